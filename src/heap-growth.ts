import { PerformanceObserver } from "node:perf_hooks";
import v8 from "node:v8";

/** For new objects: a stream of records fits many times; twice as much saves no time any more. */
const ENOUGH_FOR_NEW_BYTES = 16 * 1024 * 1024;
/** For all: what ten thousand records take; below it nothing is gained by collecting more often. */
const ENOUGH_BYTES = 100 * 1024 * 1024;

/**
 * Keeps the engine from taking memory that a stream of records never needs. It doubles the space for new objects as long
 * as anything survives there at all, and lets the space for old ones grow to several times of what is alive. It reads
 * these flags at each collection.
 */
export function limitHeapGrowth(): void {
  const observer = new PerformanceObserver(() => {
    const space = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (space !== undefined && space.space_size >= ENOUGH_FOR_NEW_BYTES) {
      v8.setFlagsFromString("--semi-space-growth-factor=1");
    }
    if (v8.getHeapStatistics().total_heap_size >= ENOUGH_BYTES) {
      v8.setFlagsFromString("--heap-growing-percent=50");
      observer.disconnect();
    }
  });
  observer.observe({ entryTypes: ["gc"] });
}
