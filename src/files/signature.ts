import type { Signature } from "../record/marks.ts";
import type { Stat } from "./files.ts";

/** Clocks of file systems tick in up to two seconds: a file as young as that may change again without showing it. */
const YOUNG_MS = 2000;

/** What must differ when a file was written since; undefined where the clock is too coarse to tell. */
export function signatureOf(stat: Stat, nowMs = Date.now()): Signature | undefined {
  const newest = Math.max(stat.modifiedMs, stat.changedMs);
  const young = newest > nowMs - YOUNG_MS;
  return young ? undefined : [stat.sizeBytes, stat.modifiedMs, stat.changedMs, stat.inode];
}
