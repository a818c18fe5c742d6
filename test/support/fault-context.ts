import type { Context } from "../../src/context.ts";
import type { Files } from "../../src/files/files.ts";
import { WiredBackends } from "../../src/wire.ts";
import { contextFor } from "./context.ts";

/** Days are added to the clock, so that backups of now can be out of date. */
export interface FaultContextOptions {
  readonly daysAhead?: number;
}

let lastPid = 100_000;

/**
 * A context on the store in `dir` as another process would have it: every process before it is dead, so that whatever
 * they held is stale.
 */
export function processOn(dir: string, files: Files, { daysAhead = 0 }: FaultContextOptions = {}): Context {
  lastPid += 1;
  const pid = lastPid;
  const base = contextFor(dir);
  const { layout, settings } = base;
  const now = () => new Date(Date.now() + daysAhead * 86_400_000);
  const wiring = { files, repository: undefined, layout, settings: settings.settings, folder: ".milestones", now };
  const processes = {
    ...base.processes,
    pid,
    startOf: (each: number) => (each === pid ? `start of ${pid}` : undefined),
  };
  return { ...base, files, processes, backends: new WiredBackends(wiring), now };
}
