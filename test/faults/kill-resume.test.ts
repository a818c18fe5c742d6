import { describe, expect, test } from "vitest";
import type { Context } from "../../src/context.ts";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { cutsOf, problemsAfter } from "../support/cuts.ts";
import { everyNth } from "../support/every-nth.ts";
import { expectMended, expectValid } from "../support/fault-checks.ts";
import { type Rehearsed, rehearse, runWith } from "../support/fault-run.ts";
import { MOVES, RESTORES, SYNCS } from "../support/fault-scenarios.ts";

/** Kills a run at every n-th operation, and resuming it at every m-th place. Returns what is wrong, each with both. */
async function killTwice(rehearsed: Rehearsed, n: number, m: number): Promise<string[]> {
  const { scenario, operations } = rehearsed;
  const problems: string[] = [];
  for (const first of everyNth([...operations.keys()], n).map((index) => index + 1)) {
    const { dir: template } = await runWith(rehearsed, { kind: "kill", at: first });
    const resuming = {
      ...rehearsed,
      scenario: { ...scenario, act: (context: Context) => resumeRuns(context) },
      template,
    };
    const { coarse } = await cutsOf(resuming);
    const found = await problemsAfter(rehearsed, everyNth(coarse, m), async (dir, _, { kind }) => {
      await expectValid(dir, rehearsed);
      await expectMended(dir, rehearsed, kind === "kill" ? 0 : 1);
    });
    problems.push(...found.map((problem) => `${first} ${operations[first - 1]}, then ${problem}`));
  }
  return problems;
}

describe("a kill or a power cut while a killed run is resumed converges with the next resume", () => {
  test.each([...MOVES, ...RESTORES, ...SYNCS])("$name", async (scenario) => {
    expect(await killTwice(await rehearse(scenario), 43, 48)).toEqual([]);
  });
});
