import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeBenchStore } from "../bench-store.ts";
import { FLOOR_STEPS, type FloorTimes } from "./floor-step.ts";
import { JOBS, type Job } from "./job.ts";
import { type ProgramRun, runMilestone } from "./run-milestone.ts";

/** What one job took on a store of one size; medians. */
export interface Measured {
  readonly job: string;
  readonly timeMs: number;
  readonly floor: { readonly timeMs: number; readonly most: number; readonly plusMs?: number } | undefined;
  readonly pauseMs: number | undefined;
  /** Records that changed meanwhile, where some did. */
  readonly changes?: number;
  /** Of a move to which nobody wrote, the part that the journal and catching up took. */
  readonly safetyShare?: number;
  readonly peakBytes: number;
}

/** Everything about one size of store. */
export interface Measurement {
  readonly records: number;
  readonly yamlBytes: number;
  readonly floor: FloorTimes;
  readonly jobs: readonly Measured[];
}

/** A database server with nothing in it, as often as it is asked for. */
export interface BenchServer {
  /** Makes an empty database, in place of the one before; its URL. */
  emptyDatabase(): Promise<string>;
}

/**
 * Runs every job `repetitions` times on fresh stores, floors in between, after one round that warms the caches and
 * whose runs tell their memory. In a temporary folder, outside git. Throws where a job fails.
 */
export async function measure(
  records: number,
  repetitions: number,
  server: BenchServer,
  say: (text: string) => void,
): Promise<Measurement> {
  const scratch = mkdtempSync(path.join(tmpdir(), "milestone-bench-"));
  try {
    say(`${records} records, first round\n`);
    const first = runRound(scratch, records, await server.emptyDatabase(), true);
    const rounds: Round[] = [];
    for (let at = 0; at < repetitions; at++) {
      say(`${records} records, round ${at + 1} of ${repetitions}\n`);
      rounds.push(runRound(scratch, records, await server.emptyDatabase(), false));
    }
    const floor = Object.fromEntries(
      FLOOR_STEPS.map((step) => [step, median(rounds.map(({ floor }) => floor[step]))]),
    ) as FloorTimes;
    const jobs = JOBS.map((job, at) => {
      const runs = rounds.map((round) => round.runs[at] as ProgramRun);
      return summarise(job, runs, floor, first.runs[at]?.peakBytes ?? 0);
    });
    return { records, yamlBytes: first.yamlBytes, floor, jobs };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

interface Round {
  yamlBytes: number;
  floor: FloorTimes;
  runs: ProgramRun[];
}

function runRound(scratch: string, records: number, url: string, tellPeak: boolean): Round {
  const dir = path.join(scratch, "project");
  const work = path.join(scratch, "floor");
  const cache = path.join(scratch, "cache");
  const store = path.join(dir, ".milestones");
  writeBenchStore(dir, records);
  mkdirSync(work);
  try {
    settle();
    const floor = runFloor(dir, work, url);
    const yamlBytes = sizeOf(path.join(store, "active")) + sizeOf(path.join(store, "completed"));
    const runs = JOBS.map(({ args, prepare, onServer, changes }) => {
      prepare?.(store);
      settle();
      const writer = changes === undefined ? undefined : startWriter(store, changes);
      try {
        return runMilestone({ args, dir, cache, tellPeak, url: onServer ? url : undefined });
      } finally {
        writer?.kill();
      }
    });
    return { yamlBytes, floor, runs };
  } finally {
    rmSync(dir, { recursive: true });
    rmSync(work, { recursive: true });
  }
}

function startWriter(store: string, changes: number): ChildProcess {
  const script = path.join(import.meta.dirname, "late-writer.ts");
  const before = readdirSync(path.join(store, "migrations"));
  return spawn(process.execPath, [script, store, String(changes), ...before], { stdio: "ignore" });
}

/** What an earlier run left to be written must not be paid for by the next one's sync. */
function settle(): void {
  spawnSync("sync");
}

function runFloor(dir: string, work: string, url: string): FloorTimes {
  const script = path.join(import.meta.dirname, "floor.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, dir, work, url], { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`the floor could not be measured: ${stderr}`);
  }
  return JSON.parse(stdout) as FloorTimes;
}

function summarise(
  { name, target, changes }: Job,
  runs: readonly ProgramRun[],
  floor: FloorTimes,
  peakBytes: number,
): Measured {
  const pauses = runs.map(({ pauseMs }) => pauseMs).filter((pause) => pause !== undefined);
  const shares = runs.map((run) => (run.safetyMs ?? 0) / run.timeMs);
  const { floor: steps = [], ...limits } = target ?? {};
  const timeMs = steps.reduce((sum, step) => sum + floor[step], 0);
  const unavoidable = target && { ...limits, most: target.most, timeMs };
  return {
    job: name,
    timeMs: median(runs.map(({ timeMs }) => timeMs)),
    floor: unavoidable,
    pauseMs: pauses.length === 0 ? undefined : median(pauses),
    ...(changes === undefined ? {} : { changes }),
    ...(pauses.length === 0 || changes !== undefined ? {} : { safetyShare: median(shares) }),
    peakBytes,
  };
}

function sizeOf(dir: string): number {
  return readdirSync(dir).reduce((sum, name) => sum + statSync(path.join(dir, name)).size, 0);
}

/** The middle one; of an even number, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
