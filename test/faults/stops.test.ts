import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { MilestoneError } from "../../src/errors/error.ts";
import { interruptedRuns } from "../../src/migrate/interrupted.ts";
import { everyNth } from "../support/every-nth.ts";
import { expectUndone, wholeTree } from "../support/fail-everywhere.ts";
import { leftoversIn } from "../support/fault-checks.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { heldBy, type Rehearsed, rehearse } from "../support/fault-run.ts";
import { lookAt, MOVES, RESTORES, type Scenario, SYNCS } from "../support/fault-scenarios.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";

/** Runs a scenario to which a signal comes ahead of one operation, and returns what it threw. */
async function stopAt({ scenario, template }: Rehearsed, at: number): Promise<{ dir: string; error: unknown }> {
  const dir = makeMemoryFolder();
  fs.cpSync(template, dir, { recursive: true, preserveTimestamps: true });
  const stop = new AbortController();
  const files: FaultFiles = new FaultFiles(dir, { kind: "none" }, () => {
    if (files.asked.length === at) {
      stop.abort("SIGTERM");
    }
  });
  try {
    await scenario.act({ ...processOn(dir, files, scenario), signal: stop.signal });
    return { dir, error: undefined };
  } catch (error) {
    return { dir, error };
  }
}

/** What a signal at one operation in so many leads to: each place that is neither undone nor finished, and both counts. */
async function stopEverywhere(scenario: Scenario, n: number) {
  const rehearsed = await rehearse(scenario);
  const before = wholeTree(rehearsed.template);
  const problems: string[] = [];
  let undone = 0;
  const places = rehearsed.operations.map((operation, index) => ({ operation, at: index + 1 }));
  // The first and the last as well: there it is always the one, and the other.
  for (const { operation, at } of [...everyNth(places, n), ...places.slice(0, 1), ...places.slice(-1)]) {
    const { dir, error } = await stopAt(rehearsed, at);
    try {
      if (error === undefined) {
        expect(await heldBy(dir)).toEqual(rehearsed.after);
      } else {
        undone += 1;
        expect(error).toBeInstanceOf(MilestoneError);
        const { code, message, exitCode } = error as MilestoneError;
        expect([code, message, exitCode]).toEqual(["STOPPED", "Stopped by SIGTERM.", 3]);
        expectUndone(dir, before);
      }
      expect(interruptedRuns(lookAt(dir))).toEqual([]);
      expect(leftoversIn(dir).join(", ")).toBe("");
    } catch (problem) {
      problems.push(`${at} ${operation}: ${(problem as Error).message}`);
    }
    fs.rmSync(dir, { recursive: true, force: true });
  }
  return { problems, isEver: { undone: undone > 0 } };
}

describe("a signal at any operation is obeyed as long as everything can be undone, and else the work is finished", () => {
  test.each([...MOVES, ...RESTORES, ...SYNCS])("$name", async (scenario) => {
    expect(await stopEverywhere(scenario, 10)).toEqual({ problems: [], isEver: { undone: true } });
  });
});
