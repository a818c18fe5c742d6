import type { BackendName, QueryTimes } from "../backends/backend.ts";
import type { StorageEvent } from "../store/events.ts";

const NAMES = ["list", "count", "read"] as const;

/**
 * Both together are more than the same query of the same store differs from run to run on a machine that has other things to
 * do: a part of what takes long, and a few milliseconds of what takes next to nothing.
 */
const NOISE_FACTOR = 1.25;
const NOISE_MS = 5;

/** The queries that take longer than on the backend left, beyond noise, in words. The report has the times of all. */
export function describeSlower(before: QueryTimes, after: QueryTimes): string[] {
  return NAMES.filter((name) => after[`${name}Ms`] > before[`${name}Ms`] * NOISE_FACTOR + NOISE_MS).map((name) => {
    const [was, is] = [before[`${name}Ms`].toFixed(1), after[`${name}Ms`].toFixed(1)];
    return `the tools' query "${name}" takes ${is} ms now, ${was} ms before`;
  });
}

/** The first metrics of the new backend: one event for each of the tools' queries. */
export function describeMetrics(backend: BackendName, times: QueryTimes): StorageEvent[] {
  return NAMES.map((name) => ({
    event: "performance_metric",
    backend,
    details: { operation: name, duration_ms: Number(times[`${name}Ms`].toFixed(3)), success: true },
  }));
}
