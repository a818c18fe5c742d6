import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { knownAndOldOrNew } from "../support/cut-checks.ts";
import type { Cut } from "../support/cuts.ts";
import { rehearse } from "../support/fault-run.ts";
import { serverProblems } from "../support/server-cuts.ts";
import { SERVER_MOVES, SERVER_ROLLBACK } from "../support/server-scenarios.ts";

/** Where the power let some of what was not synced reach the disk, one in so many; `npm run test:faults` tries them all. */
const SOME = 32;

describe("a move to or from a server leaves a valid store and a whole backup, and one resume makes it old or new, after a kill or a power cut before each operation", () => {
  test.each(SERVER_MOVES)("$name", async (scenario) => {
    const chosen = (cuts: readonly Cut[]) => cuts.filter(({ kind }) => kind !== "some" || randomInt(SOME) === 0);
    expect(await serverProblems(await rehearse(scenario), chosen, knownAndOldOrNew)).toEqual([]);
  });

  test("some of them in a rollback; `npm run test:faults` tries them all", async () => {
    const some = (cuts: readonly Cut[]) => cuts.filter(() => randomInt(SOME) === 0);
    expect(await serverProblems(await rehearse(SERVER_ROLLBACK), some, knownAndOldOrNew)).toEqual([]);
  });
});
