import { describe, expect, test } from "vitest";
import { loseDiskEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES, RESTORES, SYNCS } from "../support/fault-scenarios.ts";

/** One in so many; `npm run test:faults` tries them all. */
const EVERY = 24;

describe("a disk that is gone from an operation on is said, and whether resume is needed once it is back", () => {
  test.each([...MOVES, ...RESTORES, ...SYNCS])("$name", async (scenario) => {
    expect(await loseDiskEverywhere(await rehearse(scenario), EVERY)).toEqual([]);
  });
});
