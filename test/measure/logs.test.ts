import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { readEventLog } from "../../src/measure/event-log.ts";
import { readMeasuredSince, readMetricsLog } from "../../src/measure/metrics-log.ts";
import { parseTimestamp } from "../../src/measure/timestamp.ts";
import { makeStore, type StoreFiles, type TestStore } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00.250Z");
const EVENTS = "logs/storage-events.jsonl";
const METRICS = "logs/performance-metrics.jsonl";
const SCALE = "logs/scale-events.jsonl";

function where({ context, layout }: TestStore) {
  return { files: context.files, layout, now: NOW };
}

function readEvents(files: StoreFiles, sinceMs = Number.NEGATIVE_INFINITY) {
  return readEventLog(where(makeStore(files)), { backend: "file", sinceMs });
}

/** An event of a query, minutes before now. */
function query(minutesAgo: number, duration_ms: unknown, more: object = {}, operation: unknown = "query"): string {
  const timestamp = new Date(NOW.getTime() - minutesAgo * 60_000).toISOString();
  const event = {
    timestamp,
    event: "performance_metric",
    backend: "file",
    details: { operation, duration_ms },
    ...more,
  };
  return `${JSON.stringify(event)}\n`;
}

function timesIn(log: string): readonly number[] {
  return readEvents({ [EVENTS]: log }).queryTimesMs;
}

