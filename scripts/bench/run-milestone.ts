import { spawnSync } from "node:child_process";
import path from "node:path";

const PROGRAM = path.resolve(import.meta.dirname, "../../dist/cli.js");
/** Tells the largest resident size over a pipe of its own, in kilobytes, when the process ends. */
const TELL_PEAK = `
import { writeSync } from "node:fs";
process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));
`;
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** One run of the whole program. */
export interface ProgramRun {
  readonly timeMs: number;
  /** The write pause that a move reports; undefined for what is no move. */
  readonly pauseMs: number | undefined;
  /** What the journal and catching up took of a move; undefined for what is none. */
  readonly safetyMs: number | undefined;
  /** Undefined unless asked for: asking costs time. */
  readonly peakBytes: number | undefined;
}

export interface ProgramCall {
  readonly args: readonly string[];
  /** The folder that holds the store. */
  readonly dir: string;
  /** Where the program keeps its compiled code. */
  readonly cache: string;
  readonly tellPeak: boolean;
  /** The PostgreSQL server that is the database; left out where it is a file. */
  readonly url?: string | undefined;
}

/** Runs `milestone` in a process of its own. Throws with its message where it fails. */
export function runMilestone({ args, dir, cache, tellPeak, url }: ProgramCall): ProgramRun {
  const hook = tellPeak ? ["--import", `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`] : [];
  const start = performance.now();
  const run = spawnSync(process.execPath, [...hook, PROGRAM, ...args, "--store", dir, "--json"], {
    encoding: "utf8",
    env: { ...process.env, ...serverEnvironment(url), XDG_CACHE_HOME: cache },
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const timeMs = performance.now() - start;
  if (run.status !== 0) {
    throw new Error(`milestone ${args.join(" ")} ended with ${run.status ?? run.signal}: ${run.stderr}`);
  }
  const { writePauseMs, safetyMs } = JSON.parse(run.stdout) as { writePauseMs?: number; safetyMs?: number };
  const peak = run.output[3] ?? "";
  return { timeMs, pauseMs: writePauseMs, safetyMs, peakBytes: peak === "" ? undefined : Number(peak) * 1024 };
}

function serverEnvironment(url: string | undefined): Record<string, string> {
  return url === undefined ? { DATABASE_TYPE: "sqlite" } : { DATABASE_TYPE: "postgresql", DATABASE_URL: url };
}
