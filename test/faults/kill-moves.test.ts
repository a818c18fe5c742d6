import { describe, expect, test } from "vitest";
import { MOVES } from "../support/fault-scenarios.ts";
import { killEverywhere } from "../support/kill-everywhere.ts";

describe("a kill at any operation of a move leaves a valid store, and one resume makes it old or new", () => {
  test.each(MOVES)("$name", async (scenario) => {
    expect(await killEverywhere(scenario, 5)).toEqual([]);
  });
});
