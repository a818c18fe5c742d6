import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import { finishRun } from "../../src/migrate/finish.ts";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { writeSwitch } from "../../src/store/switch.ts";
import { processOn } from "../support/fault-context.ts";
import { type Fault, FaultFiles } from "../support/fault-files.ts";
import { makeStore, type TestStore } from "../support/store.ts";

const RUN = "migration-20261122-101500-hybrid-to-file";
const FACTS = { kind: "migrate", from: "hybrid", to: "file" } as const;
const TIMES = { listMs: 1, countMs: 0.25, readMs: 0.0004 };

/** A run that is past its switch, and a process that meets a fault while it finishes it. */
async function finishWith(fault: Fault): Promise<{ store: TestStore; asked: readonly string[]; error: unknown }> {
  const store = makeStore({ "locks/.keep": "" });
  const files = new FaultFiles(store.dir, fault);
  const context = processOn(store.dir, files);
  const journal = beginRun(store.context, RUN, FACTS);
  for (const phase of ["backed-up", "backfilled", "verified", "cutting-over", "switched"] as const) {
    journal.reach(phase, new Date());
  }
  writeSwitch(store.context.files, store.layout, "file");
  try {
    await finishRun(context, RUN, journal, FACTS, TIMES);
    return { store, asked: files.asked, error: undefined };
  } catch (error) {
    return { store, asked: files.asked, error };
  }
}

/** The events of a log whose lines are whole. */
function eventsIn({ layout }: TestStore, log = layout.storageEventsFile): string[] {
  return fs
    .readFileSync(log, "utf8")
    .split("\n")
    .flatMap((line) => /^\{.*"event":"(\w+)".*\}$/.exec(line)?.[1] ?? []);
}

describe("finishing a run", () => {
  test("says once that it is complete, with the first metrics", async () => {
    const { store } = await finishWith({ kind: "none" });
    const metric = "performance_metric";
    expect(eventsIn(store)).toEqual(["storage_initialized", "migration_completed", metric, metric, metric]);
  });

  test("starts the measuring of the new backend, so that the trend of the old one does not argue on", async () => {
    const { layout } = (await finishWith({ kind: "none" })).store;
    expect(JSON.parse(fs.readFileSync(layout.scaleEventsFile, "utf8"))).toEqual({
      timestamp: expect.any(String),
      event: "scale_detection_initialized",
      current_backend: "file",
      optimal_backend: "",
      details: { migration_id: RUN },
    });
    expect(JSON.parse(fs.readFileSync(layout.metricsFile, "utf8"))).toEqual({
      timestamp: expect.any(String),
      backend: "file",
      performance: { avg_read_time_ms: 0, avg_write_time_ms: null, avg_query_time_ms: 0.625 },
      system: { disk_free_bytes: expect.any(Number) },
      scale: { milestone_count: null, concurrent_users: null, complexity_score: null },
    });
  });

  test("says it once also after a kill at any operation and inside any write", async () => {
    const { asked } = await finishWith({ kind: "none" });
    expect(asked.length).toBeGreaterThan(10);
    for (const [index, operation] of asked.entries()) {
      for (const kind of ["kill", "torn-kill"] as const) {
        const { store, error } = await finishWith({ kind, at: index + 1 });
        expect(error, operation).toBeDefined();
        await resumeRuns(processOn(store.dir, store.context.files));
        const events = eventsIn(store).filter((event) => event !== "performance_metric");
        expect(events, `${kind} at ${operation}`).toEqual(["storage_initialized", "migration_completed"]);
        const started = eventsIn(store, store.layout.scaleEventsFile);
        expect(started, `${kind} at ${operation}`).toEqual(["scale_detection_initialized"]);
      }
    }
  });
});
