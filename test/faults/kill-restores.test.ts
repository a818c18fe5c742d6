import { describe, expect, test } from "vitest";
import { RESTORES, UPKEEP } from "../support/fault-scenarios.ts";
import { killEverywhere } from "../support/kill-everywhere.ts";

describe("a kill at any operation of a restore leaves a valid store, and one resume makes it old or new", () => {
  test.each(RESTORES)("$name", async (scenario) => {
    expect(await killEverywhere(scenario, 5)).toEqual([]);
  });
});

describe("a kill at any operation leaves every record as it was", () => {
  test.each(UPKEEP)("$name", async (scenario) => {
    expect(await killEverywhere(scenario, 3)).toEqual([]);
  });
});
