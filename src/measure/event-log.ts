import type { BackendName } from "../backends/backend.ts";
import { jsonLines } from "../logs/json-lines.ts";
import { type ValueMap, valueAt } from "../record/value.ts";
import { HOUR_MS } from "./hours.ts";
import { Newest } from "./newest.ts";
import { type Event, type ReadLog, readLog } from "./read-log.ts";

/** How many of the last queries and metrics count. */
export const LAST = 10;

/** Operations of the tools that write; every other one that was timed is a query. */
const WRITES = /^(?:create|update|delete|write|insert|save|put|remove|migrat|backup|restore|init)/i;

/** What `storage-events.jsonl` tells. */
export interface EventLog {
  readonly log: ReadLog;
  /** True where it names any user at any time: then commits are not asked. */
  readonly namesUsers: boolean;
  readonly usersOverHour: number;
  readonly usersOverDay: number;
  readonly queryTimesMs: readonly number[];
}

/** Reads the events of a store up to now. Queries count on this backend only, and after `sinceMs`. */
export function readEventLog(
  where: Parameters<typeof readLog>[0],
  { backend, sinceMs }: { backend: BackendName; sinceMs: number },
): EventLog {
  const nowMs = where.now.getTime();
  const lastSeen = new Map<string, number>();
  const queries = new Newest(LAST);
  const log = readLog(where, where.layout.storageEventsFile, jsonLines, (event) => {
    const user = userOf(event.value);
    if (user !== undefined) {
      lastSeen.set(user, Math.max(event.atMs, lastSeen.get(user) ?? 0));
    }
    const duration = event.atMs >= sinceMs ? queryTimeOf(event, backend) : undefined;
    if (duration !== undefined) {
      queries.add(event.atMs, duration);
    }
  });
  const seenSince = (sinceMs: number) => [...lastSeen.values()].filter((at) => at >= sinceMs).length;
  return {
    log,
    namesUsers: lastSeen.size > 0,
    usersOverHour: seenSince(nowMs - HOUR_MS),
    usersOverDay: seenSince(nowMs - 24 * HOUR_MS),
    queryTimesMs: queries.values,
  };
}

/** Tools have it at the top level, some in the details. */
function userOf(event: ValueMap): string | undefined {
  const user = valueAt(event, "user") ?? valueAt(event, "details", "user");
  const name = typeof user === "string" ? user.trim() : "";
  return name === "" ? undefined : name;
}

/** How long a query on this backend took; undefined for everything else, and for one that failed. */
function queryTimeOf({ value }: Event, backend: BackendName): number | undefined {
  const operation = valueAt(value, "details", "operation") ?? valueAt(value, "operation");
  const duration = valueAt(value, "details", "duration_ms") ?? valueAt(value, "duration_ms");
  const isQuery =
    typeof operation === "string" &&
    !WRITES.test(operation) &&
    (valueAt(value, "backend") ?? backend) === backend &&
    valueAt(value, "details", "success") !== false;
  return isQuery ? toDuration(duration) : undefined;
}

/** A time that can have been measured. */
export function toDuration(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}
