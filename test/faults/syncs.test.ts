import { describe, expect, test } from "vitest";
import { failForGoodEverywhere, failOnceEverywhere } from "../support/fail-everywhere.ts";
import { SYNCS } from "../support/fault-scenarios.ts";
import { killEverywhere } from "../support/kill-everywhere.ts";

describe("a kill at any operation of a sync leaves a valid store, and one resume makes it old or new", () => {
  test.each(SYNCS)("$name", async (scenario) => {
    expect(await killEverywhere(scenario, 4)).toEqual([]);
  });
});

describe("an error at any operation, once, leaves the store as it was or says that resume is needed", () => {
  test.each(SYNCS)("$name", async (scenario) => {
    expect(await failOnceEverywhere(scenario, 4)).toEqual([]);
  });
});

describe("an error at any operation and at all after it ends the same way once the disk is mended", () => {
  test.each(SYNCS)("$name", async (scenario) => {
    expect(await failForGoodEverywhere(scenario, 8)).toEqual([]);
  });
});
