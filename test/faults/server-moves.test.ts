import { describe, expect, test } from "vitest";
import { knownAndOldOrNew } from "../support/cut-checks.ts";
import { rehearse } from "../support/fault-run.ts";
import { serverProblems } from "../support/server-cuts.ts";
import { SERVER_MOVES } from "../support/server-scenarios.ts";

describe("a move to or from a server leaves a valid store and a whole backup, and one resume makes it old or new, after a kill or a power cut before each operation", () => {
  test.each(SERVER_MOVES)("$name", async (scenario) => {
    expect(await serverProblems(await rehearse(scenario), (cuts) => cuts, knownAndOldOrNew)).toEqual([]);
  });
});
