import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { expectedFingerprint } from "../support/expected-fingerprint.ts";
import { milestone, type RunOptions, runMilestone } from "../support/run-milestone.ts";
import { steady } from "../support/steady.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const TAKEN = new Date("2026-11-22T10:00:00Z");
const NOW = new Date("2026-11-22T10:15:00Z");
const BACKUP = "migration-20261122-100000-file-to-file";
const FILES: StoreFiles = {
  "active/m-1.yaml": "id: m-1 # first\n",
  "active/m-2.yaml": "id: m-2\n",
  "active/current.txt": "m-1\n",
  "completed/m-0.yaml": "id: m-0\n",
  "logs/progress-events.jsonl": '{"event":"old"}\n',
};
const FINGERPRINT = expectedFingerprint({
  "active/m-1": '{"id":"m-1"}',
  "active/m-2": '{"id":"m-2"}',
  "completed/m-0": '{"id":"m-0"}',
});

/** A store with a backup of all of FILES, to which much happened since. */
async function changedStore(): Promise<TestStore & { options: RunOptions }> {
  const store = makeStore(FILES);
  await milestone({ cwd: store.dir, now: TAKEN }, "backup");
  writeFiles(store, {
    "active/m-1.yaml": "id: m-1\ntitle: changed\n",
    "active/m-3.yaml": "id: m-3\n",
    "active/current.txt": "m-3\n",
    "logs/progress-events.jsonl": '{"event":"old"}\n{"event":"new"}\n',
  });
  fs.rmSync(store.layout.at("active/m-2.yaml"));
  return { ...store, options: { cwd: store.dir, now: NOW } };
}

const PLAN = `Restore ${BACKUP}, taken 2026-11-22T10:00:00Z, from its folder: file to file

1 record overwritten
  active/m-1
1 record brought back
  active/m-2
1 record set aside, because the backup does not have them
  active/m-3
1 record unchanged
1 other file overwritten or brought back
  active/current.txt

A safety backup of the present store is taken first.
Each record changes at once, the store as a whole does not; once begun, it only goes forward.

Prerequisites:
  ok   Nobody is in a session: no sessions/current.txt
  ok   Everything can be backed up: plain files and folders
  ok   Nothing unknown stands where the move writes: nothing there
  ok   There is room on the disk: 1.0 MB needed, <room> free
  ok   The store may be written: its folders are writable
  ok   No other migration is running: the lock is free
  ok   No tool holds a lock: none younger than 10 minutes

Digest: `;

