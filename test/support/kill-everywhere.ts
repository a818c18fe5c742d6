import fs from "node:fs";
import { expect } from "vitest";
import { everyNth } from "./every-nth.ts";
import { expectMended, expectUsable, expectValid } from "./fault-checks.ts";
import type { Fault } from "./fault-files.ts";
import { type Rehearsed, rehearse, runWith } from "./fault-run.ts";
import type { Scenario } from "./fault-scenarios.ts";

type Kill = Fault & { kind: "kill" | "torn-kill" };

/** One kill in so many is followed by another whole run. */
const USED = 4;

/** A kill before each operation, which is one after the operation before it; and inside each write. */
function everyKill(operations: readonly string[]): Kill[] {
  return operations.flatMap((operation, index): Kill[] => {
    const at = index + 1;
    const isWrite = /^(?:create|append|copy) /.test(operation);
    return [{ kind: "kill", at }, ...(isWrite ? [{ kind: "torn-kill", at } as const] : [])];
  });
}

/** Kills a scenario at every n-th place. Returns what is wrong with any of them, each with its place. */
export async function killEverywhere(scenario: Scenario, n: number): Promise<string[]> {
  const rehearsed = await rehearse(scenario);
  const problems: string[] = [];
  for (const [index, kill] of everyNth(everyKill(rehearsed.operations), n).entries()) {
    const problem = await tryKill(rehearsed, kill, index % USED === 0);
    problems.push(...(problem === undefined ? [] : [problem]));
  }
  return problems;
}

async function tryKill(rehearsed: Rehearsed, kill: Kill, use: boolean): Promise<string | undefined> {
  const run = await runWith(rehearsed, kill);
  try {
    expect(run.files.isDead).toBe(true);
    await expectValid(run.dir, rehearsed);
    const held = await expectMended(run.dir, rehearsed);
    if (use) {
      await expectUsable(run.dir, rehearsed, held);
    }
    return undefined;
  } catch (error) {
    return `${kill.kind} ${kill.at}, ${rehearsed.operations[kill.at - 1]}: ${(error as Error).message}`;
  } finally {
    fs.rmSync(run.dir, { recursive: true, force: true });
  }
}
