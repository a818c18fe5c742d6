import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { knownAndOldOrNew } from "../support/cut-checks.ts";
import type { Cut } from "../support/cuts.ts";
import { failForGoodEverywhere, failOnceEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { serverProblems } from "../support/server-cuts.ts";
import { SERVER_MOVES } from "../support/server-scenarios.ts";

/** Of power cuts and of errors, one in so many; `npm run test:faults` tries them all. */
const POWER = 64;
const ERRORS = 192;

describe("a move to or from a server leaves a valid store and a whole backup, and one resume makes it old or new, after a kill before each operation, a power cut, and an error", () => {
  test.each(SERVER_MOVES)("$name", async (scenario) => {
    const rehearsed = await rehearse(scenario);
    const chosen = (cuts: readonly Cut[]) => cuts.filter(({ isKill }) => isKill || randomInt(POWER) === 0);
    expect(await serverProblems(rehearsed, chosen, knownAndOldOrNew)).toEqual([]);
    expect(await failOnceEverywhere(rehearsed, ERRORS)).toEqual([]);
    expect(await failForGoodEverywhere(rehearsed, ERRORS)).toEqual([]);
  });
});
