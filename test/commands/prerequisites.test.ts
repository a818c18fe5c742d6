import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import { holdMigrationLock } from "../support/held-lock.ts";
import { OVERLONG_PAUSE } from "../support/overlong-pause.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const FILES: StoreFiles = { "active/m-1.yaml": "id: m-1\n", "completed/m-0.yaml": "id: m-0\n" };

/** Tries a move that must be refused with the store untouched. Returns what it said on stderr. */
async function refusalOf(store: TestStore, to: string, ...options: string[]): Promise<string> {
  const before = treeOf(store.layout.dir);
  const { exit, out, err } = await runMilestone(["migrate", to, "--yes", "--quiet", ...options], { cwd: store.dir });
  expect({ exit, out }).toEqual({ exit: 1, out: "" });
  expect(treeOf(store.layout.dir)).toEqual(before);
  return err;
}

function agoText(minutes: number): string {
  return `${new Date(Date.now() - minutes * 60_000).toISOString()}\n`;
}

describe("an open session", () => {
  const SESSION = { ...FILES, "sessions/current.txt": "m-1 since 9:00\n" };

  test("stops a move", async () => {
    expect(await refusalOf(makeStore(SESSION), "hybrid")).toBe(`PREREQUISITES: 1 prerequisite does not hold:
  Nobody is in a session: no, sessions/current.txt says that somebody works on a milestone
Nothing was changed.
  End the session, or pass --pause-sessions to set it aside for the cutover.
`);
  });

  test.each([
    "hybrid",
    "database",
  ])("is set aside for the cutover to %s with --pause-sessions, and put back", async (to) => {
    const store = makeStore(SESSION);
    const { exit, err } = await runMilestone(["migrate", to, "--yes", "--pause-sessions"], { cwd: store.dir });
    expect(exit).toBe(0);
    expect(err).toContain(
      "  ok   Nobody is in a session: sessions/current.txt is set aside for the cutover and put back\n",
    );
    expect(treeOf(store.layout.at("sessions"))).toEqual({ "current.txt": "m-1 since 9:00\n" });
  });

  test("is put back when the move fails after it was set aside", async () => {
    const store = makeStore({
      ...SESSION,
      ...OVERLONG_PAUSE,
    });
    const before = treeOf(store.layout.dir);
    const args = ["migrate", "hybrid", "--yes", "--quiet", "--pause-sessions"];
    const { exit, out, err } = await runMilestone(args, { cwd: store.dir });
    expect({ exit, out }).toEqual({ exit: 3, out: "" });
    expect(err.replace(/took \d+ ms/, "took <time>")).toBe(
      `WRITE_PAUSE_EXCEEDED: The write pause took <time>; at most 1 ms were promised.
Everything was undone; the file backend is still in use.
  Run it at a quieter time, or raise storage.migration.max_write_pause.
`,
    );
    const after = Object.entries(treeOf(store.layout.dir)).filter(([name]) => !/^(?:backups|locks)\//.test(name));
    expect(Object.fromEntries(after)).toEqual(before);
  });
});

describe("a pinned backend", () => {
  test.each(["file", "hybrid"])("of %s stops a move to another, and names the key", async (pinned) => {
    const store = makeStore({ ...FILES, "config/storage-config.yaml": `storage:\n  backend: ${pinned}\n` });
    expect(await refusalOf(store, "database")).toBe(`PREREQUISITES: 1 prerequisite does not hold:
  The backend is not pinned to another: no, storage.backend is ${pinned}
Nothing was changed.
  Set storage.backend to auto or database in config/storage-config.yaml.
`);
  });

  test("lets a move to itself go on", async () => {
    const store = makeStore({ ...FILES, "config/storage-config.yaml": "storage: {backend: hybrid}\n" });
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
  });
});

describe("a tool's lock", () => {
  const lockOf = (minutes: number): StoreFiles => ({
    ...FILES,
    "locks/m-1.lock/pid": "1\n",
    "locks/m-1.lock/timestamp": agoText(minutes),
  });

  test("stops a move while it is young", async () => {
    expect(await refusalOf(makeStore(lockOf(9)), "hybrid")).toBe(`PREREQUISITES: 1 prerequisite does not hold:
  No tool holds a lock: no, held: m-1.lock
Nothing was changed.
  Wait until the tool is done; after 10 minutes they count as stale.
`);
  });

  test("is no hindrance once it is older than 10 minutes, and stays where it is", async () => {
    const store = makeStore(lockOf(11));
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(Object.keys(treeOf(store.layout.at("locks")))).toEqual(["m-1.lock/pid", "m-1.lock/timestamp"]);
  });
});

describe("our own lock", () => {
  test("held by a live process stops a move, and says who holds it since when", async () => {
    const store = makeStore(FILES);
    holdMigrationLock(store, new Date("2026-11-22T10:15:00Z"));
    const err = await refusalOf(store, "hybrid");
    expect(err).toMatch(
      /^PREREQUISITES: 1 prerequisite does not hold:\n {2}No other migration is running: no, process \d+ on \S+ since 2026-11-22T10:15:00.000Z\nNothing was changed\.\n {2}Wait until it is done\.\n$/,
    );
  });

  test.each([["backup"], ["index"], ["prune"], ["restore"]])("stops milestone %s as well", async (verb) => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: new Date("2026-11-22T10:00:00Z") }, "migrate", "hybrid", "--yes");
    holdMigrationLock(store, new Date("2026-11-22T10:15:00Z"));
    const before = treeOf(store.layout.dir);
    const args = verb === "restore" ? [verb, "migration-20261122-100000-file-to-hybrid", "--yes"] : [verb];
    const { exit, out, err } = await runMilestone(args, { cwd: store.dir });
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err).toMatch(/since 2026-11-22T10:15:00.000Z/);
    expect(treeOf(store.layout.dir)).toEqual(before);
  });

  test("left behind by a process that died is taken over", async () => {
    const store = makeStore(FILES);
    const holder = {
      host: "elsewhere",
      pid: 1,
      start: "1",
      command: "migrate",
      since: agoText(11).trim(),
      token: TOKEN,
    };
    writeFiles(store, {
      "locks/migration.lock/holder.json": JSON.stringify(holder),
      "locks/migration.lock/timestamp": agoText(11),
    });
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
  });
});

