import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import { findLeftovers, removeLeftovers } from "../../src/migrate/leftovers.ts";
import { undoRun } from "../../src/migrate/undo.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { makeStore, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const FACTS = { kind: "migrate", from: "file", to: "hybrid" } as const;
const RUN = "migration-20261122-101500-file-to-hybrid";

/** What is found, by path in the store. */
function found(
  { context, layout }: TestStore,
  startOf: (pid: number) => string | undefined = () => undefined,
): string[] {
  const processes = { ...context.processes, startOf };
  return findLeftovers({ ...context, processes }).map((each) => each.slice(layout.dir.length + 1));
}

describe("what killed processes left", () => {
  test("is the temporary files beside everything that is replaced, and goes", () => {
    const files = ["config/.storage-backend.txt.7-1.tmp", "..gitignore.7-2.tmp", ".index.db.7-0.tmp"];
    const backup = "backups/migration-20261122-101500-file-to-file/.backup-metadata.yaml.7-3.tmp";
    const kept = { "active/.draft.yaml.7-1.tmp": "somebody's", "config/notes.tmp": "kept", ".index.db.tmp": "kept" };
    const store = makeStore({ ...Object.fromEntries([...files, backup].map((name) => [name, "half"])), ...kept });
    expect(found(store).sort()).toEqual([...files, backup].sort());
    removeLeftovers({ ...store.context, processes: { ...store.context.processes, startOf: () => undefined } });
    const left = Object.entries(treeOf(store.layout.dir)).filter(([, text]) => text !== "(empty)");
    expect(Object.fromEntries(left)).toEqual(kept);
  });

  test("is no temporary file of another process that lives", () => {
    const store = makeStore({
      "config/.x.7-1.tmp": "",
      "config/.x.8-1.tmp": "",
      [`config/.x.${process.pid}-1.tmp`]: "",
    });
    const alive = (pid: number) => (pid === 8 ? undefined : "now");
    expect(found(store, alive).sort()).toEqual(["config/.x.8-1.tmp", `config/.x.${process.pid}-1.tmp`].sort());
  });

  test("is the folder of a run that never began", () => {
    const store = makeStore({ [`migrations/${RUN}/journal.jsonl`]: "0123 {" });
    expect(found(store)).toEqual([`migrations/${RUN}`]);
    // Nothing comes into it before the first line is durable: such a journal was damaged later.
    writeFiles(store, { [`migrations/${RUN}/backup/active/a.yaml`]: "" });
    expect(found(store)).toEqual([]);
  });

  test("is no folder that never was a run's", () => {
    const store = makeStore({ "migrations/notes/of-mine.txt": "Not yours.\n", "migrations/file.txt": "" });
    expect(found(store)).toEqual([]);
  });

  test("is what pruning had begun to remove", () => {
    const store = makeStore({
      "migrations/.pruned-7/journal.jsonl": "",
      "migrations/.pruned-7/displaced/active/a.yaml": "",
    });
    expect(found(store)).toEqual(["migrations/.pruned-7"]);
  });

  test("is the folder of a run that was undone, unless something of others is in it", async () => {
    const store = makeStore();
    const journal = beginRun(store.context, RUN, FACTS);
    await undoRun(store.context, RUN, journal, FACTS);
    expect(fs.existsSync(store.layout.migrationsDir)).toBe(false);
    const again = beginRun(store.context, RUN, FACTS);
    again.reach("undone", new Date());
    expect(found(store)).toEqual([`migrations/${RUN}`]);
    writeFiles(store, { [`migrations/${RUN}/left/active/a.yaml`]: "theirs" });
    expect(found(store)).toEqual([]);
  });

  test("is removed with the journal last, so that a kill in the middle leaves a run that is over", () => {
    const store = makeStore();
    const journal = beginRun(store.context, RUN, FACTS);
    journal.reach("undone", new Date());
    writeFiles(store, { [`migrations/${RUN}/a/file`]: "", [`migrations/${RUN}/z/file`]: "" });
    const files = new FaultFiles(store.layout.dir, { kind: "none" });
    removeLeftovers({ ...store.context, files });
    expect(files.asked.at(-1)).toBe(`removeDir migrations/${RUN}`);
    expect(files.asked.at(-2)).toBe(`remove migrations/${RUN}/journal.jsonl`);
    expect(files.asked).toHaveLength(6);
  });

  test("is scratch that a power cut brought back into a run that is over", () => {
    const store = makeStore();
    const journal = beginRun(store.context, RUN, FACTS);
    writeFiles(store, { [`migrations/${RUN}/left/a`]: "", [`migrations/${RUN}/shadow/index.db`]: "" });
    expect(found(store)).toEqual([]);
    journal.reach("undone", new Date());
    expect(found(store)).toEqual([`migrations/${RUN}/shadow`]);
  });

  test("is no run that goes on, that is to be resumed, that keeps old copies, or that nobody can read", () => {
    const store = makeStore({
      "migrations/migration-1/journal.jsonl": "damaged\n",
      "migrations/migration-2/displaced/active/a.yaml": "id: a\n",
    });
    beginRun(store.context, RUN, FACTS);
    expect(found(store)).toEqual([]);
  });
});
