import { expect, test, vi } from "vitest";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { moveWith } from "../support/fault-scenarios.ts";
import { rejectionOf } from "../support/rejection.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore } from "../support/store.ts";

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