describe("the last queries", () => {
  test("are the newest ten by their time, oldest first", () => {
    const order = [5, 1, 9, 3, 12, 7, 2, 11, 4, 8, 6, 10];
    expect(timesIn(order.map((minutes) => query(minutes, minutes)).join(""))).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test.each<[string, string]>([
    ["of another backend", query(1, 7, { backend: "hybrid" })],
    ["that failed", query(1, 7, { details: { operation: "query", duration_ms: 7, success: false } })],
    ["without a time taken", query(1, undefined)],
    ["with a time that is no number", query(1, "7")],
    ["with a time below 0", query(1, -7)],
    ["without an operation", query(1, 7, {}, null)],
    ["that wrote", query(1, 7, {}, "update")],
    ["that created", query(1, 7, {}, "create_milestone")],
    ["that migrated", query(1, 7, {}, "migration")],
    ["that is still to come", query(-1, 7)],
  ])("are none %s", (_, line) => {
    expect(timesIn(query(2, 5) + line)).toEqual([5]);
  });

  test.each<[string, string]>([
    ["list", query(1, 7, {}, "list")],
    ["read", query(1, 7, {}, "read")],
    ["count", query(1, 7, {}, "count")],
    ["with the operation and time at the top level", query(1, 7, { operation: "query", duration_ms: 7, details: {} })],
    ["that do not say on which backend", query(1, 7, { backend: undefined })],
    ["of this very second, which a commit does not tell from its own", query(-0.01, 7)],
  ])("are those %s", (_, line) => {
    expect(timesIn(query(2, 5) + line)).toEqual([5, 7]);
  });

  test("begin with the last move", () => {
    const log = query(3, 1) + query(2, 2) + query(1, 3);
    expect(readEvents({ [EVENTS]: log }, NOW.getTime() - 2 * 60_000).queryTimesMs).toEqual([2, 3]);
  });
});

describe("a log", () => {
  test("that is not there is no log, and says so", () => {
    expect(readEvents({})).toEqual({
      log: { kind: "none", reason: `there is no .milestones/${EVENTS}` },
      namesUsers: false,
      usersOverHour: 0,
      usersOverDay: 0,
      queryTimesMs: [],
    });
  });

  test("with entries that do not parse, are no objects or have no time counts them, and goes on", () => {
    const log = `{"p":,}\n7\n{"timestamp":"yesterday"}\n${query(1, 7)}[]\n{"timestamp":"2026-1`;
    const { log: read, queryTimesMs } = readEvents({ [EVENTS]: log });
    expect(read).toEqual({ kind: "read", broken: { file: `.milestones/${EVENTS}`, entries: 4, firstLine: 1 } });
    expect(queryTimesMs).toEqual([7]);
  });

  test("that is a link, or has a second name, is not read", () => {
    const store = makeStore({ "logs/other.jsonl": query(1, 7) });
    fs.linkSync(store.layout.at("logs", "other.jsonl"), store.layout.storageEventsFile);
    const found = readEventLog(where(store), { backend: "file", sinceMs: 0 });
    expect(found.log).toEqual({ kind: "none", reason: `.milestones/${EVENTS} is no plain file with one name` });
    expect(found.queryTimesMs).toEqual([]);
  });
});

describe("users", () => {
  test("are named at the top level or in the details, and not by blanks", () => {
    const log = [{ user: " a " }, { details: { user: "b" } }, { user: "  " }, { user: 7 }, { user: "a" }];
    const lines = log.map((more) => query(1, undefined, more)).join("");
    expect(readEvents({ [EVENTS]: lines })).toMatchObject({ namesUsers: true, usersOverHour: 2, usersOverDay: 2 });
  });

  test("who were named long ago still keep commits from being asked", () => {
    expect(readEvents({ [EVENTS]: query(5000, 1, { user: "a" }) })).toMatchObject({
      namesUsers: true,
      usersOverHour: 0,
      usersOverDay: 0,
    });
  });
});

describe("metrics", () => {
  const metric = (minutesAgo: number, ms: unknown, backend = "file") =>
    `${JSON.stringify(
      {
        timestamp: new Date(NOW.getTime() - minutesAgo * 60_000).toISOString(),
        backend,
        performance: { avg_query_time_ms: ms },
      },
      null,
      2,
    )}\n`;

  test("are the newest ten of this backend, as tools and we write them", () => {
    const log = `${metric(30, 1, "hybrid")}${metric(20, 2)}{\n  "cpu": ,\n}\n${metric(10, 3).replaceAll("\n", "")}\n${metric(5, null)}`;
    const store = makeStore({ [METRICS]: log });
    expect(readMetricsLog(where(store), { backend: "file", sinceMs: 0 })).toEqual({
      log: { kind: "read", broken: { file: `.milestones/${METRICS}`, entries: 1, firstLine: 16 } },
      metricsMs: [2, 3],
    });
  });

  test("count from the last move on, not from what tools call the start of their detection", () => {
    const event = (timestamp: string, details: object) =>
      `${JSON.stringify({ timestamp, event: "scale_detection_initialized", current_backend: "file", details })}\n`;
    const log = event("2026-11-20T00:00:00Z", { migration_id: "m" }) + event("2026-11-21T00:00:00Z", {});
    expect(readMeasuredSince(where(makeStore({ [SCALE]: log }))).sinceMs).toBe(Date.parse("2026-11-20T00:00:00Z"));
    expect(readMeasuredSince(where(makeStore({}))).sinceMs).toBe(Number.NEGATIVE_INFINITY);
  });
});

test.each<[unknown, string | undefined]>([
  ["2026-11-22T10:15:00Z", "2026-11-22T10:15:00.000Z"],
  ["2026-11-22T10:15:00.123456Z", "2026-11-22T10:15:00.123Z"],
  ["2026-11-22T10:15:00,5Z", "2026-11-22T10:15:00.500Z"],
  ["2026-11-22T11:15:00+01:00", "2026-11-22T10:15:00.000Z"],
  ["2026-11-22T11:15:00+0100", "2026-11-22T10:15:00.000Z"],
  ["2026-11-22 10:15:00", "2026-11-22T10:15:00.000Z"],
  ["2026-11-22 10:15:00 -0200", "2026-11-22T12:15:00.000Z"],
  ["2026-11-22T10:15", "2026-11-22T10:15:00.000Z"],
  ["2026-11-22", "2026-11-22T00:00:00.000Z"],
  ["2026-13-22T10:15:00Z", undefined],
  ["22/11/2026", undefined],
  ["", undefined],
  [1_795_000_000, undefined],
  [undefined, undefined],
])("the time %j is %s, whatever the zone of the machine", (text, expected) => {
  const at = parseTimestamp(text);
  expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(expected);
});
