import { describe, expect, test } from "vitest";
import { knownAndOldOrNew } from "../support/cut-checks.ts";
import { cutsOf, problemsAfter } from "../support/cuts.ts";
import { everyNth } from "../support/every-nth.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES } from "../support/fault-scenarios.ts";

/** Of single files that did not reach the disk, one in so many; `npm run test:faults` tries them all. */
const FILES = 48;

describe("a kill or a power cut before each operation leaves a valid store and a whole backup, and one resume makes it old or new", () => {
  test.each(MOVES)("$name", async (scenario) => {
    const rehearsed = await rehearse(scenario);
    const { coarse, byFile } = await cutsOf(rehearsed);
    expect(coarse.length).toBeGreaterThan(rehearsed.operations.length);
    expect(await problemsAfter(rehearsed, [...coarse, ...everyNth(byFile, FILES)], knownAndOldOrNew)).toEqual([]);
  });
});
