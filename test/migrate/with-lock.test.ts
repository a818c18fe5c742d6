import fs from "node:fs";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { MilestoneError } from "../../src/errors/error.ts";
import { withMigrationLock } from "../../src/migrate/with-lock.ts";
import { processOn } from "../support/fault-context.ts";
import { type Fault, FaultFiles } from "../support/fault-files.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeStore, treeOf } from "../support/store.ts";

/** A store with a lock folder, and a process on it that meets a fault. */
function withFault(fault: Fault) {
  const store = makeStore({ "locks/.keep": "", "config/.x.7-1.tmp": "left" });
  const files = new FaultFiles(store.dir, fault);
  return { store, files, context: processOn(store.dir, files) };
}

/** How many operations it takes until the lock is held. */
async function operationsToTake(): Promise<number> {
  const { files, context } = withFault({ kind: "none" });
  return await withMigrationLock(context, async () => files.asked.length);
}

describe("holding the migration lock", () => {
  test("removes what killed processes left, and gives the result and the lock back", async () => {
    const { store, context } = withFault({ kind: "none" });
    expect(await withMigrationLock(context, async () => fs.readdirSync(store.layout.at("config")))).toEqual([]);
    expect(treeOf(store.layout.locksDir)).toEqual({ ".keep": "" });
  });

  test("says every minute that its holder lives, however long a step takes, and never after it", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-22T10:00:00Z") });
    onTestFinished(() => void vi.useRealTimers());
    const { store, context } = withFault({ kind: "none" });
    const timestamp = () => fs.readFileSync(store.layout.at("locks/migration.lock/timestamp"), "utf8");
    const said = await withMigrationLock(context, async () => {
      const before = timestamp();
      await vi.advanceTimersByTimeAsync(11 * 60_000);
      return [before, timestamp()];
    });
    expect(said).toEqual(["2026-11-22T10:00:00.000Z\n", "2026-11-22T10:11:00.000Z\n"]);
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    expect(treeOf(store.layout.locksDir)).toEqual({ ".keep": "" });
  });

  test.each<[string, string, (lock: string) => void]>([
    ["that another process took over", "LOCK_LOST", (lock) => fs.rmSync(lock, { recursive: true })],
    ["that the disk fails", "EISDIR", (lock) => fs.mkdirSync(`${lock}/timestamp.next`)],
  ])("%s meanwhile is found by the next look, not by the sign of life", async (_what, code, change) => {
    vi.useFakeTimers({ now: new Date("2026-11-22T10:00:00Z") });
    onTestFinished(() => void vi.useRealTimers());
    const { store, context } = withFault({ kind: "none" });
    const error = await rejectionOf(() =>
      withMigrationLock(context, async (lock) => {
        change(store.layout.at("locks/migration.lock"));
        await vi.advanceTimersByTimeAsync(3 * 60_000);
        lock.refresh();
      }),
    );
    expect(error.code === "IO" ? (error.cause as { code: string }).code : error.code).toBe(code);
    expect(treeOf(store.layout.locksDir)).toEqual({ ".keep": "" });
  });

  test("turns an error of the system into one with a code, and leaves no trace of a lock half made", async () => {
    for (let at = 1; at < (await operationsToTake()); at++) {
      const { store, context, files } = withFault({ kind: "error", at, code: "ENOSPC", lasts: false });
      const error = await rejectionOf(() => withMigrationLock(context, async () => "done"));
      expect([error.code, error.exitCode], files.asked[at - 1]).toEqual(["IO", 3]);
      expect(treeOf(store.layout.locksDir), files.asked[at - 1]).toEqual({ ".keep": "" });
    }
  });

  test("says both when giving the lock back fails after a failure", async () => {
    const at = (await operationsToTake()) + 1;
    const { context } = withFault({ kind: "error", at, code: "EIO", lasts: true });
    const failure = new MilestoneError("SOURCE_BUSY", "The database is busy.", { state: "Nothing was switched." });
    const error = await rejectionOf(() => withMigrationLock(context, () => Promise.reject(failure)));
    expect([error.code, error.state]).toEqual(["SOURCE_BUSY", "Nothing was switched."]);
    expect(error.message).toMatch(/^The database is busy\. Cleaning up failed as well: EIO: made to fail, /);
  });

  test.each([
    [1, "the lock is still there, and is stale as soon as this process has ended"],
    [
      2,
      "the lock is free, and what is left of it beside it goes with the next command that takes it ten minutes later",
    ],
  ])("says that the work is done when only giving the lock back failed, at its operation %i", async (nth, rest) => {
    const at = (await operationsToTake()) + nth;
    const { store, context } = withFault({ kind: "error", at, code: "EIO", lasts: false });
    const error = await rejectionOf(() => withMigrationLock(context, async () => "done"));
    expect([error.code, error.state]).toEqual(["FINISH_INCOMPLETE", `What was asked for is done; ${rest}.`]);
    expect(fs.existsSync(store.layout.at("locks/migration.lock"))).toBe(nth === 1);
    const later = processOn(store.dir, new FaultFiles(store.dir, { kind: "none" }), { daysAhead: 1 });
    await withMigrationLock(later, async () => "done");
    expect(fs.readdirSync(store.layout.locksDir).filter((name) => name.includes("released"))).toEqual([]);
  });
});
