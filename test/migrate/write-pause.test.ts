import { describe, expect, test, vi } from "vitest";
import { BusyFiles } from "../support/busy-files.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { moveWith } from "../support/fault-scenarios.ts";
import { rejectionOf } from "../support/rejection.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore } from "../support/store.ts";
import { FileWriter } from "../support/writers.ts";

const MINUTE = 60_000;

/** Moves a store on a disk that stands still for two minutes at the n-th operation that fits; one is promised. */
async function moveOnDiskThatStandsStill(at: RegExp, nth: number) {
  const { dir } = makeStore(SMALL_STORE);
  const real = performance.now.bind(performance);
  let aheadMs = 0;
  let fitting = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => real() + aheadMs);
  const files = new FaultFiles(dir, { kind: "none" }, (operation) => {
    fitting += at.test(operation) ? 1 : 0;
    aheadMs = fitting >= nth ? 2 * MINUTE : 0;
  });
  try {
    return await moveWith(processOn(dir, files), "hybrid");
  } finally {
    clock.mockRestore();
  }
}

test("a write pause that the switch itself makes longer than promised is said: there is no way back then", async () => {
  const { warnings, writePauseMs } = await moveOnDiskThatStandsStill(/^rename .*storage-backend\.txt$/, 1);
  expect(warnings.filter((each) => each.includes("write pause")).map((each) => each.replace(/\d+/, "N"))).toEqual([
    "The write pause took N ms; at most 60000 ms were promised, and then the switch itself was slow",
  ]);
  expect(writePauseMs).toBeGreaterThan(MINUTE);
});

test("whatever else makes it longer ends the move, to the last look at the lock", async () => {
  const error = await rejectionOf(() => moveOnDiskThatStandsStill(/^rename .*migration\.lock\/timestamp$/, 2));
  expect([error.code, error.state]).toEqual([
    "WRITE_PAUSE_EXCEEDED",
    "Everything was undone; the file backend is still in use.",
  ]);
});

describe("while somebody writes faster than the last catch-up reads", () => {
  /** Moves a store in which, from the write pause on, one record is written at every look; `act` comes with the first. */
  async function moveUnderWriter(act: () => void, signal = new AbortController().signal) {
    const { dir } = makeStore(SMALL_STORE);
    const writer = new FileWriter(dir, 1);
    writer.keepsAll = true;
    writer.mayAdd = 1;
    let isPaused = false;
    const files = new BusyFiles(dir, (operation) => {
      if (!isPaused && /^rename .*paused-for-migration\.txt$/.test(operation)) {
        isPaused = true;
        act();
      }
      if (isPaused) {
        writer.write();
      }
    });
    return await rejectionOf(() => moveWith({ ...processOn(dir, files), signal }, "hybrid"));
  }

  test("the move is given up when the pause took as long as promised, not when the catching up ends", async () => {
    const real = performance.now.bind(performance);
    let aheadMs = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => real() + aheadMs);
    const { code } = await moveUnderWriter(() => {
      aheadMs = 2 * MINUTE;
    }).finally(() => clock.mockRestore());
    expect(code).toBe("WRITE_PAUSE_EXCEEDED");
  });

  test("a signal is heard", async () => {
    const stop = new AbortController();
    const { code } = await moveUnderWriter(() => stop.abort("SIGTERM"), stop.signal);
    expect(code).toBe("STOPPED");
  });
});

test("a session is back as soon as the pause is over, before the sweep and all that is measured and written after it", async () => {
  const { dir } = makeStore(SMALL_STORE);
  const files = new FaultFiles(dir, { kind: "none" });
  await moveWith(processOn(dir, files), "database");
  const session = files.asked.indexOf(
    "rename .milestones/sessions/paused-for-migration.txt to .milestones/sessions/current.txt",
  );
  const journal = files.asked
    .map((each, at) => (/^append .*journal\.jsonl$/.test(each) ? at : -1))
    .filter((at) => at >= 0);
  const [switched = 0] = journal.slice(-2);
  expect(files.asked[session - 2]).toMatch(/^rename .*storage-backend\.txt$/);
  expect(session).toBeLessThan(switched);
  expect(files.asked.filter((each) => each.includes("to .milestones/sessions/current.txt"))).toHaveLength(1);
});
