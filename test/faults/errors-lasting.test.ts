import { describe, expect, test, vi } from "vitest";
import { failForGoodEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES } from "../support/fault-scenarios.ts";
import { SERVER_MOVES, SERVER_ROLLBACK } from "../support/server-scenarios.ts";

vi.mock(import("../../src/errors/error.ts"), async (real) => {
  const { withMadeErrors } = await import("../support/made-error.ts");
  return withMadeErrors(await real());
});

describe("each error at each operation and at all after it ends the same way once the disk is mended", () => {
  test.each([...MOVES, ...SERVER_MOVES, SERVER_ROLLBACK])("$name", async (scenario) => {
    expect(await failForGoodEverywhere(await rehearse(scenario))).toEqual([]);
  });
});
