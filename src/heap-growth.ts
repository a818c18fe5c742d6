import v8 from "node:v8";

/** Of the engine: the last version that has the flag. */
const LAST_WITH_PHASES = 13;

/**
 * Keeps the engine from taking memory that a stream of records never needs. It doubles the space for new objects as long
 * as anything survives there at all, lets it grow without a bound while old ones are marked, and lets the space for those
 * grow to several times of what is alive. It reads these flags at each collection. They are set when the program is loaded,
 * which makes room enough for new objects, and before records are read: a callback would come when a long loop has let that
 * room grow to many times as much.
 */
export function limitHeapGrowth(): void {
  v8.setFlagsFromString("--semi-space-growth-factor=1");
  v8.setFlagsFromString("--heap-growing-percent=20");
  // The engine complains on standard error about a flag that it does not have.
  if (Number.parseInt(process.versions.v8, 10) <= LAST_WITH_PHASES) {
    v8.setFlagsFromString("--no-separate-gc-phases");
  }
}
