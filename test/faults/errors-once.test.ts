import { describe, expect, test, vi } from "vitest";
import { failOnceEverywhere } from "../support/fail-everywhere.ts";
import { rehearse } from "../support/fault-run.ts";
import { MOVES } from "../support/fault-scenarios.ts";
import { SERVER_MOVES, SERVER_ROLLBACK } from "../support/server-scenarios.ts";

vi.mock(import("../../src/errors/error.ts"), async (real) => {
  const { withMadeErrors } = await import("../support/made-error.ts");
  return withMadeErrors(await real());
});

/** Of the operations of a rollback from a server, nearly the move from one, one in so many; `npm run test:faults` tries them all. */
const ROLLBACK = 4;

describe("each error at each operation, once, leaves the store as it was or says that resume is needed", () => {
  test.each([...MOVES, ...SERVER_MOVES])("$name", async (scenario) => {
    expect(await failOnceEverywhere(await rehearse(scenario))).toEqual([]);
  });

  test("some of them in a rollback from a server", async () => {
    expect(await failOnceEverywhere(await rehearse(SERVER_ROLLBACK), ROLLBACK)).toEqual([]);
  });
});