describe("milestone restore", () => {
  test("shows what it will do, does it, and keeps what it replaces", async () => {
    const { options, layout } = await changedStore();
    const { exit, out, err } = await runMilestone(["restore", BACKUP, "--yes"], options);
    expect({ exit, out: steady(out) }).toEqual({
      exit: 0,
      out: `3 records as in the backup, read back in <time>; 3 files put in place, 1 set aside. What was there is under migrations/migration-20261122-101500-file-to-file/displaced.
Fingerprint: ${FINGERPRINT}
On file, as of ${BACKUP}; safety backup migration-20261122-101500-file-to-file.
`,
    });
    expect(steady(err).replace(/^Digest: [0-9a-f]{64}$/m, "Digest: ")).toBe(
      `reading the backup\nreading the store\n${PLAN}\nreading the backup\nreading the store\nbacking up\nreading the backup back\ncopying the backup\nverifying\n`,
    );
    expect(treeOf(layout.at("active"))).toEqual({
      "m-1.yaml": "id: m-1 # first\n",
      "m-2.yaml": "id: m-2\n",
      "current.txt": "m-1\n",
    });
    expect(treeOf(layout.at("migrations/migration-20261122-101500-file-to-file/displaced"))).toEqual({
      "active/m-1.yaml": "id: m-1\ntitle: changed\n",
      "active/m-3.yaml": "id: m-3\n",
      "active/current.txt": "m-3\n",
    });
  });

  test("--dry-run prints the plan on stdout and writes nothing", async () => {
    const { options, layout } = await changedStore();
    const before = treeOf(layout.dir);
    const { exit, out } = await runMilestone(["restore", BACKUP, "--dry-run"], options);
    expect(exit).toBe(0);
    expect(steady(out).replace(/^Digest: [0-9a-f]{64}$/m, "Digest: ")).toBe(`${PLAN}\n`);
    expect(treeOf(layout.dir)).toEqual(before);
  });

  test("leaves the logs alone, and appends what happened", async () => {
    const { options, layout } = await changedStore();
    await milestone(options, "restore", BACKUP, "--yes");
    expect(fs.readFileSync(layout.at("logs/progress-events.jsonl"), "utf8")).toBe('{"event":"old"}\n{"event":"new"}\n');
    const lines = fs.readFileSync(layout.storageEventsFile, "utf8").split("\n").filter(Boolean);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        timestamp: "2026-11-22T10:15:00.000Z",
        event: "backup_restored",
        milestone_id: "system",
        backend: "file",
        details: { backup_id: BACKUP, migration_id: "migration-20261122-101500-file-to-file" },
      },
    ]);
  });

  test("--logs brings the logs back too, and keeps the present ones aside", async () => {
    const { options, layout } = await changedStore();
    await milestone(options, "restore", BACKUP, "--yes", "--logs");
    expect(fs.readFileSync(layout.at("logs/progress-events.jsonl"), "utf8")).toBe('{"event":"old"}\n');
    const displaced = layout.at("migrations/migration-20261122-101500-file-to-file/displaced/logs");
    expect(treeOf(displaced)).toEqual({ "progress-events.jsonl": '{"event":"old"}\n{"event":"new"}\n' });
  });

  test("can be taken back with its own safety backup", async () => {
    const { options, layout } = await changedStore();
    const changed = treeOf(layout.at("active"));
    await milestone(options, "restore", BACKUP, "--yes");
    await milestone(options, "restore", "migration-20261122-101500-file-to-file", "--yes");
    expect(treeOf(layout.at("active"))).toEqual(changed);
  });

  test("without a terminal and without --yes, or after a no, changes nothing", async () => {
    const { options, layout } = await changedStore();
    const before = treeOf(layout.dir);
    const nobody = await runMilestone(["restore", BACKUP], options);
    expect(nobody).toMatchObject({ exit: 1, out: "" });
    expect(nobody.err).toMatch(
      /\nDECLINED: There is no terminal to ask on\.\nNothing was changed\.\n {2}Pass --yes to go on without a question\.\n$/,
    );
    const questions: string[] = [];
    const onQuestion = (question: string) => questions.push(question);
    const no = await runMilestone(["restore", BACKUP], { ...options, answers: [false], onQuestion });
    expect(no).toMatchObject({ exit: 1, out: "" });
    expect(questions).toEqual([`Restore ${BACKUP}?`]);
    expect(treeOf(layout.dir)).toEqual(before);
  });

  test.each(["database", "hybrid"])("brings a store that moved to %s since back to files", async (to) => {
    const { options, layout } = await changedStore();
    await milestone({ ...options, now: new Date("2026-11-22T10:05:00Z") }, "migrate", to, "--yes");
    const out = await milestone(options, "restore", BACKUP, "--yes");
    expect(out).toMatch(
      new RegExp(`\nOn file, as of ${BACKUP}; safety backup migration-20261122-101500-${to}-to-${to}\\.\n$`),
    );
    expect(treeOf(layout.at("active"))).toEqual({
      "m-1.yaml": "id: m-1 # first\n",
      "m-2.yaml": "id: m-2\n",
      "current.txt": "m-1\n",
    });
    expect(await milestone(options, "verify")).toContain("\nThe same as recorded with migration-20261122-101500-");
  });

  test.each(["file", "hybrid"])("brings a database back after a move to %s", async (to) => {
    const store = makeStore(FILES);
    const at = (minute: number) => ({ cwd: store.dir, now: new Date(`2026-11-22T10:0${minute}:00Z`) });
    await milestone(at(0), "migrate", "database", "--yes");
    await milestone(at(1), "backup");
    await milestone(at(2), "migrate", "hybrid", "--yes");
    if (to === "file") {
      await milestone(at(3), "migrate", "file", "--yes");
    }
    writeFiles(store, { "active/m-1.yaml": "id: m-1\ntitle: late\n" });
    const out = await milestone(at(4), "restore", "migration-20261122-100100-database-to-database", "--yes");
    expect(out).toContain(
      `\nFingerprint: ${FINGERPRINT}\nOn database, as of migration-20261122-100100-database-to-database;`,
    );
    expect(await milestone(at(5), "status")).toContain("Records:   2 active, 1 completed\n");
  });

  test("refuses while a session is open, and sets it aside with --pause-sessions", async () => {
    const { options, layout } = await changedStore();
    fs.mkdirSync(layout.at("sessions"));
    fs.writeFileSync(layout.sessionFile, "m-1\n");
    const { exit, err } = await runMilestone(["restore", BACKUP, "--yes", "--quiet"], options);
    expect(exit).toBe(1);
    expect(err).toMatch(/^PREREQUISITES: 1 prerequisite does not hold:\n {2}Nobody is in a session: no, /);
    expect((await runMilestone(["restore", BACKUP, "--dry-run"], options)).exit).toBe(1);
    await milestone(options, "restore", BACKUP, "--yes", "--pause-sessions");
    expect(treeOf(layout.at("sessions"))).toEqual({ "current.txt": "m-1\n" });
  });

  test("refuses a backup with a changed byte, and changes nothing", async () => {
    const { options, layout } = await changedStore();
    fs.appendFileSync(layout.at("backups", BACKUP, "active/m-2.yaml"), "# hello\n");
    const before = treeOf(layout.dir);
    expect(await runMilestone(["restore", BACKUP, "--yes", "--quiet"], options)).toEqual({
      exit: 3,
      out: "",
      err: `BACKUP_DAMAGED: backups/${BACKUP} cannot be trusted: active/m-2.yaml has other bytes than when the backup was taken.
Nothing was changed.
  Choose another backup: milestone backups
`,
    });
    expect(treeOf(layout.dir)).toEqual(before);
  });

  test.each([
    "nothing",
    "../../etc",
    "/etc/passwd",
    "-rf",
    ".",
    "",
    "migration-20261122-100000-file-to-hybrid",
  ])("of %j, which is no backup, is wrong usage", async (id) => {
    const { options } = await changedStore();
    expect(await runMilestone(["restore", "--yes", "--", id], options)).toEqual({
      exit: 2,
      out: "",
      err: `UNKNOWN_BACKUP: There is no backup ${JSON.stringify(id)}.\nNothing was changed.\n  milestone backups lists those that there are.\n`,
    });
  });
});
