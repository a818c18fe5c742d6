import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { backUpByHand } from "../../src/backup/by-hand.ts";
import { planPrune, prune } from "../../src/backup/prune.ts";
import { beginRun } from "../../src/migrate/begin.ts";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { withMigrationLock } from "../../src/migrate/with-lock.ts";
import { takeMigrationLock } from "../../src/store/locks.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { firstBackup, moveWith, restoreWith } from "../support/fault-scenarios.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeStore, treeOf, writeFiles } from "../support/store.ts";

const RECORD = { "active/a.yaml": "id: a\ntitle: A\n", "locks/.keep": "" };
const RUN = "migration-20261122-101500-file-to-hybrid";

/** A context that runs something just before it asks for the lock. */
function interruptedAtLock(dir: string, meanwhile: () => void) {
  let done = false;
  const files = new FaultFiles(dir, { kind: "none" }, (operation) => {
    if (!done && operation.startsWith("makeDir .milestones/locks/.migration.lock.new-")) {
      done = true;
      meanwhile();
    }
  });
  return processOn(dir, files);
}

describe("a run that was interrupted", () => {
  test.each(["migrate", "restore"])("between plan and lock stops the next %s", async (act) => {
    const store = makeStore(RECORD);
    await backUpByHand(store.context);
    const facts = { kind: "migrate", from: "file", to: "hybrid" } as const;
    const context = interruptedAtLock(store.dir, () => beginRun(store.context, RUN, facts));
    const before = treeOf(store.layout.at("active"));
    const error = await rejectionOf(() =>
      act === "migrate" ? moveWith(context, "hybrid") : restoreWith(context, firstBackup(store.dir)),
    );
    expect([error.code, error.message]).toEqual(["INTERRUPTED", `${RUN} was interrupted after "started".`]);
    expect(treeOf(store.layout.at("active"))).toEqual(before);
  });

  test("stays so where its journal cannot be written, and nobody says that nothing was switched", async () => {
    const store = makeStore(RECORD);
    beginRun(store.context, RUN, { kind: "migrate", from: "file", to: "hybrid" });
    const files = new FaultFiles(store.dir, { kind: "none" }, (operation) => {
      if (operation.includes("journal.jsonl")) {
        throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      }
    });
    const error = await rejectionOf(() => resumeRuns(processOn(store.dir, files)));
    expect([error.code, error.message, error.state]).toEqual([
      "INTERRUPTED",
      "ENOSPC: no space left on device.",
      `${RUN} got to "started" and is as it was; it still has to be ended.`,
    ]);
    expect(await resumeRuns(store.context)).toMatchObject([{ id: RUN, outcome: "undone" }]);
  });

  test("is ended by one of two processes that resume at once, and the other finds nothing to do", async () => {
    const store = makeStore(RECORD);
    const facts = { kind: "migrate", from: "file", to: "hybrid" } as const;
    const journal = beginRun(store.context, RUN, facts);
    const late = interruptedAtLock(store.dir, () => journal.reach("undone", new Date()));
    expect(await resumeRuns(late)).toEqual([]);
    expect(treeOf(store.layout.dir)).toEqual({ ...RECORD, "migrations/.gitignore": "*\n" });
  });

  test("before it began anything leaves a lock, which resuming takes away with what is in it", async () => {
    const store = makeStore(RECORD);
    const files = () => new FaultFiles(store.dir, { kind: "none" });
    takeMigrationLock(processOn(store.dir, files()));
    writeFiles(store, { "locks/migration.lock/timestamp.next": "half" });
    const next = processOn(store.dir, files());
    expect(await resumeRuns(next)).toEqual([]);
    expect(fs.readdirSync(store.layout.locksDir).filter((name) => !name.startsWith("."))).toEqual([]);
    // Another starter may be about to judge it: what was set aside stays for ten minutes.
    const later = processOn(store.dir, files(), { daysAhead: 1 });
    await backUpByHand(later);
    expect(treeOf(store.layout.locksDir)).toEqual({ ".keep": "" });
    takeMigrationLock(later);
    expect(await resumeRuns(later)).toEqual([]);
    expect(fs.existsSync(store.layout.at("locks/migration.lock/holder.json"))).toBe(true);
  });

  test("keeps the backups that it needs from being pruned, also while pruning holds the lock", async () => {
    const store = makeStore(RECORD);
    const needed = await backUpByHand(store.context);
    await backUpByHand(store.context);
    const facts = { kind: "restore", from: "file", to: "file", restores: needed.id } as const;
    beginRun(store.context, RUN, facts);
    const later = processOn(store.dir, new FaultFiles(store.dir, { kind: "none" }), { daysAhead: 60 });
    const kept = (await planPrune(later)).find(({ path }) => path === `backups/${needed.id}`)?.kept;
    expect(kept).toBe("an interrupted run needs it");
    expect(await withMigrationLock(later, async () => await planPrune(later))).toEqual(await planPrune(later));
    await prune(later);
    expect(firstBackup(store.dir)).toBe(needed.id);
  });
});

describe("pruning", () => {
  test("goes on where a process of the same number was killed, as in a container", async () => {
    const store = makeStore({ ...RECORD, "migrations/m/displaced/active/old.yaml": "id: old\n" });
    const files = new FaultFiles(store.dir, { kind: "none" });
    const context = processOn(store.dir, files);
    store.context.files.makeDirs(store.layout.at("migrations", `.pruned-${context.processes.pid}`, "displaced"));
    const list = await prune(context);
    expect(list.map(({ path }) => path)).toEqual(["migrations/m"]);
    expect(treeOf(store.layout.dir)).toEqual(RECORD);
  });
});
