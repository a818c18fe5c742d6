import { describe, expect, test } from "vitest";
import { knownAndOldOrNew, oldOrNew, resumed } from "../support/cut-checks.ts";
import { type Check, type Cut, cutsOf, problemsAfter } from "../support/cuts.ts";
import { everyNth } from "../support/every-nth.ts";
import { rehearse } from "../support/fault-run.ts";
import { RESTORES, type Scenario, SYNCS, UPKEEP } from "../support/fault-scenarios.ts";
import { RESUMES } from "../support/resume-scenarios.ts";

/**
 * What is wrong after each cut where a sync that is missing shows, and after one other in so many; `npm run test:faults`
 * tries them all.
 */
async function problemsIn(scenario: Scenario, n: number, check: Check): Promise<string[]> {
  const rehearsed = await rehearse(scenario);
  const { coarse, byFile } = await cutsOf(rehearsed);
  const others = [...coarse.filter((cut) => !showsSyncs(cut)), ...byFile];
  return await problemsAfter(rehearsed, [...coarse.filter(showsSyncs), ...everyNth(others, n)], check);
}

/** Nothing unsynced is left; or a record goes next, whose other copy has to be on the disk. */
const showsSyncs = ({ kind, at }: Cut) => kind === "synced" || / remove \.milestones\/(?:active|completed)\//.test(at);

describe("a kill or a power cut at any operation leaves a valid store and a whole backup, and one resume makes it old or new", () => {
  test.each([...RESTORES, ...SYNCS])("$name", async (scenario) => {
    expect(await problemsIn(scenario, 48, knownAndOldOrNew)).toEqual([]);
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
