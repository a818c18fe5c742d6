import type { BackendName, QueryTimes } from "../backends/backend.ts";
import type { Files } from "../files/files.ts";
import { appendLines } from "./append-lines.ts";
import type { StoreLayout } from "./layout.ts";

/** An event of `logs/scale-events.jsonl`. */
export interface ScaleEvent {
  /** `scale_detection_initialized`: what was measured before is of another backend, or of an earlier stay on this one. */
  readonly event: "scale_detection_initialized" | "scale_status";
  readonly currentBackend: BackendName;
  /** Empty where nothing was measured. */
  readonly optimalBackend: BackendName | "";
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Appends one event. */
export function appendScaleEvent(files: Files, layout: StoreLayout, at: Date, scale: ScaleEvent): void {
  const { event, currentBackend, optimalBackend, details } = scale;
  const line = {
    timestamp: at.toISOString(),
    event,
    current_backend: currentBackend,
    optimal_backend: optimalBackend,
    details,
  };
  appendLines(files, layout.scaleEventsFile, [line]);
}

/** An entry of `logs/performance-metrics.jsonl`; null for what was not measured. */
export interface Metrics {
  readonly backend: BackendName;
  readonly times: QueryTimes;
  readonly activeRecords: number | null;
  readonly users: number | null;
  readonly complexity: number | null;
  readonly diskFreeBytes: number;
}

/** Appends one entry, on one line: readers of the tools and ours take that as well as the pretty-printed form. */
export function appendMetrics(files: Files, layout: StoreLayout, at: Date, metrics: Metrics): void {
  const { backend, times, activeRecords, users, complexity, diskFreeBytes } = metrics;
  const line = {
    timestamp: at.toISOString(),
    backend,
    performance: {
      avg_read_time_ms: rounded(times.readMs),
      // Nothing is written to a store just to take the time of it.
      avg_write_time_ms: null,
      avg_query_time_ms: rounded((times.listMs + times.countMs) / 2),
    },
    system: { disk_free_bytes: diskFreeBytes },
    scale: { milestone_count: activeRecords, concurrent_users: users, complexity_score: complexity },
  };
  appendLines(files, layout.metricsFile, [line]);
}

/** Microseconds are the limit of what means anything. */
function rounded(ms: number): number {
  return Number(ms.toFixed(3));
}
