import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { startOf } from "../../src/process-start.ts";
import {
  describeHolder,
  type LockHolder,
  type LockPorts,
  liveHolder,
  type ProcessTable,
  takeMigrationLock,
  toolLocks,
} from "../../src/store/locks.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeFolder, makeStore, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const MINUTE = 60_000;
const US: ProcessTable = { host: "here", pid: process.pid, command: "milestone migrate hybrid", startOf };

/** The ports of one starter on a store. */
function starter({ context, layout }: TestStore, change: Partial<ProcessTable> = {}, now = NOW): LockPorts {
  return { files: context.files, layout, processes: { ...US, ...change }, now: () => now };
}

/** What a lock of ours says, with some of it said otherwise. */
function holder(change: Partial<LockHolder> = {}): string {
  const token = "7b6f8d0e-1f5c-4c39-9a57-2f6d5c1f2a10";
  const since = NOW.toISOString();
  return JSON.stringify({ host: "here", pid: 1, start: "1", command: "milestone", since, token, ...change });
}

function lockFiles(holderText: string | undefined, timestamp = NOW): Record<string, string> {
  const named = holderText === undefined ? {} : { "locks/migration.lock/holder.json": holderText };
  return {
    "locks/migration.lock/pid": "1\n",
    "locks/migration.lock/timestamp": `${timestamp.toISOString()}\n`,
    ...named,
  };
}

function ago(ms: number): Date {
  return new Date(NOW.getTime() - ms);
}

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync("true").pid;
}

