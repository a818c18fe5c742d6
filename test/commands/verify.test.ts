import fs from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { expectedFingerprint } from "../support/expected-fingerprint.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, treeOf, writeFiles } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const FILES: StoreFiles = {
  "active/m-1.yaml": "id: m-1\ncount: 1.0\n",
  "active/m-2.yaml": "id: m-2\n",
  "completed/m-0.yaml": "id: m-0\n",
};
const DATA = expectedFingerprint({
  "active/m-1": '{"count":1,"id":"m-1"}',
  "active/m-2": '{"id":"m-2"}',
  "completed/m-0": '{"id":"m-0"}',
});
const TEXT = expectedFingerprint({
  "active/m-1": "id: m-1\ncount: 1.0\n",
  "active/m-2": "id: m-2\n",
  "completed/m-0": "id: m-0\n",
});

function headOf(backend: string, active = 2): string {
  return `${active} active, 1 completed on ${backend}\nData fingerprint: ${DATA}\nText fingerprint: ${TEXT}\n`;
}

describe("milestone verify", () => {
  test("prints both fingerprints of a store without a record of any", async () => {
    expect(await runMilestone(["verify", "--quiet"], { cwd: makeStore(FILES).dir })).toEqual({
      exit: 0,
      out: `${headOf("file")}No fingerprint was recorded before; the first move or backup records one.\n`,
      err: "",
    });
  });

  test.each(["hybrid", "database"])("finds the same after a move to %s", async (to) => {
    const { dir } = makeStore(FILES);
    await milestone({ cwd: dir, now: NOW }, "migrate", to, "--yes");
    expect(await milestone({ cwd: dir }, "verify")).toBe(
      `${headOf(to)}The same as recorded with migration-20261122-101500-file-to-${to}.\n`,
    );
  });

  test("names what changed, came and went since, and ends with 1", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "backup");
    writeFiles(store, { "active/m-1.yaml": "id: m-1\n", "active/m-3.yaml": "id: m-3\n" });
    fs.rmSync(store.layout.at("active/m-2.yaml"));
    const before = treeOf(store.dir);
    const { exit, out } = await runMilestone(["verify"], { cwd: store.dir });
    expect(exit).toBe(1);
    expect(out.split("\n").slice(3).join("\n")).toBe(`1 record changed since
  active/m-1
1 record added
  active/m-3
1 record gone
  active/m-2
Not the same as recorded with migration-20261122-101500-file-to-file at 2026-11-22T10:15:00Z.
`);
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("sees a change that leaves the data as it was", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "backup");
    writeFiles(store, { "active/m-1.yaml": "id: m-1\ncount: 1\n" });
    const { exit, out } = await runMilestone(["verify"], { cwd: store.dir });
    expect(exit).toBe(1);
    expect(out).toContain(`\nData fingerprint: ${DATA}\n`);
    expect(out).toContain("\n1 record changed since\n  active/m-1\n");
  });

  test("names the record that a tool changed in the database", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "migrate", "database", "--yes");
    const { default: Database } = await import("better-sqlite3");
    const db = new Database(store.layout.databaseFile);
    db.prepare("UPDATE milestones SET data = ? WHERE id = ?").run('{"id":"m-2","status":"blocked"}', "m-2");
    db.close();
    const { exit, out } = await runMilestone(["verify"], { cwd: store.dir });
    expect(exit).toBe(1);
    expect(out).toContain("\n1 record changed since\n  active/m-2\n0 records added\n0 records gone\n");
  });

  test("names broken records, which are in no fingerprint, and ends with 1", async () => {
    const store = makeStore({ ...FILES, "active/broken.yaml": "id: x\nid: y\n" });
    expect(await runMilestone(["verify", "--quiet"], { cwd: store.dir })).toEqual({
      exit: 1,
      out: `${headOf("file")}1 error:
  .milestones/active/broken.yaml:2:1: error duplicate-key: the key "id" stands twice in one mapping
No fingerprint was recorded before; the first move or backup records one.
`,
      err: "",
    });
  });

  test("of a database that is missing fails, and never says 0 records", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "migrate", "database", "--yes");
    fs.rmSync(store.layout.databaseFile);
    expect(await runMilestone(["verify", "--quiet"], { cwd: store.dir })).toEqual({
      exit: 3,
      out: "",
      err: `BACKEND_UNREADABLE: .milestones/enterprise.db is missing, though the backend is database.
Nothing was changed.
  git pull, if another clone has committed it.
  milestone backups lists what can be restored.
`,
    });
  });

  test("of a database that is broken fails, and never says that records are gone", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "migrate", "database", "--yes");
    fs.writeFileSync(store.layout.databaseFile, "id: a\n");
    expect(await runMilestone(["verify", "--quiet"], { cwd: store.dir })).toEqual({
      exit: 3,
      out: "",
      err: `BACKEND_UNREADABLE: .milestones/enterprise.db cannot be read: not an SQLite database.
Nothing was changed.
  Restore a backup: milestone backups lists them.
`,
    });
  });

  test("of a database that a stranger gave a trigger fails too, since no row of it is read", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "migrate", "database", "--yes");
    const db = new Database(store.layout.databaseFile);
    db.exec("CREATE TRIGGER t AFTER INSERT ON milestones BEGIN SELECT 1; END");
    db.close();
    const { exit, out, err } = await runMilestone(["verify", "--quiet"], { cwd: store.dir });
    expect({ exit, out, err }).toEqual({
      exit: 3,
      out: "",
      err: `BACKEND_UNREADABLE: .milestones/enterprise.db cannot be read: a trigger named t, which no milestone database has.
Nothing was changed.
  milestone validate lists all that is wrong with it.
`,
    });
  });
});
