import { execFileSync } from "node:child_process";
import fs from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { milestone } from "../support/run-milestone.ts";
import { type Ended, spawnMilestone } from "../support/spawn-milestone.ts";
import { makeStore, type TestStore } from "../support/store.ts";

const FILES = { "active/m-1.yaml": "id: m-1\n", "completed/m-0.yaml": "id: m-0\n" };

/** Somebody whom rights keep out, as they do not keep out root. */
const OTHER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Takes rights away until the test is over. */
function withRights(path: string, mode: number): void {
  fs.chmodSync(path, mode);
  onTestFinished(() => fs.chmodSync(path, 0o755));
}

/** The store, for somebody who may look into the folder that holds it. */
function openFolder({ dir }: TestStore): void {
  fs.chmodSync(dir, 0o755);
}

async function asOther({ dir }: TestStore, ...args: string[]): Promise<Ended> {
  return await spawnMilestone([...args, "--quiet"], { cwd: dir, ...OTHER });
}

/** What a program leaves that was killed before it had brought its changes into the database. */
function leaveWal({ layout }: TestStore): void {
  const wal = `${layout.databaseFile}-wal`;
  const db = new Database(layout.databaseFile);
  db.pragma("journal_mode = WAL");
  db.exec("UPDATE milestones SET id = id");
  fs.copyFileSync(wal, `${wal}.kept`);
  db.close();
  fs.renameSync(`${wal}.kept`, wal);
}

describe("without the right to write beside a database", () => {
  test("whose last changes stand in a side file, every command says so, and none counts no records", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
    leaveWal(store);
    openFolder(store);
    withRights(store.layout.dir, 0o555);
    const commands = ["status", "verify", "validate", "plan hybrid", "sync --dry-run", "rollback --dry-run"];
    for (const command of commands) {
      expect({ command, ...(await asOther(store, ...command.split(" "))) }).toEqual({
        command,
        exit: 3,
        out: "",
        err: `IO: .milestones/enterprise.db cannot be opened: what was written last stands in enterprise.db-wal, and SQLite reads that only where it may write in the folder.
Nothing was changed.
  Give this user the right to write in the folder that holds it, or run it as the user that owns it.
  Do not remove enterprise.db-wal: what was written last is nowhere else.
`,
      });
    }
  });
});

describe("without the right to read", () => {
  test("a database, the message has its name, whoever opens it", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
    openFolder(store);
    fs.chmodSync(store.layout.databaseFile, 0o000);
    const { locksDir, backupsDir, migrationsDir } = store.layout;
    for (const dir of [store.layout.dir, locksDir, backupsDir, migrationsDir]) {
      fs.chmodSync(dir, 0o777);
    }
    const said = {
      status: /^IO: EACCES: permission denied, \w+ '.*\.milestones\/enterprise\.db'\.\n/,
      backup: /^IO: SQLite is unable to open database file \.milestones\/enterprise\.db: EACCES: permission denied\.\n/,
    };
    for (const [command, message] of Object.entries(said)) {
      const { exit, err } = await asOther(store, command);
      expect({ exit, err }).toEqual({ exit: 3, err: expect.stringMatching(message) });
    }
  });

  test("a folder, the message has its name", async () => {
    const store = makeStore(FILES);
    openFolder(store);
    withRights(store.layout.stateDir("active"), 0o000);
    const { exit, err } = await asOther(store, "status");
    expect({ exit, err }).toEqual({
      exit: 3,
      err: expect.stringMatching(/^IO: EACCES: permission denied, opendir '.*\.milestones\/active'\.\n/),
    });
  });

  test("the payload of the newest backup, nothing that may be needed goes, and what can be judged does", async () => {
    const store = await withThreeBackups();
    const [oldest, middle, newest] = BACKUPS.map((day) => `backups/migration-202601${day}-101500-file-to-file`);
    withRights(store.layout.at(`${newest}/active/m-1.yaml`), 0o000);
    const dryRun = await asOther(store, "prune", "--dry-run");
    expect(dryRun).toMatchObject({ exit: 1, out: expect.stringMatching(/^1 item to remove\n/) });
    const { exit, out, err } = await asOther(store, "prune");
    const shown = out.replaceAll(store.dir, "<dir>").replaceAll(/ (?:open|lstat) '/g, " open '");
    expect({ exit, out: shown, err }).toEqual({
      exit: 1,
      out: `1 item removed
  ${oldest}, expired 2026-01-31
2 items kept
  ${middle}, expired 2026-02-01: it is the last proved one
  ${newest}, expired 2026-02-02: nobody can tell whether it is whole: EACCES: permission denied, open '<dir>/.milestones/${newest}/active/m-1.yaml'. Mend that, or run it as the user that owns it, then: milestone prune
Pruned.
`,
      err: "",
    });
  });

  test("a folder in an older backup, that stays in its place and stops no later command", async () => {
    const store = await withThreeBackups();
    const [oldest, middle] = BACKUPS.map((day) => `backups/migration-202601${day}-101500-file-to-file`);
    withRights(store.layout.at(`${oldest}/active`), 0o000);
    withRights(store.layout.at(`${middle}/active`), 0o555);
    const { exit, out } = await asOther(store, "prune");
    expect({ exit, out: out.replaceAll(store.dir, "<dir>") }).toEqual({
      exit: 1,
      out: `0 items removed
3 items kept
  ${oldest}, expired 2026-01-31: this user may not look at all of it: EACCES: permission denied, opendir '<dir>/.milestones/${oldest}/active'. Mend that, or run it as the user that owns it, then: milestone prune
  ${middle}, expired 2026-02-01: this user may not remove it: ${middle}/active may not be written. Mend that, or run it as the user that owns it, then: milestone prune
  backups/migration-20260103-101500-file-to-file, expired 2026-02-02: it is the last proved one
Nothing to prune.
`,
    });
    expect(await asOther(store, "monitor", "--prune")).toMatchObject({ exit: 1, err: "" });
    expect(await asOther(store, "backup")).toMatchObject({ exit: 0, err: "" });
  });

  test("the metadata of a backup, it is damaged for this user, and hides no other", async () => {
    const store = await withThreeBackups();
    const newest = "backups/migration-20260103-101500-file-to-file";
    withRights(store.layout.at(`${newest}/backup-metadata.yaml`), 0o000);
    const { exit, out } = await asOther(store, "backups");
    expect({ exit, out: out.slice(out.indexOf("backups/")).replaceAll(store.dir, "<dir>") }).toEqual({
      exit: 1,
      out: `${newest} cannot be read: EACCES: permission denied, open '<dir>/.milestones/${newest}/backup-metadata.yaml'.\n`,
    });
    expect((await asOther(store, "prune")).out).toMatch(/^1 item removed\n.*0102-.*: it is the last proved one\n/s);
  });
});

const BACKUPS = ["01", "02", "03"];

/** A store of that user, with three backups that expired long ago. */
async function withThreeBackups(): Promise<TestStore> {
  const store = makeStore(FILES);
  for (const day of BACKUPS) {
    await milestone({ cwd: store.dir, now: new Date(`2026-01-${day}T10:15:00Z`) }, "backup");
  }
  if ("uid" in OTHER) {
    execFileSync("chown", ["-R", `${OTHER.uid}:${OTHER.gid}`, store.dir]);
  }
  return store;
}