describe("the migration lock", () => {
  test("is a folder with pid and timestamp, as the tools make theirs, and is gone when released", () => {
    const store = makeStore();
    const lock = takeMigrationLock(starter(store));
    const held = treeOf(store.layout.locksDir);
    expect(Object.keys(held)).toEqual(["migration.lock/holder.json", "migration.lock/pid", "migration.lock/timestamp"]);
    expect(held["migration.lock/pid"]).toBe(`${process.pid}\n`);
    expect(held["migration.lock/timestamp"]).toBe("2026-11-22T10:15:00.000Z\n");
    lock.release();
    expect(treeOf(store.layout.locksDir)).toEqual({});
  });

  test("refuses a second starter, says who holds it since when, and changes nothing", async () => {
    const store = makeStore();
    takeMigrationLock(starter(store));
    const before = treeOf(store.dir);
    const error = await rejectionOf(() => takeMigrationLock(starter(store, {}, new Date("2026-11-22T10:24:00Z"))));
    expect(error.code).toBe("LOCKED");
    expect(error.message).toBe(
      `Another migration is running: process ${process.pid} on here since 2026-11-22T10:15:00.000Z (milestone migrate hybrid).`,
    );
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("of a process of this host that ended is taken over at once, and so is one of a reused number", () => {
    for (const stale of [holder({ pid: deadPid() }), holder({ pid: process.pid, start: "another start" })]) {
      const store = makeStore(lockFiles(stale));
      expect(liveHolder(starter(store))).toBeUndefined();
      takeMigrationLock(starter(store));
      expect(liveHolder(starter(store))?.pid).toBe(process.pid);
    }
  });

  test.runIf(process.platform === "linux")(
    "of one that ended and whose parent does not ask is taken over as well",
    async () => {
      const parent = spawn("sh", ["-c", "sleep 1000 & echo $!; exec sleep 1000"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      try {
        const pid = Number(String((await once(parent.stdout, "data"))[0]));
        const stat = () => fs.readFileSync(`/proc/${pid}/stat`, "utf8");
        const start = stat().split(" ")[21] as string;
        // A shell would ask; sleep never does.
        while (fs.readFileSync(`/proc/${parent.pid}/comm`, "utf8") !== "sleep\n") {
          await setTimeout(1);
        }
        process.kill(pid, "SIGKILL");
        while (!stat().includes(") Z ")) {
          await setTimeout(1);
        }
        const store = makeStore(lockFiles(holder({ pid, start })));
        expect(liveHolder(starter(store))).toBeUndefined();
        takeMigrationLock(starter(store));
        expect(liveHolder(starter(store))?.pid).toBe(process.pid);
      } finally {
        parent.kill();
      }
    },
  );

  test("is said to be a tool's where it says nothing of its holder", () => {
    const store = makeStore(lockFiles(undefined, ago(MINUTE)));
    expect(describeHolder(liveHolder(starter(store)) as LockHolder)).toBe("a tool that does not say who it is");
  });

  test("of a living process of this host stays, however old it is", async () => {
    const alive = holder({ pid: process.pid, start: startOf(process.pid) as string });
    const store = makeStore(lockFiles(alive, ago(24 * 60 * MINUTE)));
    expect((await rejectionOf(() => takeMigrationLock(starter(store)))).code).toBe("LOCKED");
  });

  test.each([
    ["of another host", holder({ host: "there" })],
    ["of a container that shares our host's name", holder({ space: "pid:[4026532178] a-boot" })],
    ["of a tool, which says nothing of its holder", undefined],
    ["that says nothing readable", "{ torn"],
    ["that says null", "null"],
    ["that says too little", '{"host":"here"}'],
  ])("%s goes by age: ten minutes, then it is taken over", async (_whose, text) => {
    const young = makeStore(lockFiles(text, ago(9 * MINUTE)));
    expect((await rejectionOf(() => takeMigrationLock(starter(young)))).code).toBe("LOCKED");
    const old = makeStore(lockFiles(text, ago(11 * MINUTE)));
    takeMigrationLock(starter(old));
    expect(liveHolder(starter(old))?.host).toBe("here");
  });

  test("whose clock is days ahead goes by the time of its file", async () => {
    const store = makeStore(lockFiles(holder({ host: "there" }), ago(-3 * 24 * 60 * MINUTE)));
    const timestamp = store.layout.at("locks/migration.lock/timestamp");
    fs.utimesSync(timestamp, ago(9 * MINUTE), ago(9 * MINUTE));
    expect((await rejectionOf(() => takeMigrationLock(starter(store)))).code).toBe("LOCKED");
    fs.utimesSync(timestamp, ago(11 * MINUTE), ago(11 * MINUTE));
    takeMigrationLock(starter(store));
  });

  test("written by a stranger leads nowhere and is shown without control characters", async () => {
    const evil = { host: "there", command: "\u001b[31mrm\u202e", token: "/../../../escaped" };
    const old = makeStore(lockFiles(holder(evil), ago(11 * MINUTE)));
    takeMigrationLock(starter(old));
    expect(fs.readdirSync(old.dir)).toEqual([".milestones"]);
    expect(fs.readdirSync(old.layout.dir)).toEqual(["locks"]);
    const { token: _, ...shown } = evil;
    const young = makeStore(lockFiles(holder(shown)));
    const { message } = await rejectionOf(() => takeMigrationLock(starter(young)));
    expect(message).toBe(
      "Another migration is running: process 1 on there since 2026-11-22T10:15:00.000Z (\\u{1b}[31mrm\\u{202e}).",
    );
  });

  test("is refreshed only by the one who holds it, and released only by it", async () => {
    const store = makeStore();
    const lost = takeMigrationLock(starter(store));
    fs.rmSync(store.layout.at("locks/migration.lock"), { recursive: true });
    const now = takeMigrationLock(starter(store));
    expect((await rejectionOf(() => lost.refresh())).code).toBe("LOCK_LOST");
    lost.release();
    now.refresh();
    now.release();
    expect(treeOf(store.layout.locksDir)).toEqual({});
  });

  test("that is refreshed stays young on another host", async () => {
    const store = makeStore();
    let now = NOW;
    const lock = takeMigrationLock({ ...starter(store), now: () => now });
    now = new Date(NOW.getTime() + 15 * MINUTE);
    lock.refresh();
    const there = starter(store, { host: "there" }, new Date(NOW.getTime() + 24 * MINUTE));
    expect((await rejectionOf(() => takeMigrationLock(there))).code).toBe("LOCKED");
    const later = starter(store, { host: "there" }, new Date(NOW.getTime() + 26 * MINUTE));
    takeMigrationLock(later);
    expect((await rejectionOf(() => lock.refresh())).code).toBe("LOCK_LOST");
  });

  test("leaves the empty folder of a tool that is just taking it", async () => {
    const store = makeStore();
    fs.mkdirSync(store.layout.at("locks/migration.lock"), { recursive: true });
    const now = new Date(Date.now() + 1000);
    const error = await rejectionOf(() => takeMigrationLock(starter(store, {}, now)));
    expect(error.message).toBe("Another migration is running: another process.");
    expect(treeOf(store.layout.dir)).toEqual({ "locks/migration.lock/": "(empty)" });
  });

  test("is not taken where a folder of the store is a link, and nothing is written through it", async () => {
    for (const name of ["locks", "config", "sessions", "logs", "backups", "migrations", "active", "completed"]) {
      const store = makeStore();
      const outside = makeFolder();
      fs.symlinkSync(outside, store.layout.at(name));
      const error = await rejectionOf(() => takeMigrationLock(starter(store)));
      expect(`${error.code} ${error.message}`).toBe(
        `UNSAFE_PATH .milestones/${name} is not a plain folder; no link is followed out of a store.`,
      );
      expect(fs.readdirSync(outside)).toEqual([]);
      expect(treeOf(store.layout.dir)).toEqual({ [name]: `-> ${outside}` });
    }
  });
});

describe("locks of other tools", () => {
  test("count while they are younger than ten minutes, by their timestamp or else by their folder", () => {
    const store = makeStore({
      "locks/milestone-001.lock/timestamp": `${ago(9 * MINUTE).toISOString()}\n`,
      "locks/milestone-002.lock/timestamp": `${ago(11 * MINUTE).toISOString()}\n`,
      "locks/milestone-003.lock/pid": "1\n",
      "locks/milestone-004.lock/pid": "1\n",
      "locks/milestone-005.lock/timestamp": "yesterday\n",
      "locks/notes.txt": "no lock\n",
      "locks/file.lock": "no folder\n",
    });
    for (const [name, minutes] of [
      ["003", 9],
      ["004", 11],
      ["005", 9],
    ] as const) {
      fs.utimesSync(store.layout.at(`locks/milestone-${name}.lock`), ago(minutes * MINUTE), ago(minutes * MINUTE));
    }
    takeMigrationLock(starter(store));
    expect(toolLocks(starter(store)).sort()).toEqual([
      "milestone-001.lock",
      "milestone-003.lock",
      "milestone-005.lock",
    ]);
  });

  test("are none where the folder is missing", () => {
    expect(toolLocks(starter(makeStore()))).toEqual([]);
    expect(liveHolder(starter(makeStore()))).toBeUndefined();
  });

  test("that stand in the way of nothing are left as they are", () => {
    const files = { "locks/milestone-001.lock/timestamp": `${ago(60 * MINUTE).toISOString()}\n` };
    const store = makeStore();
    writeFiles(store, files);
    takeMigrationLock(starter(store)).release();
    expect(treeOf(store.layout.dir)).toEqual(files);
  });
});
