import { describe, expect, test } from "vitest";
import { knownAndOldOrNew, oldOrNew, resumed } from "../support/cut-checks.ts";
import { type Check, cutsOf, problemsAfter } from "../support/cuts.ts";
import { everyNth } from "../support/every-nth.ts";
import { failForGoodEverywhere, failOnceEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES, RESTORES, type Scenario, SYNCS, UPKEEP } from "../support/fault-scenarios.ts";
import { RESUMES } from "../support/resume-scenarios.ts";

/** One in so many; `npm run test:faults -- --every 20` sets it. */
const EVERY = Number(process.env.FAULTS_EVERY ?? 1);

const ALL: readonly (readonly [Scenario, Check])[] = [
  ...[...MOVES, ...RESTORES, ...SYNCS].map((each) => [each, knownAndOldOrNew] as const),
  ...UPKEEP.map((each) => [each, oldOrNew] as const),
  ...RESUMES.map((each) => [each, resumed] as const),
];

describe("a kill or a power cut before each operation, of each file that did not reach the disk too", () => {
  test.each(ALL.map(([scenario, check]) => ({ name: scenario.name, scenario, check })))("$name", async (each) => {
    const rehearsed = await rehearse(each.scenario);
    const { coarse, byFile } = await cutsOf(rehearsed);
    expect(await problemsAfter(rehearsed, everyNth([...coarse, ...byFile], EVERY), each.check)).toEqual([]);
  });
});

describe("each error at each operation of restores, syncs and backups", () => {
  test.each([...RESTORES, ...SYNCS, ...UPKEEP])("$name", async (scenario) => {
    expect(scenario.name === "prune" ? [] : await failOnceEverywhere(scenario, EVERY)).toEqual([]);
    expect(await failForGoodEverywhere(scenario, EVERY)).toEqual([]);
  });
});
