import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { MilestoneError } from "../../src/errors/error.ts";
import { everyNth } from "./every-nth.ts";
import { expectMended, expectUsable, expectValid } from "./fault-checks.ts";
import type { Fault } from "./fault-files.ts";
import { type Rehearsed, type Run, rehearse, runWith } from "./fault-run.ts";
import type { Scenario } from "./fault-scenarios.ts";
import { treeOf } from "./store.ts";

const CODES = ["ENOSPC", "EIO", "EROFS", "EACCES"] as const;

/** An error at each operation, of one code after the other. */
function everyError({ operations }: Rehearsed, lasts: boolean): (Fault & { kind: "error" })[] {
  return operations.map((_, index) => ({
    kind: "error",
    at: index + 1,
    code: CODES[index % CODES.length] as (typeof CODES)[number],
    lasts,
  }));
}

async function collect(
  rehearsed: Rehearsed,
  faults: readonly (Fault & { kind: "error" })[],
  check: (run: Run) => Promise<void>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const fault of faults) {
    const run = await runWith(rehearsed, fault);
    try {
      expect(run.error).toBeInstanceOf(MilestoneError);
      const { message, exitCode, state } = run.error as MilestoneError;
      expect(message).toContain(fault.code);
      expect([3, 4]).toContain(exitCode);
      expect(state).toMatch(/\.$/);
      await expectValid(run.dir, rehearsed);
      await check(run);
    } catch (error) {
      const { message, code } = (run.error ?? {}) as MilestoneError;
      const at = `${fault.code} ${fault.at}, ${rehearsed.operations[fault.at - 1]}`;
      problems.push(`${at}: ${(error as Error).message} (${code}: ${message})`);
    } finally {
      fs.rmSync(run.dir, { recursive: true, force: true });
    }
  }
  return problems;
}

/** Everything in a store, to the last folder. */
export const wholeTree = (dir: string) => treeOf(path.join(dir, ".milestones"));

/**
 * The whole tree is as before. Only where something of the store was about to be replaced, the backup of it stays, and
 * says that the run was undone.
 */
export function expectUndone(dir: string, before: Record<string, string>): void {
  const after = Object.entries(wholeTree(dir));
  const added = after.filter(([name]) => name.startsWith("backups/") && before[name] === undefined);
  expect(Object.fromEntries(after.filter((entry) => !added.includes(entry)))).toEqual(before);
  const metadata = added.filter(([name]) => name.endsWith("/backup-metadata.yaml"));
  expect(metadata.map(([, text]) => /^ {2}outcome: "(.*)"$/m.exec(text)?.[1])).toEqual(
    added.length > 0 ? ["undone"] : [],
  );
}

/** Fails every n-th operation once: the store is as it was, or the error says that resume is needed, and it helps. */
export async function failOnceEverywhere(scenario: Scenario, n: number): Promise<string[]> {
  const rehearsed = await rehearse(scenario);
  const before = wholeTree(rehearsed.template);
  return await collect(rehearsed, everyNth(everyError(rehearsed, false), n), async ({ dir, error }) => {
    if ((error as MilestoneError).exitCode === 3) {
      expectUndone(dir, before);
    } else {
      await expectMended(dir, rehearsed);
    }
  });
}

/** Fails every n-th operation and all after it; then the disk is mended, and everything goes on. */
export async function failForGoodEverywhere(scenario: Scenario, n: number): Promise<string[]> {
  const rehearsed = await rehearse(scenario);
  return await collect(rehearsed, everyNth(everyError(rehearsed, true), n), async ({ dir }) => {
    const held = await expectMended(dir, rehearsed);
    await expectUsable(dir, rehearsed, held);
  });
}
