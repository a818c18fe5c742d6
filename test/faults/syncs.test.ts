import { describe, expect, test } from "vitest";
import { failForGoodEverywhere, failOnceEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { SYNCS } from "../support/fault-scenarios.ts";

describe("an error at any operation, once, leaves the store as it was or says that resume is needed", () => {
  test.each(SYNCS)("$name", async (scenario) => {
    expect(await failOnceEverywhere(await rehearse(scenario), 16)).toEqual([]);
  });
});

describe("an error at any operation and at all after it ends the same way once the disk is mended", () => {
  test.each(SYNCS)("$name", async (scenario) => {
    expect(await failForGoodEverywhere(await rehearse(scenario), 32)).toEqual([]);
  });
});
