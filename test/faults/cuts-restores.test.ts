import { describe, expect, test } from "vitest";
import { knownAndOldOrNew, oldOrNew, resumed } from "../support/cut-checks.ts";
import { type Check, type Cut, cutsOf, problemsAfter } from "../support/cuts.ts";
import { everyNth } from "../support/every-nth.ts";
import { rehearse } from "../support/fault-run.ts";
import { RESTORES, type Scenario, SYNCS, UPKEEP } from "../support/fault-scenarios.ts";
import { RESUMES } from "../support/resume-scenarios.ts";

/**
 * What is wrong after each power cut that leaves nothing unsynced, where a sync that is missing shows, and one other cut in
 * so many; `npm run test:faults` tries them all.
 */
async function problemsIn(scenario: Scenario, n: number, check: Check): Promise<string[]> {
  const rehearsed = await rehearse(scenario);
  const { coarse, byFile } = await cutsOf(rehearsed);
  const others = [...coarse.filter((cut) => !isSynced(cut)), ...byFile];
  return await problemsAfter(rehearsed, [...coarse.filter(isSynced), ...everyNth(others, n)], check);
}

const isSynced = ({ kind }: Cut) => kind === "synced";

describe("a kill or a power cut at any operation leaves a valid store and a whole backup, and one resume makes it old or new", () => {
  test.each([...RESTORES, ...SYNCS])("$name", async (scenario) => {
    expect(await problemsIn(scenario, 24, knownAndOldOrNew)).toEqual([]);
  });
});

describe("a kill or a power cut at any operation leaves every record as it was", () => {
  test.each(UPKEEP)("$name", async (scenario) => {
    expect(await problemsIn(scenario, 30, oldOrNew)).toEqual([]);
  });
});

describe("a kill or a power cut at any operation of resuming leaves a valid store, and the next resume ends in the same", () => {
  test.each(RESUMES)("$name", async (scenario) => {
    expect(await problemsIn(scenario, 12, resumed)).toEqual([]);
  });
});
