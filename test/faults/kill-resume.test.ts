import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { everyNth } from "../support/every-nth.ts";
import { expectMended, expectValid } from "../support/fault-checks.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { type Rehearsed, rehearse, runWith } from "../support/fault-run.ts";
import { MOVES, RESTORES, SYNCS } from "../support/fault-scenarios.ts";

/** A store left by a kill, in which one more process begins to mend it and meets a fault of its own. */
async function resumeWith(
  rehearsed: Rehearsed,
  first: number,
  second: number,
): Promise<{ dir: string; asked: readonly string[] }> {
  const { dir } = await runWith(rehearsed, { kind: "kill", at: first });
  const files = new FaultFiles(dir, second === 0 ? { kind: "none" } : { kind: "torn-kill", at: second });
  await resumeRuns(processOn(dir, files)).catch((error: unknown) => {
    if (!files.isDead) {
      throw error;
    }
  });
  return { dir, asked: files.asked };
}

/** Kills a run at every n-th operation, and resuming it at every m-th. Returns what is wrong, each with both places. */
async function killTwice(rehearsed: Rehearsed, n: number, m: number): Promise<string[]> {
  const problems: string[] = [];
  const { operations } = rehearsed;
  for (const first of everyNth([...operations.keys()], n).map((index) => index + 1)) {
    const { asked } = await resumeWith(rehearsed, first, 0);
    for (const second of everyNth([...asked.keys()], m).map((index) => index + 1)) {
      const { dir } = await resumeWith(rehearsed, first, second);
      try {
        await expectValid(dir, rehearsed);
        await expectMended(dir, rehearsed);
      } catch (error) {
        problems.push(`${first} ${operations[first - 1]}, ${second} ${asked[second - 1]}: ${(error as Error).message}`);
      }
      fs.rmSync(dir, { recursive: true, force: true });
    }
  }
  return problems;
}

describe("a kill while a killed run is resumed converges with the next resume", () => {
  test.each([...MOVES, ...RESTORES, ...SYNCS])("$name", async (scenario) => {
    expect(await killTwice(await rehearse(scenario), 19, 7)).toEqual([]);
  });
});
