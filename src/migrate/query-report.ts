import type { BackendName, QueryTimes } from "../backends/backend.ts";
import type { StorageEvent } from "../store/events.ts";

const NAMES = ["list", "count", "read"] as const;

/** Below this, a difference is noise of the clock and of the file system. */
const NOTICEABLE_MS = 1;

/** The queries that take noticeably longer than on the backend left, in words. */
export function describeSlower(before: QueryTimes, after: QueryTimes): string[] {
  return NAMES.filter((name) => after[`${name}Ms`] > before[`${name}Ms`] + NOTICEABLE_MS).map((name) => {
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
