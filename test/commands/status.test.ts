import fs from "node:fs";
import os from "node:os";
import { describe, expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import type { Status } from "../../src/status/status.ts";
import { withDatabase } from "../support/database.ts";
import { holdMigrationLock } from "../support/held-lock.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const FILES: StoreFiles = {
  "active/m-1.yaml": "id: m-1\n",
  "active/m-2.yaml": "id: m-2\n",
  "completed/m-0.yaml": "id: m-0\n",
};

async function movedStore(to: string, files: StoreFiles = FILES): Promise<TestStore> {
  const store = makeStore(files);
  await milestone({ cwd: store.dir, now: NOW }, "migrate", to, "--yes", "--quiet");
  return store;
}

/** What `milestone status` says, without its first line, which names the folder. */
async function statusOf({ dir }: TestStore): Promise<{ exit: number; text: string }> {
  const { exit, out } = await runMilestone(["status", "--quiet"], { cwd: dir, now: NOW });
  const [first, ...rest] = out.split("\n");
  expect(first).toBe(`Store:     ${dir}/.milestones`);
  return { exit, text: rest.join("\n").replace(/(queries take) [\d.]+ ms/, "$1 <time>") };
}

/** What a store outside git, with no logs, does not tell. */
const NOT_KNOWN = `Not known:
  users within an hour, users within a day: there is no .milestones/logs/storage-events.jsonl, and there is no git repository here, or no git
  query times: there is no .milestones/logs/storage-events.jsonl
  metrics: there is no .milestones/logs/performance-metrics.jsonl
  age of the backend, growth: there is no git repository here, or no git
`;
const AT_REST = `Backend:   file
Records:   2 active, 1 completed
Fits:      file
Scale:     1 user in an hour, 1 in a day
           0 tasks, 0 with a workflow, 0 dependencies: complexity 5
Old copy:  none
Backups:   0, 0 proved, 0 with the payload here
Last move: none
What would change it:
  25 active records (2 now), 5 users within an hour (1 now), or queries above 500 ms on average: hybrid fits better
${NOT_KNOWN}On file.
`;

