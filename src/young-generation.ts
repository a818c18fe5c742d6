import { PerformanceObserver } from "node:perf_hooks";
import v8 from "node:v8";

/** A stream of records fits many times; twice as much saves no time any more. */
const ENOUGH_BYTES = 16 * 1024 * 1024;

/**
 * Keeps the engine's space for new objects from growing on: it doubles it as long as anything survives there at all, up
 * to a hundred megabytes that a stream of records never needs. The engine reads this flag at each collection.
 */
export function limitYoungGeneration(): void {
  const observer = new PerformanceObserver(() => {
    const space = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (space !== undefined && space.space_size >= ENOUGH_BYTES) {
      v8.setFlagsFromString("--semi-space-growth-factor=1");
      observer.disconnect();
    }
  });
  observer.observe({ entryTypes: ["gc"] });
}
