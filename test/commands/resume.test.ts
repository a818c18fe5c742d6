import { describe, expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import { writeCheckedLine } from "../../src/migrate/checked-line.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, treeOf, writeFiles } from "../support/store.ts";

const FILES = { "active/m-1.yaml": "id: m-1\n" };
const ID = "migration-20261122-101500-file-to-hybrid";

describe("milestone resume", () => {
  test("with nothing to resume says so and writes nothing", async () => {
    const store = makeStore(FILES);
    const before = treeOf(store.dir);
    const run = await runMilestone(["resume"], { cwd: store.dir });
    expect(run).toEqual({ exit: 0, out: "Nothing was interrupted.\n", err: "" });
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("--undo with nothing to undo also says what it cannot see", async () => {
    const { dir } = makeStore(FILES);
    const run = await runMilestone(["resume", "--undo"], { cwd: dir });
    expect(run).toEqual({
      exit: 0,
      out: "Nothing was interrupted.\nA move that still plans or asks has no lock and has changed nothing: stop it where it runs.\n",
      err: "",
    });
  });

  test("undoes what had not switched yet, says where it had got to, and leaves the store as it was", async () => {
    const store = makeStore(FILES);
    beginRun(store.context, ID, { kind: "migrate", from: "file", to: "hybrid" });
    const run = await runMilestone(["resume"], { cwd: store.dir });
    expect(run).toEqual({ exit: 0, out: `${ID} had got to "started"; it is undone now.\nOn file.\n`, err: "" });
    expect(treeOf(store.layout.dir)).toEqual({ ...FILES, "locks/": "(empty)" });
  });

  test("finishes what had switched", async () => {
    const store = makeStore({ ...FILES, "config/storage-backend.txt": "hybrid\n" });
    const facts = { kind: "migrate", from: "file", to: "hybrid" } as const;
    const journal = beginRun(store.context, ID, facts);
    for (const phase of ["backed-up", "backfilled", "verified", "cutting-over"] as const) {
      journal.reach(phase, new Date());
    }
    const run = await runMilestone(["resume"], { cwd: store.dir });
    expect(run).toEqual({
      exit: 0,
      out: `${ID} had got to "cutting-over"; it is finished now.\nOn hybrid.\n`,
      err: "",
    });
    expect(await milestone({ cwd: store.dir }, "status")).toContain("Records:   1 active, 0 completed\n");
    expect((await runMilestone(["resume"], { cwd: store.dir })).out).toBe("Nothing was interrupted.\n");
  });
});

describe("a journal that cannot be read", () => {
  const lines = [{ v: 1, at: "", phase: "started", facts: {} }].map(writeCheckedLine).join("");
  const store = () => {
    const made = makeStore(FILES);
    writeFiles(made, { [`migrations/${ID}/journal.jsonl`]: `damaged\n${lines}` });
    return made;
  };

  test.each(["status", "verify", "backups", "plan hybrid"])("is a notice to milestone %s", async (command) => {
    const { dir } = store();
    const run = await runMilestone([...command.split(" "), "--quiet"], { cwd: dir });
    expect(run.exit).toBe(command.startsWith("plan") ? 1 : 0);
    expect(
      run.err,
    ).toBe(`${ID}: line 1 of its journal is damaged. milestone verify says what the store holds; nothing that was put aside is removed.
  Compare migrations/${ID} with the store, then move that folder out of it.
`);
  });

  test.each(["migrate hybrid --yes", "backup", "index", "prune", "resume"])("stops milestone %s", async (command) => {
    const { dir } = store();
    const before = treeOf(dir);
    const run = await runMilestone(command.split(" "), { cwd: dir });
    expect([run.exit, run.out]).toEqual([4, ""]);
    expect(run.err).toMatch(/^JOURNAL_UNREADABLE: /);
    expect(treeOf(dir)).toEqual(before);
  });
});
