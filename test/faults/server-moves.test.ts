import { describe, expect, test } from "vitest";
import { knownAndOldOrNew } from "../support/cut-checks.ts";
import { failForGoodEverywhere, failOnceEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { serverProblems } from "../support/server-cuts.ts";
import { SERVER_MOVES } from "../support/server-scenarios.ts";

/** One in so many; `npm run test:faults` tries them all. */
const CUTS = 32;
const ERRORS = 160;

describe("a move to or from a server leaves a valid store and a whole backup, and one resume makes it old or new, after a kill or a power cut before an operation, and after an error at one", () => {
  test.each(SERVER_MOVES)("$name", async (scenario) => {
    const rehearsed = await rehearse(scenario);
    expect(await serverProblems(rehearsed, CUTS, "one", knownAndOldOrNew)).toEqual([]);
    expect(await failOnceEverywhere(rehearsed, ERRORS)).toEqual([]);
    expect(await failForGoodEverywhere(rehearsed, ERRORS)).toEqual([]);
  });
});
