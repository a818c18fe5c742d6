import fs from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const FILES: StoreFiles = {
  "config/storage-backend.txt": "hybrid\n",
  "active/m-1.yaml":
    "id: m-1\ntitle: First\nstatus: planning\npriority: high\ncreated_at: 2026-01-02\nupdated_at: 2026-02-03\n",
  "active/m-2.yaml": "id: m-2\n",
  "active/dependencies.yaml": "version: 1\n",
  "completed/m-0.yaml": "id: m-0\n",
};

function rowsOf({ layout }: TestStore): unknown[] {
  const db = new Database(layout.indexFile, { readonly: true });
  try {
    return db.prepare("SELECT * FROM milestones ORDER BY id").all();
  } finally {
    db.close();
  }
}

const ROWS = [
  {
    id: "m-1",
    title: "First",
    status: "planning",
    priority: "high",
    created_at: "2026-01-02",
    updated_at: "2026-02-03",
    file_path: ".milestones/active/m-1.yaml",
  },
  {
    id: "m-2",
    title: null,
    status: null,
    priority: "medium",
    created_at: "2026-11-22T10:15:00.000Z",
    updated_at: "2026-11-22T10:15:00.000Z",
    file_path: ".milestones/active/m-2.yaml",
  },
];

describe("milestone index", () => {
  test("builds the index of active records that a fresh clone lacks", async () => {
    const store = makeStore(FILES);
    const run = await runMilestone(["index"], { cwd: store.dir, now: NOW });
    expect(run).toEqual({ exit: 0, out: "2 active records indexed.\n", err: "" });
    expect(rowsOf(store)).toEqual(ROWS);
  });

  test.each([
    ["behind the files", (file: string) => withDatabase(file, "DELETE FROM milestones WHERE id = 'm-1'")],
    ["no database", (file: string) => fs.writeFileSync(file, "hello")],
    ["empty", (file: string) => fs.truncateSync(file)],
    ["in WAL mode", (file: string) => withDatabase(file, "PRAGMA journal_mode = WAL")],
  ])("mends one that is %s, and leaves nothing beside it", async (_what, spoil) => {
    const store = makeStore(FILES);
    const options = { cwd: store.dir, now: NOW };
    await milestone(options, "index");
    spoil(store.layout.indexFile);
    await milestone(options, "index");
    expect(rowsOf(store)).toEqual(ROWS);
    expect(fs.readdirSync(store.layout.dir).filter((name) => name.includes("index"))).toEqual(["index.db"]);
  });

  test("keeps the time at which a record without one was first indexed", async () => {
    const store = makeStore(FILES);
    await milestone({ cwd: store.dir, now: NOW }, "index");
    writeFiles(store, { "active/m-3.yaml": "id: m-3\n" });
    await milestone({ cwd: store.dir, now: new Date("2027-01-01T00:00:00Z") }, "index");
    expect(rowsOf(store).map((row) => (row as { created_at: string }).created_at)).toEqual([
      "2026-01-02",
      "2026-11-22T10:15:00.000Z",
      "2027-01-01T00:00:00.000Z",
    ]);
  });

  test.each(["file", "database"])("under %s has nothing to do", async (backend) => {
    const store = makeStore({ ...FILES, "config/storage-backend.txt": `${backend}\n` });
    const before = treeOf(store.dir);
    const run = await runMilestone(["index"], { cwd: store.dir });
    expect(run).toEqual({ exit: 0, out: `On ${backend}, which has no index; nothing to do.\n`, err: "" });
    expect(treeOf(store.dir)).toEqual(before);
  });
});

function withDatabase(file: string, statement: string): void {
  const db = new Database(file);
  db.exec(statement);
  db.close();
}
