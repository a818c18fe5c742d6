import type { BackendName } from "../backends/backend.ts";
import { concatenatedJson } from "../logs/concatenated-json.ts";
import { jsonLines } from "../logs/json-lines.ts";
import { valueAt } from "../record/value.ts";
import { LAST, toDuration } from "./event-log.ts";
import { Newest } from "./newest.ts";
import { type ReadLog, readLog } from "./read-log.ts";

/** What `performance-metrics.jsonl` tells. */
export interface MetricsLog {
  readonly log: ReadLog;
  /** Average query times of the last metrics of a backend, oldest first. */
  readonly metricsMs: readonly number[];
}

/** Reads the metrics of one backend up to now and after `sinceMs`. */
export function readMetricsLog(
  where: Parameters<typeof readLog>[0],
  { backend, sinceMs }: { backend: BackendName; sinceMs: number },
): MetricsLog {
  const metrics = new Newest(LAST);
  const log = readLog(where, where.layout.metricsFile, concatenatedJson, ({ atMs, value }) => {
    const average = toDuration(valueAt(value, "performance", "avg_query_time_ms"));
    if (average !== undefined && valueAt(value, "backend") === backend && atMs >= sinceMs) {
      metrics.add(atMs, average);
    }
  });
  return { log, metricsMs: metrics.values };
}

/**
 * When this backend was last moved to, by the event that a move writes; `-Infinity` where none did. What was measured on an
 * earlier stay on the same backend says nothing about this one.
 */
export function readMeasuredSince(where: Parameters<typeof readLog>[0]): { log: ReadLog; sinceMs: number } {
  let sinceMs = Number.NEGATIVE_INFINITY;
  const log = readLog(where, where.layout.scaleEventsFile, jsonLines, ({ atMs, value }) => {
    if (value.event === "scale_detection_initialized" && valueAt(value, "details", "migration_id") !== undefined) {
      sinceMs = Math.max(sinceMs, atMs);
    }
  });
  return { log, sinceMs };
}
