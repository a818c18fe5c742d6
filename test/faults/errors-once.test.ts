import { describe, expect, test } from "vitest";
import { failOnceEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES } from "../support/fault-scenarios.ts";

describe("each error at each operation, once, leaves the store as it was or says that resume is needed", () => {
  test.each(MOVES)("$name", async (scenario) => {
    expect(await failOnceEverywhere(await rehearse(scenario))).toEqual([]);
  });
});
