import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { knownAndOldOrNew, oldOrNew, resumed } from "../support/cut-checks.ts";
import { type Check, type Cut, cutsOf, problemsAfter } from "../support/cuts.ts";
import { everyNth } from "../support/every-nth.ts";
import { failForGoodEverywhere, failOnceEverywhere, loseDiskEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES, RESTORES, type Scenario, SYNCS, UPKEEP } from "../support/fault-scenarios.ts";
import { RESUMES } from "../support/resume-scenarios.ts";
import { serverProblems } from "../support/server-cuts.ts";
import { SERVER_MOVES, SERVER_ROLLBACK } from "../support/server-scenarios.ts";
import { EVERY, sampleOf } from "../support/sweep-sample.ts";

const ALL: readonly (readonly [Scenario, Check])[] = [
  ...[...MOVES, ...RESTORES, ...SYNCS].map((each) => [each, knownAndOldOrNew] as const),
  ...UPKEEP.map((each) => [each, oldOrNew] as const),
  ...RESUMES.map((each) => [each, resumed] as const),
];

describe("a kill or a power cut before each operation, of each file that did not reach the disk too", () => {
  test.each(
    sampleOf(ALL).map(([scenario, check]) => ({ name: scenario.name, scenario, check })),
  )("$name", async (each) => {
    const rehearsed = await rehearse(each.scenario);
    const { coarse, byFile } = await cutsOf(rehearsed);
    expect(await problemsAfter(rehearsed, everyNth([...coarse, ...byFile], EVERY), each.check)).toEqual([]);
  });
});

/** Of few at a time, too. */
const oneIn = (n: number) => (cuts: readonly Cut[]) => cuts.filter(() => randomInt(n) === 0);

describe("a kill or a power cut before each operation of a move to or from a server", () => {
  test.each(sampleOf([...SERVER_MOVES, SERVER_ROLLBACK]))("$name", async (scenario) => {
    const rehearsed = await rehearse(scenario);
    expect(await serverProblems(rehearsed, oneIn(EVERY), knownAndOldOrNew)).toEqual([]);
  });
});

/** Here each by itself: in `npm test` one stands for others where the program did not tell them apart. */
describe("each error at each operation", () => {
  test.each(
    sampleOf([...MOVES, ...SERVER_MOVES, SERVER_ROLLBACK, ...RESTORES, ...SYNCS, ...UPKEEP]),
  )("$name", async (scenario) => {
    const rehearsed = await rehearse(scenario);
    expect(scenario.name === "prune" ? [] : await failOnceEverywhere(rehearsed, EVERY)).toEqual([]);
    expect(await failForGoodEverywhere(rehearsed, EVERY)).toEqual([]);
  });
});

describe("a disk that is gone from each operation on", () => {
  test.each(sampleOf([...MOVES, ...RESTORES, ...SYNCS, ...UPKEEP]))("$name", async (scenario) => {
    expect(await loseDiskEverywhere(await rehearse(scenario), EVERY)).toEqual([]);
  });
});
