import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { estimateMove } from "../../src/plan/estimate.ts";
import { planMove } from "../../src/plan/make.ts";
import type { Move } from "../../src/plan/move.ts";
import { makePlan, type Plan, type PlanParts } from "../../src/plan/plan.ts";
import { moveTo } from "../support/context.ts";
import { withDatabase } from "../support/database.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const FILES: StoreFiles = { "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n", "completed/c.yaml": "id: c\n" };

async function planFor(store: TestStore, move: Move = { from: "file", to: "database" }): Promise<Plan> {
  return await planMove(store.context, move, { pauseSessions: false, holdsLock: false });
}

const PARTS: PlanParts = {
  move: { from: "file", to: "hybrid" },
  onServer: false,
  fingerprint: { data: "1", text: "2", active: 3, completed: 4 },
  prerequisites: [{ id: "disk", title: "There is room", verdict: "ok", detail: "enough" }],
  findings: [{ rule: "yml-extension", severity: "warning", file: "a.yml", line: 1, message: "x" }],
  estimate: { durationMs: 1, writePauseMs: 2, mostPauseMs: 2000, source: "x" },
  diskNeededBytes: 5,
  diskFreeBytes: 6,
};

describe("the digest of a plan", () => {
  const digest = (change: Partial<PlanParts>) => makePlan({ ...PARTS, ...change }).digest;
  const [prerequisite] = PARTS.prerequisites as [PlanParts["prerequisites"][number]];
  const [finding] = PARTS.findings as [PlanParts["findings"][number]];

  test("is the same while the same will be done to the same, whatever it takes", () => {
    expect(digest({})).toMatch(/^[0-9a-f]{64}$/);
    for (const change of [
      {},
      { estimate: { durationMs: 900, writePauseMs: 800, mostPauseMs: 3000, source: "y" } },
      { diskNeededBytes: 50 },
      { diskFreeBytes: 60 },
      { prerequisites: [{ ...prerequisite, detail: "less" }] },
    ]) {
      expect(digest(change)).toBe(digest({}));
    }
  });

  test.each<[string, Partial<PlanParts>]>([
    ["the target", { move: { from: "file", to: "database" } }],
    ["the source", { move: { from: "database", to: "hybrid" } }],
    ["what a record says", { fingerprint: { ...PARTS.fingerprint, data: "x" } }],
    ["how a record is written", { fingerprint: { ...PARTS.fingerprint, text: "x" } }],
    ["a verdict", { prerequisites: [{ ...prerequisite, verdict: "warning" }] }],
    ["a prerequisite more", { prerequisites: [prerequisite, { ...prerequisite, id: "other" }] }],
    ["a finding more", { findings: [finding, finding] }],
    ["a finding elsewhere", { findings: [{ ...finding, file: "b.yml" }] }],
    ["a finding in another line", { findings: [{ ...finding, line: 2 }] }],
    ["another rule", { findings: [{ ...finding, rule: "nested-file" }] }],
  ])("differs with %s", (_what, change) => {
    expect(digest(change)).not.toBe(digest({}));
  });
});

