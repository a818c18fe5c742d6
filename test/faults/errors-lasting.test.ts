import { describe, expect, test, vi } from "vitest";
import { failForGoodEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES } from "../support/fault-scenarios.ts";
import { SERVER_MOVES, SERVER_ROLLBACK } from "../support/server-scenarios.ts";

vi.mock(import("../../src/errors/error.ts"), async (real) => {
  const { withMadeErrors } = await import("../support/made-error.ts");
  return withMadeErrors(await real());
});

/** Of the operations of a move to or from a server, one in so many; `npm run test:faults` tries them all. */
const SERVER = 24;

describe("each error at each operation and at all after it ends the same way once the disk is mended", () => {
  test.each(MOVES)("$name", async (scenario) => {
    expect(await failForGoodEverywhere(await rehearse(scenario))).toEqual([]);
  });

  test.each([...SERVER_MOVES, SERVER_ROLLBACK])("$name", async (scenario) => {
    expect(await failForGoodEverywhere(await rehearse(scenario), SERVER)).toEqual([]);
  });
});
