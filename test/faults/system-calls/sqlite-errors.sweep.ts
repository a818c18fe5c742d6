import fs from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { interruptedRuns } from "../../../src/migrate/interrupted.ts";
import { everyNth } from "../../support/every-nth.ts";
import { expectMended, expectValid } from "../../support/fault-checks.ts";
import { copyOf, heldBy, type Rehearsed, rehearse } from "../../support/fault-run.ts";
import { lookAt } from "../../support/fault-scenarios.ts";
import { SCENARIOS } from "../../support/resume-scenarios.ts";
import { EVERY, sampleOf } from "../../support/sweep-sample.ts";
import { callsOf, type Failed, failAt, type SystemCall } from "./strace.ts";

const AT_ONCE = 2;

/** What a disk may answer to each of the calls by which SQLite writes, past the port of files. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  pwrite64: ["ENOSPC", "EIO"],
  fsync: ["EIO"],
  fdatasync: ["EIO"],
  ftruncate: ["EIO"],
  openat: ["EACCES", "EROFS", "ENOSPC"],
  unlink: ["EIO"],
};

interface Injection {
  readonly call: SystemCall;
  readonly code: string;
  readonly lasts: boolean;
}

let injected = 0;

afterAll(() => {
  console.log(`${injected} errors of the disk where SQLite writes, each followed by one resume.`);
});

/** Calls on a database or what SQLite has beside it. */
function injectionsOf(calls: readonly SystemCall[]): Injection[] {
  const onDatabases = calls.filter(({ text }) => /\.db(?:-journal|-wal|-shm)?[>"]/.test(text));
  return onDatabases.flatMap((call) =>
    (ANSWERS[call.call] ?? []).flatMap((code) => [false, true].map((lasts) => ({ call, code, lasts }))),
  );
}

/** Old or new and said so; or that it has to be resumed, and that it can be. */
async function expectSaid(dir: string, rehearsed: Rehearsed, { code, err }: Failed): Promise<void> {
  expect([0, 3, 4], err).toContain(code);
  expect(err).not.toMatch(/^INTERNAL/);
  await expectValid(dir, rehearsed);
  if (code !== 4) {
    expect(await heldBy(dir)).toEqual(code === 0 ? rehearsed.after : rehearsed.before);
    expect(interruptedRuns(lookAt(dir))).toEqual([]);
  }
  await expectMended(dir, rehearsed);
}

async function tryError(rehearsed: Rehearsed, { call, code, lasts }: Injection): Promise<string[]> {
  const dir = copyOf(rehearsed.template);
  let failed: Failed | undefined;
  try {
    failed = await failAt(dir, rehearsed.scenario.name, call, { code, lasts });
    injected += 1;
    await expectSaid(dir, rehearsed, failed);
    return [];
  } catch (error) {
    const at = `${code}${lasts ? " for good" : ""} ${call.number}, ${call.text}`;
    return [`${at}: ${(error as Error).message} (${failed?.code}: ${failed?.err})`];
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

describe("an error of the disk where SQLite writes is said, and leaves the store old or new, or one resume does", () => {
  test.each(sampleOf(SCENARIOS))("$name", async (scenario) => {
    const rehearsed = await rehearse(scenario);
    const injections = injectionsOf(await callsOf(copyOf(rehearsed.template), scenario.name));
    const waiting = everyNth(injections, EVERY);
    const problems: string[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        problems.push(...(await tryError(rehearsed, next)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(problems).toEqual([]);
  });
});
