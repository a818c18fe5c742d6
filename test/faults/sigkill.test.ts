import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { PHASES } from "../../src/migrate/phase.ts";
import { everyNth } from "../support/every-nth.ts";
import { expectMended, expectUsable, expectValid } from "../support/fault-checks.ts";
import { type Rehearsed, rehearse } from "../support/fault-run.ts";
import { MOVES } from "../support/fault-scenarios.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";

/** How a process ends: by itself at a phase, or from outside so many milliseconds after its run began. */
type End = { readonly phase: string } | { readonly delayMs: number };

/** Runs a move in a process and kills it. Returns the store that it left. */
async function killProcess({ scenario, template }: Rehearsed, end: End): Promise<string> {
  const dir = makeMemoryFolder();
  fs.cpSync(template, dir, { recursive: true, preserveTimestamps: true });
  const script = path.join(import.meta.dirname, "migrating-process.ts");
  const args = [script, dir, scenario.name, ...("phase" in end ? [end.phase] : [])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<string | null>((resolve) => {
    child.on("exit", (_, signal) => resolve(signal));
  });
  await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if ("delayMs" in end) {
    await setTimeout(end.delayMs);
    child.kill("SIGKILL");
  }
  const signal = await ended;
  // From outside it may have been done already.
  expect("phase" in end ? ["SIGKILL"] : ["SIGKILL", null]).toContain(signal);
  return dir;
}

/** What is wrong with the stores that killed processes left, two processes at a time. */
async function problemsAfter(rehearsed: Rehearsed, ends: readonly End[]): Promise<string[]> {
  const problems: string[] = [];
  const waiting = [...ends];
  const work = async () => {
    for (let end = waiting.shift(); end !== undefined; end = waiting.shift()) {
      try {
        const dir = await killProcess(rehearsed, end);
        await expectValid(dir, rehearsed);
        const held = await expectMended(dir, rehearsed);
        await expectUsable(dir, rehearsed, held);
      } catch (error) {
        problems.push(`${JSON.stringify(end)}: ${(error as Error).message}`);
      }
    }
  };
  await Promise.all([work(), work()]);
  return problems;
}

/** Those that a move comes by when nobody takes it back. */
const EDGES = PHASES.filter((phase) => !["decided", "undone", "going-back"].includes(phase)).map((phase) => ({
  phase,
}));

describe("a process that is killed leaves a valid store, and one resume makes it old or new", () => {
  test.each(MOVES)("$name, at phases and at some moments", async (scenario) => {
    const moments = Array.from({ length: 3 }, () => ({ delayMs: randomInt(60) }));
    expect(await problemsAfter(await rehearse(scenario), [...everyNth(EDGES, 3), ...moments])).toEqual([]);
  });
});