const TOKEN = "5c8d7e6a-1f2b-4c3d-9e8f-7a6b5c4d3e2f";

describe("a record that is not whole", () => {
  test("stops a move with its file, line, column and fix", async () => {
    const store = makeStore({ ...FILES, "active/m-2.yaml": "id: m-2\ntasks: []\nid: m-3\n" });
    expect(await refusalOf(store, "hybrid")).toBe(`PREREQUISITES: 1 prerequisite does not hold:
  Every record is whole: no, .milestones/active/m-2.yaml:3:1: error duplicate-key: the key "id" stands twice in one mapping
Nothing was changed.
  Keep one of the two.
`);
  });

  test("of an id that another record has stops a move and names both", async () => {
    const store = makeStore({ ...FILES, "completed/m-1.yaml": "id: m-1\n" });
    expect(await refusalOf(store, "database")).toContain(
      "error duplicate-id: the same id as .milestones/active/m-1.yaml, on some systems or on all\n",
    );
  });

  test("is counted with all others, and the plan lists each", async () => {
    const broken = {
      "active/m-2.yaml": "id: [\n",
      "active/m-3.yaml": "id: 1\nid: 2\n",
      "active/m-4.yaml": "title: {\n",
    };
    const store = makeStore({ ...FILES, ...broken });
    expect(await refusalOf(store, "hybrid")).toMatch(
      /no, \.milestones\/active\/m-2\.yaml:\d+:\d+: .* \(and 2 more\)\n/,
    );
    const { exit, out } = await runMilestone(["plan", "hybrid"], { cwd: store.dir });
    expect(exit).toBe(1);
    for (const name of ["m-2", "m-3", "m-4"]) {
      expect(out).toMatch(new RegExp(`\n  \\.milestones/active/${name}\\.yaml:\\d+:\\d+: error [a-z-]+: `));
    }
  });
});

