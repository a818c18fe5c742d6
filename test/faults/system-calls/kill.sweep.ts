import fs from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { everyNth } from "../../support/every-nth.ts";
import { expectEnded, expectMended, expectUsable, expectValid } from "../../support/fault-checks.ts";
import { copyOf, type Rehearsed, rehearse } from "../../support/fault-run.ts";
import type { Scenario } from "../../support/fault-scenarios.ts";
import { RESUMES, SCENARIOS } from "../../support/resume-scenarios.ts";
import { EVERY, sampleOf } from "../../support/sweep-sample.ts";
import { callsOf, killAt, type SystemCall } from "./strace.ts";

const AT_ONCE = 2;
/** One kill in so many is followed by another whole run. */
const USED = 10;

let kills = 0;
let missed = 0;

afterAll(() => {
  console.log(`${kills} kills, each followed by one resume; ${missed} more runs ended before their kill.`);
});

type Check = (dir: string, rehearsed: Rehearsed, use: boolean) => Promise<void>;

/** Kills a scenario at each of its calls, or at a sample of them. Returns what is wrong, each with its place. */
async function sweep(scenario: Scenario, check: Check): Promise<string[]> {
  const rehearsed = await rehearse(scenario);
  const points = await callsOf(copyOf(rehearsed.template), scenario.name);
  expect(points.length).toBeGreaterThan(10);
  const waiting = [...everyNth(points, EVERY).entries()];
  const problems: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, point] = next;
      const problem = await tryKill(rehearsed, point, check, index % USED === 0);
      problems.push(...(problem === undefined ? [] : [problem]));
    }
  };
  const before = { kills, missed };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expectMostKilled(kills - before.kills, missed - before.missed);
  return problems;
}

/** A run that goes a little otherwise may have fewer calls, of a sample of two too; but most are killed. */
function expectMostKilled(killed: number, ended: number): void {
  expect(ended).toBeLessThanOrEqual(1 + killed / 2);
}

async function tryKill(
  rehearsed: Rehearsed,
  point: SystemCall,
  check: Check,
  use: boolean,
): Promise<string | undefined> {
  const dir = copyOf(rehearsed.template);
  try {
    const wasKilled = await killAt(dir, rehearsed.scenario.name, point);
    kills += wasKilled ? 1 : 0;
    missed += wasKilled ? 0 : 1;
    await expectValid(dir, rehearsed);
    await check(dir, rehearsed, use);
    return undefined;
  } catch (error) {
    return `${point.call} ${point.number}, ${point.text}: ${(error as Error).message}`;
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

const oldOrNew: Check = async (dir, rehearsed, use) => {
  const held = await expectMended(dir, rehearsed);
  if (use) {
    await expectUsable(dir, rehearsed, held);
  }
};

describe("SIGKILL at every system call that changes something leaves a valid store, and one resume makes it old or new", () => {
  test.each(sampleOf(SCENARIOS))("$name", async (scenario) => {
    expect(await sweep(scenario, oldOrNew)).toEqual([]);
  });
});

describe("SIGKILL at every system call of resuming leaves a valid store, and the next resume ends in the same", () => {
  test.each(sampleOf(RESUMES))("$name", async (scenario) => {
    expect(await sweep(scenario, expectEnded)).toEqual([]);
  });
});

test("most runs are killed before they end", () => {
  expect(kills).toBeGreaterThan(0);
  expectMostKilled(kills, missed);
});