describe("milestone status", () => {
  test("shows an empty store as one with no records", async () => {
    expect(await statusOf(makeStore())).toEqual({
      exit: 0,
      text: AT_REST.replace("2 active, 1", "0 active, 0")
        .replace("(2 now)", "(0 now)")
        .replace("complexity 5", "complexity 3"),
    });
  });

  test("counts records and says the backend last", async () => {
    expect(await statusOf(makeStore(FILES))).toEqual({ exit: 0, text: AT_REST });
  });

  test("counts what is wrong with records, and is still a success: it could do its job", async () => {
    const store = makeStore({ ...FILES, "active/broken.yaml": "id: [\n", "active/also.yml": "id: also\n" });
    const text = AT_REST.replace("1 completed", "1 completed; 1 error; 1 warning");
    expect(await statusOf(store)).toEqual({ exit: 0, text: text.replace("On file.", "On file, with broken records.") });
  });

  test("names the last move and its backup, and what the old backend still holds", async () => {
    expect(await statusOf(await movedStore("database"))).toEqual({
      exit: 0,
      text: `Backend:   database
Records:   2 active, 1 completed
Fits:      file would be enough; a move down is only watched
Scale:     1 user in an hour, 1 in a day; queries take <time>
           0 tasks, 0 with a workflow, 0 dependencies: complexity 5
Old copy:  3 records, as they were at the last switch
Backups:   1, 1 proved, 1 with the payload here
Last move: file to database, 2026-11-22T10:15:00Z (migration-20261122-101500-file-to-database)
What would change it:
  25 active records (2 now), 5 users within an hour (1 now), or queries above 500 ms on average: hybrid fits better
Not known:
  users within an hour, users within a day: .milestones/logs/storage-events.jsonl names no user, and there is no git repository here, or no git
  age of the backend, growth: there is no git repository here, or no git
On database.
`,
    });
  });

  test("names records of the old copy that changed after the switch", async () => {
    const store = await movedStore("database");
    writeFiles(store, { "active/m-2.yaml": "id: m-2\ntitle: late\n", "active/m-3.yaml": "id: m-3\n" });
    const { exit, text } = await statusOf(store);
    expect(exit).toBe(0);
    expect(text).toContain("Old copy:  2 records changed after the last switch\n");
    expect(text).toMatch(/\n {2}active\/m-2\n {2}active\/m-3\nOn database\.\n$/);
  });

  test("says when an index is missing, as in a fresh clone, and how to have one", async () => {
    const store = await movedStore("hybrid");
    fs.rmSync(store.layout.indexFile);
    const { exit, text } = await statusOf(store);
    expect(exit).toBe(0);
    expect(text).toMatch(
      /\nThe index is missing here, as in every fresh clone: milestone index builds it\.\nOn hybrid\.\n$/,
    );
  });

  test("never shows a database that is missing as one with 0 records", async () => {
    const store = await movedStore("database");
    fs.rmSync(store.layout.databaseFile);
    const { exit, text } = await statusOf(store);
    expect(exit).toBe(3);
    expect(text).toBe(`Backend:   database
Records:   cannot be read: .milestones/enterprise.db is missing, though the backend is database.
Fits:      not known while the records cannot be read
Old copy:  3 records, as they were at the last switch
Backups:   1, 1 proved, 1 with the payload here
Last move: file to database, 2026-11-22T10:15:00Z (migration-20261122-101500-file-to-database)
On database, which cannot be read.
  git pull, if another clone has committed it.
  milestone backups lists what can be restored.
`);
  });

  test("says what is wrong with a database that cannot be read", async () => {
    const store = await movedStore("database");
    fs.writeFileSync(store.layout.databaseFile, "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
    const { exit, text } = await statusOf(store);
    expect(exit).toBe(3);
    expect(text).toContain(
      "Records:   cannot be read: .milestones/enterprise.db: a Git LFS pointer, not the database; git lfs pull fetches it\n",
    );
  });

  test.each([
    "ALTER TABLE milestones RENAME TO elsewhere",
    "DROP TABLE completed_milestones",
    "CREATE TRIGGER late AFTER UPDATE ON milestones BEGIN SELECT 1; END",
  ])("nor one of which no row is read, after %s; nor is that backed up as 0 records", async (change) => {
    const store = await movedStore("database");
    withDatabase(store.layout.databaseFile, (db) => db.exec(change));
    const { exit, text } = await statusOf(store);
    expect(exit).toBe(3);
    expect(text).toContain("Records:   cannot be read: .milestones/enterprise.db: ");
    const before = treeOf(store.dir);
    const backup = await runMilestone(["backup", "--quiet"], { cwd: store.dir });
    expect(backup).toMatchObject({ exit: 3, err: expect.stringContaining("BACKEND_UNREADABLE: ") });
    expect(treeOf(store.dir)).toEqual(before);
  });

  test.each([
    ["current.txt", "Somebody is in a session (sessions/current.txt)."],
    ["paused-for-migration.txt", "A session is set aside (sessions/paused-for-migration.txt)."],
  ])("says so when there is sessions/%s", async (name, line) => {
    const store = makeStore({ ...FILES, [`sessions/${name}`]: "m-1\n" });
    expect(await statusOf(store)).toEqual({ exit: 0, text: AT_REST.replace("On file.", `${line}\nOn file.`) });
  });

  test("names the process that migrates at this moment", async () => {
    const store = makeStore(FILES);
    holdMigrationLock(store, NOW);
    const line = `The migration lock is held by process ${process.pid} on ${os.hostname()} since 2026-11-22T10:15:00.000Z.`;
    expect(await statusOf(store)).toEqual({ exit: 0, text: AT_REST.replace("On file.", `${line}\nOn file.`) });
  });

  test("says what was interrupted, where it had got to and what to do, before and in the status", async () => {
    const store = makeStore(FILES);
    const id = "migration-20261122-101500-file-to-hybrid";
    beginRun(store.context, id, { kind: "migrate", from: "file", to: "hybrid" });
    const { exit, out, err } = await runMilestone(["status", "--quiet"], { cwd: store.dir });
    expect(exit).toBe(0);
    expect(err).toBe(`${id} was interrupted after "started". To finish or undo it: milestone resume\n`);
    expect(out).toMatch(
      new RegExp(`\n${id} was interrupted after "started": milestone resume\nOn file, with a run to finish\\.\n$`),
    );
  });

  test("counts backups that are damaged", async () => {
    const store = await movedStore("hybrid");
    writeFiles(store, { "backups/migration-20250101-000000-file-to-file/active/a.yaml": "id: a\n" });
    expect((await statusOf(store)).text).toContain("Backups:   2, 1 proved, 1 with the payload here, 1 damaged\n");
  });

  test("--json has the same facts", async () => {
    const store = await movedStore("database");
    const out = await milestone({ cwd: store.dir, now: NOW }, "status", "--json");
    const { advice, ...rest } = JSON.parse(out) as Status;
    expect(advice).toMatchObject({
      facts: { now: "2026-11-22T10:15:00.000Z", backend: "database", active: { kind: "known", value: 2 } },
      recommendation: { kind: "monitoring", direction: "down", to: "file" },
    });
    expect(rest).toEqual({
      format: 1,
      store: store.layout.dir,
      backend: "database",
      records: { kind: "readable", counts: { active: 2, completed: 1 }, findings: { error: 0, warning: 0, notice: 0 } },
      oldCopy: { kind: "known", records: 3 },
      lastMove: {
        id: "migration-20261122-101500-file-to-database",
        at: "2026-11-22T10:15:00Z",
        from: "file",
        to: "database",
      },
      backups: { total: 1, proved: 1, here: 1, damaged: 0, expired: 0 },
      session: "none",
      interrupted: [],
      strayTracked: [],
    });
  });
});
