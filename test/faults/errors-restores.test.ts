import { describe, expect, test, vi } from "vitest";
import { failForGoodEverywhere, failOnceEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { RESTORES, UPKEEP } from "../support/fault-scenarios.ts";

vi.mock(import("../../src/errors/error.ts"), async (real) => {
  const { withMadeErrors } = await import("../support/made-error.ts");
  return withMadeErrors(await real());
});

describe("an error at any operation, once, leaves the store as it was or says that resume is needed", () => {
  test.each([...RESTORES, ...UPKEEP.filter(({ name }) => name !== "prune")])("$name", async (scenario) => {
    expect(await failOnceEverywhere(await rehearse(scenario), 12)).toEqual([]);
  });
});

describe("an error at any operation and at all after it ends the same way once the disk is mended", () => {
  test.each([...RESTORES, ...UPKEEP])("$name", async (scenario) => {
    expect(await failForGoodEverywhere(await rehearse(scenario), 24)).toEqual([]);
  });
});
