import { describe, expect, test } from "vitest";
import { failForGoodEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES } from "../support/fault-scenarios.ts";

describe("each error at each operation and at all after it ends the same way once the disk is mended", () => {
  test.each(MOVES)("$name", async (scenario) => {
    expect(await failForGoodEverywhere(await rehearse(scenario))).toEqual([]);
  });
});
