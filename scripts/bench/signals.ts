import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeBenchStore } from "../bench-store.ts";

const PROGRAM = path.resolve(import.meta.dirname, "../../dist/cli.js");
const MOST_MS = 5000;
const LOOK_EVERY_MS = 2;

const MOVES = [
  ["file", "database"],
  ["database", "hybrid"],
] as const;

/** When the signal is sent: the journal has just reached this phase, or the program has only begun to read. */
const MOMENTS = [
  ["reading", "SIGINT"],
  ["started", "SIGINT"],
  ["backed-up", "SIGTERM"],
  ["backfilled", "SIGINT"],
  ["verified", "SIGINT"],
  ["cutting-over", "SIGINT"],
] as const;

/** One move that was told to stop. */
export interface StopTime {
  readonly move: string;
  readonly moment: string;
  readonly signal: string;
  /** From the signal to the end of the process. */
  readonly timeMs: number;
  /** Where the signal came too late to undo the move, it is done. */
  readonly outcome: "undone" | "done";
}

/** Stops moves of a store of so many records at several moments. Throws where one leaves a store that is not whole. */
export async function measureSignals(records: number): Promise<StopTime[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), "milestone-bench-signals-"));
  try {
    const base = path.join(scratch, "base");
    const dir = path.join(scratch, "project");
    const env = { ...process.env, DATABASE_TYPE: "sqlite", XDG_CACHE_HOME: path.join(scratch, "cache") };
    const times: StopTime[] = [];
    writeBenchStore(base, records);
    for (const [from, to] of MOVES) {
      if (from === "database") {
        runToEnd(["migrate", from, "--yes"], base, env);
        rmSync(path.join(base, ".milestones/active"), { recursive: true });
      }
      for (const [moment, signal] of MOMENTS) {
        cpSync(base, dir, { recursive: true });
        const { exit, timeMs } = await stopAt(moment, signal, to, dir, env);
        const { backend, records: found } = JSON.parse(runToEnd(["status", "--json"], dir, env)) as Status;
        const isKnown = (exit === 3 && backend === from) || (exit === 0 && backend === to);
        const { active = 0, completed = 0 } = found.counts ?? {};
        if (!isKnown || active + completed !== records) {
          throw new Error(`${signal} at ${moment} left ${backend} with ${active + completed} records, exit ${exit}`);
        }
        times.push({ move: `${from} to ${to}`, moment, signal, timeMs, outcome: exit === 0 ? "done" : "undone" });
        rmSync(dir, { recursive: true });
      }
    }
    return times;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Pure. */
export function renderSignals(records: number, times: readonly StopTime[]): string {
  const rows = times.map(
    ({ move, moment, signal, timeMs, outcome }) =>
      `  ${move}, ${signal} at ${moment}: ${timeMs.toFixed(0)} ms, ${outcome}\n`,
  );
  const longest = Math.max(...times.map(({ timeMs }) => timeMs));
  const verdict = longest <= MOST_MS ? "ok" : "over";
  return `Signals, ${records.toLocaleString("en-US")} records, from the signal to the end of the process
${rows.join("")}  longest: ${longest.toFixed(0)} ms, at most ${MOST_MS.toLocaleString("en-US")} ms, ${verdict}
`;
}

interface Status {
  readonly backend: string;
  readonly records: { readonly counts?: { readonly active: number; readonly completed: number } };
}

async function stopAt(
  moment: string,
  signal: NodeJS.Signals,
  to: string,
  dir: string,
  env: NodeJS.ProcessEnv,
): Promise<{ exit: number | null; timeMs: number }> {
  const before = migrationsOf(dir);
  const child = spawn(process.execPath, [PROGRAM, "migrate", to, "--yes", "--store", dir], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  let hasSpoken = false;
  child.stderr.on("data", () => {
    hasSpoken = true;
  });
  const isThere = () => (moment === "reading" ? hasSpoken : hasReached(moment, dir, before));
  while (!isThere()) {
    if (child.exitCode !== null) {
      throw new Error(`the move to ${to} ended with ${child.exitCode} before ${moment}`);
    }
    await wait(LOOK_EVERY_MS);
  }
  const start = performance.now();
  child.kill(signal);
  const [exit] = (await ended) as [number | null];
  return { exit, timeMs: performance.now() - start };
}

function hasReached(phase: string, dir: string, before: readonly string[]): boolean {
  return migrationsOf(dir)
    .filter((id) => !before.includes(id))
    .some((id) => {
      try {
        const journal = path.join(dir, ".milestones/migrations", id, "journal.jsonl");
        return readFileSync(journal, "utf8").includes(`"phase":"${phase}"`);
      } catch {
        // Its folder is there first, and gone with the journal when a move is undone.
        return false;
      }
    });
}

function migrationsOf(dir: string): string[] {
  try {
    return readdirSync(path.join(dir, ".milestones/migrations"));
  } catch {
    return [];
  }
}

function runToEnd(args: readonly string[], dir: string, env: NodeJS.ProcessEnv): string {
  const options = { env, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, "--store", dir], options);
  if (status !== 0) {
    throw new Error(`milestone ${args.join(" ")} ended with ${status}: ${stderr}`);
  }
  return stdout;
}
