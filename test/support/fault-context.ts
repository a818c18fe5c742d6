import fs from "node:fs";
import path from "node:path";
import type { Context } from "../../src/context.ts";
import type { Files } from "../../src/files/files.ts";
import type { ParseMemo } from "../../src/record/memo.ts";
import { contextFor } from "./context.ts";

export interface FaultContextOptions {
  /** Days are added to the clock, so that backups of now can be out of date. */
  readonly daysAhead?: number;
  /** A process of which several runs begin alike. */
  readonly instant?: Instant;
  /** What texts mean, where many looks share it. */
  readonly memo?: ParseMemo | undefined;
}

/** The number of a process, and its clock, which stands still: runs with the same one write the same. */
export interface Instant {
  readonly pid: number;
  readonly now: number;
}

/** Beside a store whose database is on a server: its URL, as an environment says it. */
export const URL_FILE = "database-url";

function environmentOf(dir: string): Readonly<Record<string, string>> | undefined {
  const file = path.join(dir, URL_FILE);
  return fs.existsSync(file) ? { DATABASE_URL: fs.readFileSync(file, "utf8") } : undefined;
}

let lastPid = 100_000;

/** A process of which nothing has run yet. */
export function thisInstant(): Instant {
  lastPid += 1;
  return { pid: lastPid, now: Date.now() };
}

/**
 * A context on the store in `dir` as another process would have it: every process before it is dead, so that whatever
 * they held is stale.
 */
export function processOn(
  dir: string,
  files: Files,
  { daysAhead = 0, instant, memo }: FaultContextOptions = {},
): Context {
  const { pid } = instant ?? thisInstant();
  const now = () => new Date((instant?.now ?? Date.now()) + daysAhead * 86_400_000);
  const base = contextFor(dir, environmentOf(dir), { files, now, memo });
  const processes = {
    ...base.processes,
    pid,
    startOf: (each: number) => (each === pid ? `start of ${pid}` : undefined),
  };
  return { ...base, processes };
}
