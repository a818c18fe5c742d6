import { randomInt } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { MilestoneError } from "../../src/errors/error.ts";
import { interruptedRuns } from "../../src/migrate/interrupted.ts";
import { everyNth } from "./every-nth.ts";
import { expectMended, expectTables, expectUsable, expectValid } from "./fault-checks.ts";
import type { Fault } from "./fault-files.ts";
import { type Rehearsed, type Run, runWith } from "./fault-run.ts";
import { lookAt } from "./fault-scenarios.ts";
import { CODES } from "./made-error.ts";
import { treeOf } from "./store.ts";
import { digestOfStore } from "./store-digest.ts";

type Injection = Fault & { kind: "error" };

/** Each of the errors at every n-th operation: once, or there and at all after it. */
function injectionsOf(
  operations: readonly string[],
  n: number,
  how: Pick<Injection, "lasts" | "blinds">,
  codes: readonly Injection["code"][] = CODES,
): Injection[] {
  return everyNth([...operations.keys()], n).flatMap((index) =>
    codes.map((code) => ({ kind: "error", at: index + 1, code, ...how }) as const),
  );
}

/** Of those for which another stands, one in so many is tried all the same. */
const STOOD_FOR = 100;

/**
 * Runs a scenario with each injection and looks at what it says and leaves. Runs begin alike to the byte, so that most
 * leave a store that another has left too: such a store is looked at once. Where another error at the same operation stands
 * for one, that is not run.
 */
async function collect(
  rehearsed: Rehearsed,
  injections: readonly Injection[],
  check: (run: Run) => Promise<void>,
): Promise<string[]> {
  const problems: string[] = [];
  const looked = new Set<string>();
  let tried: Run[] = [];
  let at = 0;
  for (const injection of injections) {
    if (injection.at !== at) {
      [tried, at] = [[], injection.at];
    }
    if (tried.some(({ files }) => files.standsFor(injection.code)) && randomInt(STOOD_FOR) > 0) {
      continue;
    }
    const run = await runWith(rehearsed, injection);
    tried.push(run);
    try {
      const { exitCode } = expectSaid(run.error, injection);
      const left = `${exitCode} ${digestOfStore(run.dir)} ${await rehearsed.server?.content()}`;
      if (!looked.has(left)) {
        looked.add(left);
        await expectValid(run.dir, rehearsed);
        // Who is not told to resume has nothing to resume.
        expect(exitCode === 3 ? interruptedRuns(lookAt(run.dir)) : []).toEqual([]);
        await check(run);
      }
    } catch (error) {
      const { message, code } = (run.error ?? {}) as MilestoneError;
      const at = `${injection.code} ${injection.at}, ${rehearsed.operations[injection.at - 1]}`;
      problems.push(`${at}: ${(error as Error).message} (${code}: ${message})`);
    } finally {
      fs.rmSync(run.dir, { recursive: true, force: true });
    }
  }
  return problems;
}

/** An error that names what went wrong, tells what is, and says whether resume is needed. */
function expectSaid(error: unknown, { code }: Injection): MilestoneError {
  expect(error).toBeInstanceOf(MilestoneError);
  const said = error as MilestoneError;
  expect(said.message).toContain(code);
  expect([3, 4]).toContain(said.exitCode);
  expect(said.state).toMatch(/\.$/);
  return said;
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

/** Fails at every n-th operation once: the store is as it was, or the error says that resume is needed, and it helps. */
export async function failOnceEverywhere(rehearsed: Rehearsed, n = 1): Promise<string[]> {
  const before = wholeTree(rehearsed.template);
  const injections = injectionsOf(rehearsed.operations, n, { lasts: false });
  return await collect(rehearsed, injections, async ({ dir, error }) => {
    if ((error as MilestoneError).exitCode === 3) {
      expectUndone(dir, before);
      await expectTables(rehearsed, "before");
    } else {
      await expectMended(dir, rehearsed);
    }
  });
}

/** One store in so many that a lasting error left is also used for another whole run. */
const USED = 9;

/** Fails at every n-th operation and at all after it; then the disk is mended, and everything goes on. */
export async function failForGoodEverywhere(rehearsed: Rehearsed, n = 1): Promise<string[]> {
  return await mendAfter(rehearsed, injectionsOf(rehearsed.operations, n, { lasts: true }));
}

/** The same with a disk that is gone: nothing can be read from it any more either. */
export async function loseDiskEverywhere(rehearsed: Rehearsed, n = 1): Promise<string[]> {
  return await mendAfter(rehearsed, injectionsOf(rehearsed.operations, n, { lasts: true, blinds: true }, ["EIO"]));
}

async function mendAfter(rehearsed: Rehearsed, injections: readonly Injection[]): Promise<string[]> {
  let mended = randomInt(USED);
  return await collect(rehearsed, injections, async ({ dir }) => {
    const held = await expectMended(dir, rehearsed);
    mended += 1;
    if (mended % USED === 0) {
      await expectUsable(dir, rehearsed, held);
    }
  });
}
