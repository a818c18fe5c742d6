import v8 from "node:v8";

/**
 * Keeps the engine from taking memory that a stream of records never needs. It doubles the space for new objects as long
 * as anything survives there at all, and lets the space for old ones grow to several times of what is alive. It reads
 * these flags at each collection, so they have to be set before the first records are read: a loop without an end of its
 * own lets nobody in who would set them later.
 */
export function limitHeapGrowth(): void {
  v8.setFlagsFromString("--semi-space-growth-factor=1");
  v8.setFlagsFromString("--heap-growing-percent=50");
}
