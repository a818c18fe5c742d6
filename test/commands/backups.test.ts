import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { expectedFingerprint } from "../support/expected-fingerprint.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const A = "id: m-1\ntitle: First\n";
const B = "id: m-0\n";
const FILES = { "active/m-1.yaml": A, "completed/m-0.yaml": B };
const DATA = expectedFingerprint({ "active/m-1": '{"id":"m-1","title":"First"}', "completed/m-0": '{"id":"m-0"}' });
const TEXT = expectedFingerprint({ "active/m-1": A, "completed/m-0": B });

/** Metadata as the existing tools write it, in a folder with this payload. */
function toolsBackup(store: TestStore, id: string, payload: Readonly<Record<string, string>>): void {
  const [, date = "", time = "", from = "", to = ""] = /^migration-(\d{8})-(\d{6})-(\w+)-to-(\w+)$/.exec(id) ?? [];
  const at = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`;
  const metadata = `backup:
  id: "${id}"
  timestamp: "${at}"
  from_backend: "${from}"
  to_backend: "${to}"
  milestone_count: 1
validation:
  integrity_check: passed
  backup_size: 1MB
restore:
  command: "./restore.sh ${id}"
  estimated_duration: "5 minutes"
`;
  const files = { "backup-metadata.yaml": metadata, ...payload };
  writeFiles(store, Object.fromEntries(Object.entries(files).map(([name, text]) => [`backups/${id}/${name}`, text])));
}

describe("milestone backups", () => {
  test("of a store without any says so", async () => {
    expect(await runMilestone(["backups"], { cwd: makeStore(FILES).dir })).toEqual({
      exit: 0,
      out: "No backups.\n",
      err: "",
    });
  });

  test("lists ours, the tools' and absent payloads, oldest first", async () => {
    const store = makeStore(FILES);
    const options = { cwd: store.dir, now: NOW };
    await milestone(options, "migrate", "hybrid", "--yes");
    await milestone({ ...options, now: new Date("2026-11-23T08:00:00Z") }, "backup");
    fs.rmSync(store.layout.at("backups/migration-20261123-080000-hybrid-to-hybrid/active"), { recursive: true });
    toolsBackup(store, "migration-20251231-235959-file-to-hybrid", { "active/old.yaml": "id: old\n" });
    toolsBackup(store, "migration-20260101-000000-file-to-database", {});
    const { exit, out, err } = await runMilestone(["backups"], options);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.replace(/\d+\.\d kB/, "<size>kB")).toBe(`4 backups
  id                                          created               move              records  size      proved  payload  expires
  migration-20251231-235959-file-to-hybrid    2025-12-31T23:59:59Z  file to hybrid    1        ?         yes     here     2026-01-30
  migration-20260101-000000-file-to-database  2026-01-01T00:00:00Z  file to database  1        ?         yes     absent   2026-01-31
  migration-20261122-101500-file-to-hybrid    2026-11-22T10:15:00Z  file to hybrid    2        34 bytes  yes     here     2026-12-22
  migration-20261123-080000-hybrid-to-hybrid  2026-11-23T08:00:00Z  hybrid to hybrid  2        <size>kB   yes     here     2026-12-23
`);
  });

  test("names one that is damaged, and ends with 1", async () => {
    const store = makeStore(FILES);
    const id = "migration-20260101-000000-file-to-file";
    toolsBackup(store, id, { "active/old.yaml": "id: old\n" });
    fs.appendFileSync(store.layout.at("backups", id, "backup-metadata.yaml"), "backup: again\n");
    const { exit, out } = await runMilestone(["backups"], { cwd: store.dir });
    expect(exit).toBe(1);
    expect(out).toMatch(
      /\n {2}backups\/migration-20260101-000000-file-to-file\/backup-metadata\.yaml is not readable: line \d+: .*\n$/,
    );
  });

  test("--json gives each with all that its metadata says", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "backup");
    const [backup, ...others] = JSON.parse(await milestone({ cwd: store.dir }, "backups", "--json")) as unknown[];
    expect(others).toEqual([]);
    expect(backup).toMatchObject({
      kind: "readable",
      id: "migration-20261122-101500-file-to-file",
      payloadHere: true,
      expiresAt: "2026-12-22T10:15:00.000Z",
      metadata: { from: "file", to: "file", proved: true, details: { records: { active: 1, completed: 1 } } },
    });
  });
});

describe("milestone backup", () => {
  test("takes one and says what it holds", async () => {
    const store = makeStore(FILES);
    const { exit, out, err } = await runMilestone(["backup"], { cwd: store.dir, now: NOW });
    expect({ exit, out, err }).toEqual({
      exit: 0,
      out: "2 records, 34 bytes, read back and compared\nBackup migration-20261122-101500-file-to-file.\n",
      err: "backing up\nreading the backup back\n",
    });
    expect(treeOf(store.layout.at("backups/migration-20261122-101500-file-to-file"))).toEqual({
      ...FILES,
      "logs/": "(empty)",
      "storage-backend.txt": "file\n",
      "backup-metadata.yaml": expect.any(String),
    });
  });

  test("writes the tools' keys as they are, and ours below them", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "backup");
    const id = "migration-20261122-101500-file-to-file";
    const text = fs.readFileSync(store.layout.at("backups", id, "backup-metadata.yaml"), "utf8");
    expect(parse(text)).toEqual({
      backup: {
        id,
        timestamp: "2026-11-22T10:15:00Z",
        from_backend: "file",
        to_backend: "file",
        milestone_count: 1,
      },
      validation: { integrity_check: "passed", backup_size: "1MB" },
      restore: { command: `milestone restore ${id}`, estimated_duration: "5 minutes" },
      retention_days: 30,
      auto_cleanup: true,
      milestone_migrate: {
        format: 1,
        tool: "milestone-migrate 0.0.0",
        outcome: "manual",
        records: { active: 1, completed: 1 },
        fingerprint: { data: DATA, text: TEXT },
        payload_bytes: 34,
        other_yaml: [],
        files: {
          "active/m-1.yaml": expect.any(String),
          "completed/m-0.yaml": expect.any(String),
          "storage-backend.txt": expect.any(String),
        },
      },
    });
  });

  test("of a move has a last day only once the move has succeeded, and says what came of it", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "migrate", "database", "--yes");
    const id = "migration-20261122-101500-file-to-database";
    const metadata = parse(fs.readFileSync(store.layout.at("backups", id, "backup-metadata.yaml"), "utf8")) as object;
    expect(metadata).toMatchObject({
      backup: { id, from_backend: "file", to_backend: "database", milestone_count: 1 },
      validation: { integrity_check: "passed" },
      retention_days: 30,
      auto_cleanup: true,
      milestone_migrate: {
        outcome: "succeeded",
        records: { active: 1, completed: 1 },
        fingerprint: { data: DATA, text: TEXT },
        after: {
          backend: "database",
          fingerprint: { data: DATA, text: TEXT },
          records: { active: 1, completed: 1 },
        },
        write_pause_ms: expect.any(Number),
      },
    });
  });

  test("of the same second takes the next free one", async () => {
    const options = { cwd: makeStore(FILES).dir, now: NOW };
    expect(await milestone(options, "backup")).toMatch(/Backup migration-20261122-101500-file-to-file\.\n$/);
    expect(await milestone(options, "backup")).toMatch(/Backup migration-20261122-101501-file-to-file\.\n$/);
  });

  test("comes after all that there are, also where the clock was set back since, or was a day ahead", async () => {
    const store = makeStore({
      ...FILES,
      "backups/migration-20991231-235959-file-to-file/notes.txt": "of another age\n",
    });
    const at = (time: string) => ({ cwd: store.dir, now: new Date(time) });
    await milestone(at("2026-11-23T10:15:00Z"), "migrate", "hybrid", "--yes");
    await milestone(at("2026-11-22T10:15:00Z"), "migrate", "database", "--yes");
    await milestone(at("2026-10-25T00:59:59Z"), "migrate", "hybrid", "--yes");
    const ids = fs.readdirSync(store.layout.backupsDir).filter((id) => !id.includes("2099"));
    expect(ids.sort()).toEqual([
      "migration-20261123-101500-file-to-hybrid",
      "migration-20261123-101501-hybrid-to-database",
      "migration-20261123-101502-database-to-hybrid",
    ]);
    expect(await milestone(at("2026-10-25T01:00:00Z"), "status")).toContain("Last move: database to hybrid, ");
    await milestone(at("2026-10-25T01:00:00Z"), "rollback", "--yes");
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("database\n");
  });

  test("takes a store whose records are broken as it is", async () => {
    const store = makeStore({ ...FILES, "active/broken.yaml": "id: [\n" });
    const { exit } = await runMilestone(["backup"], { cwd: store.dir, now: NOW });
    expect(exit).toBe(0);
    expect(treeOf(store.layout.at("backups/migration-20261122-101500-file-to-file"))["active/broken.yaml"]).toBe(
      "id: [\n",
    );
  });
});
