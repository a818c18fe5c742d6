import type { Signature } from "../record/marks.ts";
import type { Stat } from "./files.ts";

/** Clocks of file systems tick in up to two seconds: a file as young as that may change again without showing it. */
const YOUNG_MS = 2000;
/** Ten ticks of the slowest system clock by which a file system of today stamps its files. */
const YOUNG_ON_FINE_CLOCK_MS = 100;
/** File systems with a clock of their own tick in multiples of this. */
const COARSE_TICK_MS = 10;

/** What must differ when a file was written since; undefined where the clock is too coarse to tell. */
export function signatureOf(stat: Stat, nowMs = Date.now()): Signature | undefined {
  const newest = Math.max(stat.modifiedMs, stat.changedMs);
  const youngMs = isOnFineClock(stat) ? YOUNG_ON_FINE_CLOCK_MS : YOUNG_MS;
  const young = newest > nowMs - youngMs;
  return young ? undefined : [stat.sizeBytes, stat.modifiedMs, stat.changedMs, stat.inode];
}

/** By the time of the inode's last change: the system alone sets it, where any tool may set the other one. */
function isOnFineClock({ changedMs }: Stat): boolean {
  return changedMs % COARSE_TICK_MS !== 0;
}
