import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { steady } from "../support/steady.ts";
import { makeStore, type StoreFiles, treeOf } from "../support/store.ts";
import { pathWithSqlite3 } from "../support/tool-path.ts";

const FILES: StoreFiles = { "active/m-1.yaml": "id: m-1\n", "completed/m-0.yaml": "id: m-0\n" };

/** The lines of a plan under a heading, up to the next empty one. */
function under(heading: string, text: string): string[] {
  const lines = text.split("\n");
  const rest = lines.slice(lines.indexOf(heading) + 1);
  return rest.slice(0, rest.indexOf(""));
}

describe("milestone plan", () => {
  test("shows a move without making it", async () => {
    const { dir } = makeStore(FILES);
    const before = treeOf(dir);
    const { exit, out, err } = await runMilestone(["plan", "database"], { cwd: dir, env: { PATH: pathWithSqlite3() } });
    expect({ exit, err }).toEqual({ exit: 0, err: "reading and checking every record\n" });
    expect(
      steady(out).replace(/^Digest: [0-9a-f]{64}$/m, "Digest: <digest>"),
    ).toBe(`Plan: file to database, 1 active, 1 completed

Steps:
  1. back up the file store, read the backup back and compare it
  2. copy every record into a new database aside
  3. read back every record through a second path and compare both digests
  4. bring over what was written meanwhile
  5. put the database in place
  6. switch storage-backend.txt to database, with one rename
  7. look once more for late writes, write metadata and events

Prerequisites:
  ok   The move exists: file to database
  ok   The backend is not pinned to another: storage.backend is auto
  ok   Nobody is in a session: no sessions/current.txt
  ok   Every record is whole: nothing found
  ok   Everything can be backed up: plain files and folders
  ok   Nothing unknown stands where the move writes: nothing there
  ok   There is room on the disk: 1.0 MB needed, <room> free
  ok   The store may be written: its folders are writable
  ok   No migration was interrupted: none
  ok   No other migration is running: the lock is free
  ok   No tool holds a lock: none younger than 10 minutes
  ok   The file system suits SQLite and locks: local
  ok   The sqlite3 command is there for the existing tools: found

Takes about <time> (from the speed of reading this store just now); writers wait about <time>.
Disk: 1.0 MB needed, <room> free.
Way back:
  milestone migrate hybrid, then milestone migrate file   (keeps what is written after the move)
  milestone restore <backup>   (returns to the backup)
Digest: <digest>
`);
    expect(treeOf(dir)).toEqual(before);
  });

  test("says where writers would wait longer than the settings allow", async () => {
    const settings = "storage: {migration: {max_write_pause: 0.001}}\n";
    const { dir } = makeStore({ ...FILES, "config/storage-config.yaml": settings });
    const { out } = await runMilestone(["plan", "hybrid"], { cwd: dir });
    expect(out).toContain(
      "\nThat is more than the 1 ms of storage.migration.max_write_pause, after which the move would undo itself: raise it first.\n",
    );
  });

  test.each([
    ["file", "hybrid", "build the index aside, from the files", "put the index in place", "milestone migrate file"],
    [
      "hybrid",
      "file",
      "nothing to copy: the files are the records already",
      "leave the index where it is; it goes at the next prune",
      "milestone migrate hybrid",
    ],
    [
      "hybrid",
      "database",
      "copy every record into a new database aside",
      "put the database in place",
      "milestone migrate hybrid",
    ],
    [
      "database",
      "hybrid",
      "write every record as a YAML file aside, and the index",
      "put the files in place while the database is still the truth, then the index",
      "milestone migrate database",
    ],
  ])("from %s to %s says what is copied, what is put in place, and the way back", async (from, to, copy, place, back) => {
    const { dir } = makeStore(FILES);
    if (from !== "file") {
      await milestone({ cwd: dir }, "migrate", from, "--yes");
    }
    const out = await milestone({ cwd: dir }, "plan", to);
    expect(under("Steps:", out)).toEqual([
      `  1. back up the ${from} store, read the backup back and compare it`,
      `  2. ${copy}`,
      "  3. read back every record through a second path and compare both digests",
      "  4. bring over what was written meanwhile",
      `  5. ${place}`,
      `  6. switch storage-backend.txt to ${to}, with one rename`,
      "  7. look once more for late writes, write metadata and events",
    ]);
    expect(out).toContain(`\nWay back:\n  ${back}   (keeps what is written after the move)\n`);
    expect(out.includes('\nA tool that writes during that pause may be told "database is locked".\n')).toBe(
      from === "database",
    );
  });

  test("warns where the tools will miss the sqlite3 command, and the move is possible all the same", async () => {
    const { exit, out } = await runMilestone(["plan", "database"], { cwd: makeStore(FILES).dir });
    expect(exit).toBe(0);
    expect(out).toContain(
      "  warn The sqlite3 command is there for the existing tools: not found; shell tools need it to read a database (we do not)\n",
    );
  });

  test("of a move that does not exist says which two commands do it, and ends with 1", async () => {
    const { dir } = makeStore(FILES);
    await milestone({ cwd: dir }, "migrate", "database", "--yes");
    const { exit, out } = await runMilestone(["plan", "file"], { cwd: dir });
    expect(exit).toBe(1);
    expect(out).toContain(`  FAIL The move exists: there is none from database straight to file
       Do it in two steps: milestone migrate hybrid, then milestone migrate file.
`);
  });

  test("lists findings that do not stop the move", async () => {
    const { dir } = makeStore({ ...FILES, "active/m-2.yml": "id: m-2\n", "active/old/m-3.yaml": "id: m-3\n" });
    const { exit, out } = await runMilestone(["plan", "hybrid"], { cwd: dir });
    expect(exit).toBe(0);
    expect(under("Findings:", out)).toEqual([
      "  .milestones/active/m-2.yml: warning yml-extension: a .yml file is not a record; only .yaml is",
      "  .milestones/active/old/m-3.yaml: warning nested-file: a file in a sub-folder is not a record",
    ]);
  });

  test("finds what a database cannot hold only where a database is the target", async () => {
    const { dir } = makeStore({ ...FILES, "active/m-2.yaml": "id: m-2\nratio: .inf\nbig: 12345678901234567890\n" });
    expect((await runMilestone(["plan", "hybrid"], { cwd: dir })).exit).toBe(0);
    const { exit, out } = await runMilestone(["plan", "database"], { cwd: dir });
    expect(exit).toBe(1);
    expect(under("Findings:", out)).toEqual([
      "  .milestones/active/m-2.yaml:2:8: error number-not-json: .inf is no number in a database",
      "  .milestones/active/m-2.yaml:3:6: warning number-precision: 12345678901234567890 has more digits than most tools read",
    ]);
  });

  test("to where the store is already is nothing to do", async () => {
    const run = await runMilestone(["plan", "file"], { cwd: makeStore(FILES).dir });
    expect(run).toEqual({ exit: 0, out: "Already on file; nothing to do.\n", err: "" });
  });

  test("has the same digest for the same store, and another once a byte, the target or a verdict differs", async () => {
    const { dir, layout } = makeStore(FILES);
    const digest = async (...args: string[]) =>
      (JSON.parse((await runMilestone(["plan", ...args, "--json"], { cwd: dir })).out) as { digest: string }).digest;
    const first = await digest("hybrid");
    expect(await digest("hybrid")).toBe(first);
    expect(await digest("database")).not.toBe(first);
    fs.mkdirSync(layout.at("sessions"));
    fs.writeFileSync(layout.sessionFile, "");
    expect(await digest("hybrid")).not.toBe(first);
    expect(await digest("hybrid", "--pause-sessions")).toBe(first);
    fs.writeFileSync(layout.at("active/m-1.yaml"), "id:  m-1\n");
    expect(await digest("hybrid", "--pause-sessions")).not.toBe(first);
  });
});
