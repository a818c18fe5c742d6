import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { writeBenchStore } from "../bench-store.ts";

const PROGRAM = path.resolve(import.meta.dirname, "../../dist/cli.js");
const MOST_MS = 2000;
const LOOK_EVERY_MS = 5;

/**
 * How long a second mover on a server waits until it is told who the first one is: its whole process, in milliseconds. The
 * first is stopped where it has the server, so that it has it for as long as is measured. Throws where the second is not
 * told.
 */
export async function measureSecondMover(records: number, url: string): Promise<number> {
  const scratch = mkdtempSync(path.join(tmpdir(), "milestone-bench-movers-"));
  const [one, other] = [path.join(scratch, "one"), path.join(scratch, "other")];
  const cache = path.join(scratch, "cache");
  const env = { ...process.env, DATABASE_TYPE: "postgresql", DATABASE_URL: url, XDG_CACHE_HOME: cache };
  try {
    writeBenchStore(one, records);
    writeBenchStore(other, records);
    const first = spawn(process.execPath, [PROGRAM, ...moveOf(one)], { env, stdio: "ignore" });
    const ended = once(first, "close");
    try {
      await untilHeld(url, first);
      first.kill("SIGSTOP");
      const start = performance.now();
      const second = spawnSync(process.execPath, [PROGRAM, ...moveOf(other)], { env, encoding: "utf8" });
      const timeMs = performance.now() - start;
      if (second.status !== 1 || !second.stderr.includes(`process ${first.pid} on `)) {
        throw new Error(`the second mover ended with ${second.status}: ${second.stderr}`);
      }
      return timeMs;
    } finally {
      first.kill("SIGKILL");
      await ended;
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Pure. */
export function renderSecondMover(records: number, timeMs: number): string {
  const verdict = timeMs <= MOST_MS ? "ok" : "over";
  return `A second mover on the server, ${records.toLocaleString("en-US")} records, until it is told who the first is
  ${timeMs.toFixed(0)} ms, at most ${MOST_MS.toLocaleString("en-US")} ms, ${verdict}
`;
}

function moveOf(dir: string): string[] {
  return ["migrate", "database", "--yes", "--store", dir];
}

async function untilHeld(url: string, mover: ChildProcess): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const isHeld = async () => {
      const { rows } = await client.query("SELECT to_regclass('milestone_migrations') IS NOT NULL AS found");
      return rows[0]?.found === true && (await client.query("SELECT FROM milestone_migrations")).rowCount !== 0;
    };
    while (!(await isHeld())) {
      if (mover.exitCode !== null) {
        throw new Error(`the first mover ended with ${mover.exitCode} before it had the server`);
      }
      await wait(LOOK_EVERY_MS);
    }
  } finally {
    await client.end();
  }
}