describe("a plan", () => {
  test("is the same at every look, and writes nothing", async () => {
    const store = makeStore(FILES);
    const before = treeOf(store.dir);
    const [first, second] = [await planFor(store), await planFor(store)];
    expect(second.digest).toBe(first.digest);
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("is the same at every look at a database, even in WAL mode", async () => {
    const store = makeStore(FILES);
    await moveTo(store.dir, "database");
    const down: Move = { from: "database", to: "hybrid" };
    const before = (await planFor(store, down)).digest;
    withDatabase(store.layout.databaseFile, (db) => db.pragma("journal_mode = WAL"));
    expect((await planFor(store, down)).digest).toBe(before);
    expect((await planFor(store, down)).digest).toBe(before);
  });

  test("changes with any byte of a record, a record more and a record less, and comes back with them", async () => {
    const store = makeStore(FILES);
    const digests = [(await planFor(store)).digest];
    for (const files of [{ "active/a.yaml": "id: a \n" }, { "active/a.yaml": "id: a\n", "active/d.yaml": "id: d\n" }]) {
      writeFiles(store, files);
      digests.push((await planFor(store)).digest);
    }
    fs.rmSync(store.layout.at("active/d.yaml"));
    digests.push((await planFor(store)).digest);
    expect(new Set(digests).size).toBe(3);
    expect(digests[3]).toBe(digests[0]);
  });

  test("estimates from the pass that it made, and asks for room for backup and copy", async () => {
    const plan = await planFor(makeStore(FILES));
    expect(plan.estimate.source).toBe("the speed of reading this store just now");
    expect(plan.estimate.durationMs).toBeGreaterThan(300);
    expect(plan.estimate.writePauseMs).toBeGreaterThan(0);
    expect(plan.diskNeededBytes).toBeGreaterThan(1_000_000);
    expect(plan.diskFreeBytes).toBeGreaterThan(plan.diskNeededBytes);
    const larger = await planFor(makeStore({ ...FILES, "active/d.yaml": `id: d\ntext: ${"里".repeat(100_000)}\n` }));
    expect(larger.diskNeededBytes - plan.diskNeededBytes).toBeGreaterThan(1_000_000);
  });

  test("estimates from earlier moves of the same kind, where there were some", () => {
    const survey = { ...PARTS, yamlBytes: 700, durationMs: 50 };
    const estimate = (...rates: number[]) =>
      estimateMove(
        PARTS.move,
        survey,
        rates.map((msPerRecord) => ({ msPerRecord })),
        20,
      );
    expect(estimate()).toEqual({
      durationMs: 400,
      writePauseMs: 50,
      source: "the speed of reading this store just now",
    });
    expect(estimate(3)).toEqual({ durationMs: 21, writePauseMs: 50, source: "1 earlier migration of this store" });
    expect(estimate(2, 5)).toEqual({ durationMs: 25, writePauseMs: 50, source: "2 earlier migrations of this store" });
  });
});

describe("what a plan finds in the place of the target", () => {
  const target = async (store: TestStore, move?: Move) =>
    (await planFor(store, move)).prerequisites.find(({ id }) => id === "target");
  const DOWN: Move = { from: "database", to: "hybrid" };

  test("is known while it is as it was at the last switch, and drifted once somebody changed it", async () => {
    const store = makeStore(FILES);
    await moveTo(store.dir, "database");
    expect(await target(store, DOWN)).toMatchObject({
      verdict: "ok",
      detail: "3 records as they were at the last switch; what differs is set aside",
    });
    fs.rmSync(store.layout.at("active/b.yaml"));
    expect(await target(store, DOWN)).toMatchObject({ verdict: "ok", detail: expect.stringContaining("2 records") });
    writeFiles(store, { "active/a.yaml": "id: a # late\n", "active/new.yaml": "id: new\n" });
    expect(await target(store, DOWN)).toMatchObject({
      verdict: "failed",
      detail: "changed in the old copy after the last switch: active/a, active/new",
    });
  });

  test("is no drift where the same was written on both sides", async () => {
    const store = makeStore(FILES);
    await moveTo(store.dir, "database");
    withDatabase(store.layout.databaseFile, (db) =>
      db.exec("INSERT INTO milestones (id, data) VALUES ('new', '{\"id\":\"new\"}')"),
    );
    writeFiles(store, { "active/new.yaml": "id: new\n" });
    expect(await target(store, DOWN)).toMatchObject({ verdict: "ok" });
  });

  test("is unknown where nothing says where it came from", async () => {
    const store = makeStore(FILES);
    const other = makeStore({ "active/z.yaml": "id: z\n" });
    await moveTo(other.dir, "database");
    fs.copyFileSync(other.layout.databaseFile, store.layout.databaseFile);
    expect(await target(store)).toMatchObject({ verdict: "failed", detail: "records of unknown origin: active/z" });
  });

  test("is broken where it cannot be read, and nothing where it is empty", async () => {
    const store = makeStore({ ...FILES, "enterprise.db": "text\n" });
    expect(await target(store)).toMatchObject({
      verdict: "failed",
      detail: "what stands there cannot be read: .milestones/enterprise.db: not an SQLite database",
    });
    fs.writeFileSync(store.layout.databaseFile, "");
    expect(await target(store)).toMatchObject({ verdict: "ok", detail: "nothing there" });
  });
});
