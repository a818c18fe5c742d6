import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import { holdMigrationLock } from "../support/held-lock.ts";
import { milestone, type Run, runMilestone } from "../support/run-milestone.ts";
import { digestsBelow } from "../support/snapshot.ts";
import { makeStore, type StoreFiles, type TestStore, writeFiles } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const RECORDS = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`active/m-${at}.yaml`, `id: m-${at}\n`]));
const BY_HAND: StoreFiles = { "config/storage-config.yaml": "storage:\n  migration:\n    auto_migrate: false\n" };
const NOTIFICATION = "config/migration-notification.yaml";

async function monitor({ dir }: TestStore, ...args: string[]): Promise<Run> {
  return await runMilestone(["monitor", "--quiet", ...args], { cwd: dir, now: NOW });
}

/** What changed in a store: paths that differ from before. */
function changedSince(before: Record<string, string>, { layout }: TestStore): string[] {
  const after = digestsBelow(layout.dir);
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...all].filter((name) => before[name] !== after[name]).sort();
}

function linesOf(file: string): Record<string, unknown>[] {
  const lines = fs.readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("milestone monitor", () => {
  test("says that nothing needs a person, and keeps what it measured of the scale", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    const before = digestsBelow(store.layout.dir);
    expect(await monitor(store)).toEqual({ exit: 0, out: "On file; nothing needs a person.\n", err: "" });
    expect(changedSince(before, store)).toEqual(["logs/scale-events.jsonl"]);
    expect(linesOf(store.layout.scaleEventsFile)).toEqual([
      {
        timestamp: "2026-11-22T10:15:00.000Z",
        event: "scale_status",
        current_backend: "file",
        optimal_backend: "file",
        details: {
          milestone_count: 1,
          concurrent_users: 1,
          complexity_score: 4,
          avg_query_time_ms: null,
          migration_confidence: null,
          verdict: "optimal",
        },
      },
    ]);
  });

  test.each(["file", "hybrid", "database"])("--measure keeps real timings of %s", async (backend) => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    if (backend !== "file") {
      await milestone({ cwd: store.dir, now: NOW }, "migrate", backend, "--yes", "--quiet");
    }
    const { exit, out } = await monitor(store, "--measure");
    expect(exit).toBe(0);
    expect(out).toMatch(/^The tools' queries: list [\d.]+ ms, count [\d.]+ ms, read [\d.]+ ms\.\n/);
    expect(linesOf(store.layout.metricsFile).at(-1)).toEqual({
      timestamp: "2026-11-22T10:15:00.000Z",
      backend,
      performance: {
        avg_read_time_ms: expect.any(Number),
        avg_write_time_ms: null,
        avg_query_time_ms: expect.any(Number),
      },
      system: { disk_free_bytes: expect.any(Number) },
      scale: { milestone_count: 1, concurrent_users: 1, complexity_score: 4 },
    });
  });

  test("writes a notification while a move is recommended and nobody moves it, and removes it afterwards", async () => {
    const store = makeStore({ ...RECORDS, ...BY_HAND });
    expect(await monitor(store)).toEqual({
      exit: 0,
      out: `  advice hybrid is recommended with confidence 100
         milestone migrate hybrid
Wrote config/migration-notification.yaml.
On file; nothing needs a person.
`,
      err: "",
    });
    const text = fs.readFileSync(store.layout.at(NOTIFICATION), "utf8");
    expect(text.replace(/about .* (?:ms|s)"/, 'about <time>"')).toBe(`migration_recommendation:
  timestamp: "2026-11-22T10:15:00Z"
  current_backend: "file"
  recommended_backend: "hybrid"
  reason: "40 active records, 15 over the threshold of 25"
  confidence: 100
metrics:
  milestone_count: 40
  concurrent_users: 1
  complexity_score: 43
  avg_query_time_ms: null
actions:
  manual_command: "milestone migrate hybrid"
  auto_enable: "Set storage.migration.auto_migrate to true in config/storage-config.yaml"
risk_assessment:
  migration_time_estimate: "about <time>"
  downtime_required: false
  rollback_available: true
`);
    await runMilestone(["monitor", "--quiet"], { cwd: store.dir, now: new Date("2026-11-23T10:15:00Z") });
    expect(fs.readFileSync(store.layout.at(NOTIFICATION), "utf8")).toBe(text);
    await milestone({ cwd: store.dir, now: NOW }, "migrate", "hybrid", "--yes", "--quiet");
    expect((await monitor(store)).out).toContain("Removed config/migration-notification.yaml: nothing is recommended");
    expect(fs.existsSync(store.layout.at(NOTIFICATION))).toBe(false);
  });

  test("writes no notification where migrations start by themselves, or the backend is pinned", async () => {
    const cases = [
      ["storage: {}\n", "auto_migrate is on now"],
      ["storage:\n  backend: file\n  migration: {auto_migrate: false}\n", "nothing is recommended any more"],
    ] as const;
    for (const [settings, why] of cases) {
      const store = makeStore({ ...RECORDS, "config/storage-config.yaml": settings, [NOTIFICATION]: "of: a tool\n" });
      expect((await monitor(store)).out).toContain(`Removed config/migration-notification.yaml: ${why}.\n`);
      expect(fs.existsSync(store.layout.at(NOTIFICATION))).toBe(false);
    }
  });

  test("ends with 1 and says what to do for an interrupted migration, and writes nothing then", async () => {
    const store = makeStore({ ...RECORDS, ...BY_HAND });
    const id = "migration-20261122-101500-file-to-hybrid";
    beginRun(store.context, id, { kind: "migrate", from: "file", to: "hybrid" });
    const before = digestsBelow(store.layout.dir);
    expect(await monitor(store, "--measure", "--prune")).toEqual({
      exit: 1,
      out: `  needs  ${id} was interrupted after "started"
         milestone resume
  advice hybrid is recommended with confidence 100
         milestone migrate hybrid
Nothing was written: a migration waits to be resumed.
On file; 1 thing needs a person.
`,
      err: "",
    });
    expect(changedSince(before, store)).toEqual([]);
  });

  test("writes nothing while a migration runs, and finds nothing wrong with that", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "sessions/paused-for-migration.txt": "a\n" });
    holdMigrationLock(store, NOW);
    const before = digestsBelow(store.layout.dir);
    const { exit, out } = await monitor(store, "--measure", "--prune");
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^Nothing was written: the migration lock is held by process \d+ on .* since .*\.\nOn file; nothing needs a person\.\n$/,
    );
    expect(changedSince(before, store)).toEqual([]);
  });

  test("names everything else that needs a person", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    await milestone({ cwd: store.dir, now: NOW }, "migrate", "database", "--yes", "--quiet");
    writeFiles(store, {
      "active/a.yaml": "id: a\ntitle: late\n",
      "sessions/paused-for-migration.txt": "a\n",
      "backups/migration-20250101-000000-file-to-file/backup-metadata.yaml": "nothing\n",
    });
    const { exit, out } = await monitor(store);
    expect(exit).toBe(1);
    expect(out).toBe(`  needs  a session is still set aside (sessions/paused-for-migration.txt)
         Rename it back to sessions/current.txt, or remove it where it is not wanted any more.
  needs  1 record changed in the old copy after the last switch
         milestone sync
  needs  1 backup cannot be read: migration-20250101-000000-file-to-file
         milestone backups
On database; 3 things need a person.
`);
  });

  test("needs a person for records that are broken, and for a backend that cannot be read", async () => {
    const store = makeStore({ "active/a.yaml": "id: [\n" });
    expect(await monitor(store)).toMatchObject({
      exit: 1,
      out: expect.stringContaining("needs  1 error in the records\n"),
    });
    const gone = makeStore({ "config/storage-backend.txt": "database\n" });
    const { exit, out } = await monitor(gone, "--measure");
    expect(exit).toBe(1);
    expect(out).toContain("needs  .milestones/enterprise.db is missing, though the backend is database.\n");
  });

  test("removes expired backups only when it is told to, and nothing else of what prune removes", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    const early = { cwd: store.dir, now: new Date("2026-09-01T00:00:00Z") };
    await milestone(early, "migrate", "hybrid", "--yes", "--quiet");
    await milestone(early, "backup");
    const listed = () => fs.readdirSync(store.layout.backupsDir).length;
    expect(await monitor(store)).toMatchObject({ exit: 0, out: expect.stringContaining("note   1 backup expired\n") });
    expect(listed()).toBe(2);
    const runs = fs.readdirSync(store.layout.migrationsDir);
    const { exit, out } = await monitor(store, "--prune");
    expect(exit).toBe(0);
    expect(out).toContain("Removed 1 expired backup.\n");
    expect(out).toContain("stays: it is the last proved one.\n");
    expect(listed()).toBe(1);
    expect(fs.readdirSync(store.layout.migrationsDir)).toEqual(runs);
    expect((await monitor(store)).out).not.toContain("expired");
  });

  test("tells of queries that get slower, whatever is recommended", async () => {
    const metric = (at: number, ms: number) =>
      `${JSON.stringify({ timestamp: `2026-11-22T0${at}:00:00Z`, backend: "file", performance: { avg_query_time_ms: ms } }, null, 2)}\n`;
    const log = [200, 200, 200, 400, 400, 400].map((ms, at) => metric(at, ms)).join("");
    const store = makeStore({ "active/a.yaml": "id: a\n", "logs/performance-metrics.jsonl": log });
    expect((await monitor(store)).out).toBe(`  advice queries are degrading: queries took 200 ms, now 400 ms on average
On file; nothing needs a person.
`);
  });

  test("writes through no link", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "logs/.keep": "", "../outside.txt": "theirs\n" });
    fs.symlinkSync("../../outside.txt", store.layout.scaleEventsFile);
    const { exit, err } = await monitor(store, "--measure");
    expect(exit).toBe(1);
    expect(err).toContain("UNSAFE_PATH: .milestones/logs/scale-events.jsonl is not a plain file with one name");
    expect(fs.readFileSync(`${store.dir}/outside.txt`, "utf8")).toBe("theirs\n");
  });
});
