import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { addOddNames, ODD_FILES } from "../support/odd-files.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { ownFilesOf } from "../support/snapshot.ts";
import { makeStore, type StoreFiles, type TestStore } from "../support/store.ts";

const WAYS = [
  ["hybrid", "file"],
  ["database", "hybrid", "file"],
  ["hybrid", "database", "hybrid", "database", "hybrid", "file"],
];

const RECORDS: StoreFiles = {
  "active/m-1.yaml":
    "id: m-1 # a comment\ntitle: 'First'\ncreated_at: 2024-07-15\nbig: 12345678901234567890\nratio: 1.0\nnothing: ~\n",
  "active/m-2.yaml": "\ufeffid: m-2\r\ndescription: >-\r\n  第一 \r\n  第二\r\n",
  "active/no-newline.yaml": "metadata:\n    milestone_id: no-newline\n    name: x   ",
  "completed/m-0.yaml": "id: m-0\nstatus: active\ntasks: []\n",
};

async function moveAlong(store: TestStore, way: readonly string[]): Promise<void> {
  for (const to of way) {
    const { exit, err } = await runMilestone(["migrate", to, "--yes", "--quiet"], { cwd: store.dir });
    expect({ to, exit, err }).toEqual({ to, exit: 0, err: "" });
  }
}

describe.each(WAYS.map((way) => [way]))("a store that moved by way of %j", (way) => {
  test("has every byte of every file that was there, logs aside", async () => {
    const store = makeStore({ ...ODD_FILES, ...RECORDS });
    addOddNames(store);
    const before = ownFilesOf(store.layout.dir);
    expect(Object.keys(before)).toHaveLength(Object.keys({ ...ODD_FILES, ...RECORDS }).length + 4);
    await moveAlong(store, way);
    expect(ownFilesOf(store.layout.dir)).toEqual(before);
  });

  test("has the old bytes of every log before what was appended, a whole JSON object a line", async () => {
    const before = '{"event":"milestone_created"}\n{"event":"milestone_updated","details":,}\r\n\n';
    const others = ["logs/scale-events.jsonl", "logs/performance-metrics.jsonl"];
    const logs = Object.fromEntries(others.map((name) => [name, `{"of": "${name}",\n  "cut`]));
    const store = makeStore({ ...RECORDS, "logs/storage-events.jsonl": before, ...logs });
    await moveAlong(store, way);
    for (const name of others) {
      const [, ...added] = fs.readFileSync(store.layout.at(name), "utf8").split("cut\n");
      expect(
        added
          .join("")
          .trimEnd()
          .split("\n")
          .map((line) => typeof JSON.parse(line)),
      ).toEqual(way.map(() => "object"));
      expect(fs.readFileSync(store.layout.at(name), "utf8").startsWith(logs[name]!)).toBe(true);
    }
    const after = fs.readFileSync(store.layout.storageEventsFile, "utf8");
    expect(after.startsWith(before)).toBe(true);
    expect(after.endsWith("\n")).toBe(true);
    const events = after
      .slice(before.length, -1)
      .split("\n")
      .map((line) => JSON.parse(line) as { event: string; milestone_id: string; backend: string; details: object });
    const moves = events.filter(({ event }) => event === "migration_completed");
    expect(moves.map(({ backend }) => backend)).toEqual(way);
    for (const { event, milestone_id, backend, details } of events) {
      expect(["migration_completed", "storage_initialized", "performance_metric"]).toContain(event);
      expect(milestone_id).toBe("system");
      expect(way).toContain(backend);
      expect(details).toBeTypeOf("object");
    }
  });
});

describe("an event log", () => {
  test("that ends in half a line gets its newline before ours, and keeps its bytes", async () => {
    const half = '{"event":"a"}\n{"event":"b","details":';
    const store = makeStore({ ...RECORDS, "logs/storage-events.jsonl": half });
    await moveAlong(store, ["hybrid"]);
    const lines = fs.readFileSync(store.layout.storageEventsFile, "utf8").split("\n");
    expect(lines.slice(0, 2).join("\n")).toBe(half);
    expect(lines.slice(2, -1).map((line) => typeof JSON.parse(line))).toEqual(Array(lines.length - 3).fill("object"));
  });

  test("has what the formats promise for a move", async () => {
    const store = makeStore(RECORDS);
    const now = new Date("2026-11-22T10:15:00Z");
    await milestone({ cwd: store.dir, now }, "migrate", "database", "--yes");
    const timestamp = "2026-11-22T10:15:00.000Z";
    const migration_id = "migration-20261122-101500-file-to-database";
    const common = { timestamp, milestone_id: "system", backend: "database" };
    const metric = (operation: string) => ({
      ...common,
      event: "performance_metric",
      details: { operation, duration_ms: expect.any(Number), success: true },
    });
    const lines = fs.readFileSync(store.layout.storageEventsFile, "utf8").split("\n").filter(Boolean);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { ...common, event: "storage_initialized", details: { migration_id } },
      { ...common, event: "migration_completed", details: { migration_id, from: "file" } },
      metric("list"),
      metric("count"),
      metric("read"),
    ]);
  });
});