describe("prerequisites", () => {
  test("that do not hold are named all at once, each with its fix", async () => {
    const store = makeStore({
      ...FILES,
      "active/m-2.yaml": "id: [\n",
      "sessions/current.txt": "m-1\n",
      "locks/m-1.lock/timestamp": agoText(1),
      "config/storage-config.yaml": "storage:\n  backend: file\n",
    });
    const err = await refusalOf(store, "hybrid");
    expect(err.split("\n").map((line) => line.replace(/(m-2\.yaml):.*/, "$1"))).toEqual([
      "PREREQUISITES: 4 prerequisites do not hold:",
      "  The backend is not pinned to another: no, storage.backend is file",
      "  Nobody is in a session: no, sessions/current.txt says that somebody works on a milestone",
      "  Every record is whole: no, .milestones/active/m-2.yaml",
      "  No tool holds a lock: no, held: m-1.lock",
      "Nothing was changed.",
      "  Set storage.backend to auto or hybrid in config/storage-config.yaml.",
      "  End the session, or pass --pause-sessions to set it aside for the cutover.",
      "  Correct the line that is named, or take the file from an earlier commit.",
      "  Wait until the tool is done; after 10 minutes they count as stale.",
      "",
    ]);
  });

  test("that hold stand in the plan as well", async () => {
    const { out } = await runMilestone(["plan", "database"], { cwd: makeStore(FILES).dir });
    expect(out.match(/^ {2}(?:ok {2}|warn) /gm)).toHaveLength(13);
    expect(out).not.toContain("FAIL");
  });

  test("include that nothing was interrupted: every command that changes something stops, and says resume", async () => {
    const store = makeStore(FILES);
    const id = "migration-20261122-101500-file-to-hybrid";
    beginRun(store.context, id, { kind: "migrate", from: "file", to: "hybrid" });
    for (const verb of [["migrate", "hybrid", "--yes"], ["backup"], ["restore", id, "--yes"], ["index"], ["prune"]]) {
      expect(await runMilestone(verb, { cwd: store.dir })).toEqual({
        exit: 4,
        out: "",
        err: `INTERRUPTED: ${id} was interrupted after "started".
Nothing was changed by this command; every record is in the backend that storage-backend.txt names.
  milestone resume
`,
      });
    }
    const { exit, out } = await runMilestone(["plan", "hybrid"], { cwd: store.dir });
    expect(exit).toBe(1);
    expect(out).toContain(`  FAIL No migration was interrupted: ${id} was\n       milestone resume\n`);
  });

  test("include that an old copy is as it was at the last switch", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
    fs.appendFileSync(store.layout.at("active", "m-1.yaml"), "title: late\n");
    writeFiles(store, { "active/m-9.yaml": "id: m-9\n" });
    expect(await refusalOf(store, "hybrid")).toBe(`PREREQUISITES: 1 prerequisite does not hold:
  Nothing unknown stands where the move writes: no, changed in the old copy after the last switch: active/m-1, active/m-9
Nothing was changed.
  Bring these changes into the backend in use (milestone sync), or set the old files aside yourself; none is overwritten.
`);
  });

  test("include that a database nobody knows is not in the way", async () => {
    const other = makeStore({ "active/x.yaml": "id: x\n" });
    await milestone({ cwd: other.dir }, "migrate", "database", "--yes");
    const store = makeStore({ ...FILES, "enterprise.db": fs.readFileSync(other.layout.databaseFile) });
    expect(await refusalOf(store, "database")).toBe(`PREREQUISITES: 1 prerequisite does not hold:
  Nothing unknown stands where the move writes: no, records of unknown origin: active/x
Nothing was changed.
  Move these files away if they are not wanted; none is overwritten.
`);
  });
});
