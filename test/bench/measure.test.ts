import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { measure } from "../../scripts/bench/measure.ts";
import { runMilestone } from "../../scripts/bench/run-milestone.ts";
import { makeDatabase } from "../support/postgres-server.ts";

test("every job runs on a real store, with its floor, its write pause and its memory", async () => {
  const said: string[] = [];
  const { floor, jobs } = await measure(3, 1, { emptyDatabase: makeDatabase }, (text) => said.push(text));
  expect(said).toEqual(["3 records, first round\n", "3 records, round 1 of 1\n"]);
  expect(Object.values(floor).every((ms) => ms > 0)).toBe(true);
  expect(jobs.map(({ job, floor, pauseMs }) => [job, floor?.most, pauseMs !== undefined])).toEqual([
    ["validate", 1.6, false],
    ["plan", 1.6, false],
    ["status", 1.6, false],
    ["file → hybrid", 2, true],
    ["hybrid → file", undefined, true],
    ["file → PostgreSQL", 1.6, true],
    ["validate, old files there", undefined, false],
    ["PostgreSQL → hybrid", 2, true],
    ["hybrid → file, again", undefined, true],
    ["file → hybrid, 10 changed", undefined, true],
    ["hybrid → file, 10 changed", undefined, true],
    ["file → database", 2, true],
    ["database → hybrid, old files there", 2, true],
    ["hybrid → database", 2, true],
    ["database → hybrid", 2, true],
    ["status, 1,000 commits", 1.6, false],
  ]);
  for (const { timeMs, peakBytes } of jobs) {
    expect(timeMs).toBeGreaterThan(0);
    expect(peakBytes).toBeGreaterThan(10_000_000);
  }
});

test("a command that fails ends the measuring with what it said", () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "milestone-bench-test-"));
  const call = { args: ["plan", "hybrid"], dir: path.join(scratch, "absent"), cache: scratch, tellPeak: false };
  try {
    expect(() => runMilestone(call)).toThrow(/^milestone plan hybrid ended with 2: STORE_NOT_FOUND: .*absent\.\n/);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

test("a number of records that is none is refused before anything is measured", () => {
  const script = path.resolve(import.meta.dirname, "../../scripts/bench.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--records", "many"], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr:
      "usage: npm run bench [-- --records <number>]\n  <number>: 1 to 9999999 records, measured after 100, 1,000 and 10,000\n",
  });
});
