import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { appendEvents, hasEventOf, type StorageEvent } from "../../src/store/events.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeStore, type StoreFiles, type TestStore } from "../support/store.ts";

const LOG = "logs/storage-events.jsonl";
const AT = new Date("2026-11-22T10:15:00.120Z");
const ID = "migration-20261122-101500-file-to-hybrid";
const COMPLETED: StorageEvent = {
  event: "migration_completed",
  backend: "hybrid",
  details: { migration_id: ID, from: "file" },
};
const METRIC: StorageEvent = {
  event: "performance_metric",
  backend: "hybrid",
  details: { operation: "list\nall", duration_ms: 1.5, success: true },
};
const COMPLETED_LINE = `{"timestamp":"2026-11-22T10:15:00.120Z","event":"migration_completed","milestone_id":"system","backend":"hybrid","details":{"migration_id":"${ID}","from":"file"}}\n`;
const METRIC_LINE =
  '{"timestamp":"2026-11-22T10:15:00.120Z","event":"performance_metric","milestone_id":"system","backend":"hybrid","details":{"operation":"list\\nall","duration_ms":1.5,"success":true}}\n';

function append(files: StoreFiles, events: readonly StorageEvent[]): TestStore {
  const store = makeStore(files);
  appendEvents(new NodeFiles(), store.layout, AT, events);
  return store;
}

function logOf({ layout }: TestStore): string {
  return fs.readFileSync(layout.storageEventsFile, "latin1");
}

describe("an event", () => {
  test("is one line of JSON with the tools' keys, in a log that is made where it is missing", () => {
    expect(logOf(append({}, [COMPLETED, METRIC]))).toBe(COMPLETED_LINE + METRIC_LINE);
  });

  test("goes behind what stands there, whose bytes stay", () => {
    const before = '{"event":"a"}\r\n\u00ff not json\n';
    const bytes = Buffer.from(before, "latin1");
    expect(logOf(append({ [LOG]: bytes }, [COMPLETED]))).toBe(before + COMPLETED_LINE);
  });

  test("begins a new line where the last one is torn", () => {
    expect(logOf(append({ [LOG]: '{"event":"a"}\n{"eve' }, [COMPLETED]))).toBe(
      `{"event":"a"}\n{"eve\n${COMPLETED_LINE}`,
    );
  });

  test("reaches the log in one write together with those beside it, and is durable then", () => {
    const { layout } = makeStore();
    const done: string[] = [];
    const files = new (class extends NodeFiles {
      override append(file: string, bytes: string): void {
        done.push(bytes);
        super.append(file, bytes);
      }
      override sync(file: string): void {
        done.push("sync");
        super.sync(file);
      }
    })();
    appendEvents(files, layout, AT, [COMPLETED, METRIC]);
    expect(done).toEqual([COMPLETED_LINE + METRIC_LINE, "sync"]);
  });

  test("is found again by the whole id of its migration", () => {
    const { layout, context } = append({}, [COMPLETED]);
    expect(hasEventOf(context.files, layout, ID)).toBe(true);
    expect(hasEventOf(context.files, layout, ID.slice(0, -1))).toBe(false);
    expect(hasEventOf(context.files, layout, "completed")).toBe(false);
    expect(hasEventOf(context.files, makeStore().layout, ID)).toBe(false);
  });

  test("is not written through a link, nor into a FIFO that nobody reads", async () => {
    for (const make of [
      (log: string) => fs.symlinkSync("other", log),
      (log: string) => execFileSync("mkfifo", [log]),
    ]) {
      const { layout, context } = makeStore({ "logs/other": "kept\n" });
      make(layout.storageEventsFile);
      const error = await rejectionOf(() => appendEvents(context.files, layout, AT, [COMPLETED]));
      expect(error.code).toBe("UNSAFE_PATH");
      expect(fs.readFileSync(layout.at("logs/other"), "utf8")).toBe("kept\n");
    }
  });
});
