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
});
