import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { IndexShadow } from "../../src/backends/hybrid/index-shadow.ts";
import { loadSqlite } from "../../src/backends/sqlite/driver.ts";
import { moveTo } from "../support/context.ts";
import { createDatabase, openAsTool, withDatabase } from "../support/database.ts";
import { rejectionOf } from "../support/rejection.ts";
import { scanStore } from "../support/scan.ts";
import { makeFolder, makeStore, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const FILES = {
  "active/milestone-002.yaml":
    'id: milestone-002\ntitle: "Sign-in: 里程碑"\nstatus: planning\npriority: high\ncreated_at: 2024-07-15\nupdated_at: 2024-07-16T08:00:00Z\n',
  "active/milestone-001.yaml": "title: no id within\ntimeline:\n  estimated_start: '2023-01-02'\n",
  "active/milestone-003.yaml": "metadata: {milestone_id: milestone-003, name: older, status: blocked, priority: low}\n",
  "active/odd.yaml": "id: 12345678901234567890\ntitle: 1.0\nstatus: true\npriority: [high]\ncreated_at: null\n",
  "active/dependencies.yaml": "critical_path: [a]\n",
  "completed/milestone-000.yaml": "id: milestone-000\ntitle: done\ncreated_at: 2022-01-01\n",
};
const COLUMNS = "id, title, status, priority, created_at, updated_at, file_path";

function rows({ layout }: TestStore, sql = `SELECT ${COLUMNS} FROM milestones ORDER BY id`): unknown[][] {
  return withDatabase(layout.indexFile, (db) => db.prepare(sql).raw().all() as unknown[][]);
}

/** The times of first indexing, of the records that have none of their own. */
function firstIndexed(store: TestStore): unknown {
  return Object.fromEntries(rows(store, "SELECT id, created_at FROM milestones WHERE id IN ('milestone-003', 'odd')"));
}

describe("index.db as a move makes it", () => {
  test("has a row for each active record, as the tools read it", async () => {
    const store = makeStore(FILES);
    const before = new Date().toISOString();
    await moveTo(store.dir, "hybrid");
    const indexed = (firstIndexed(store) as { odd: string }).odd;
    expect(indexed >= before && indexed <= new Date().toISOString()).toBe(true);
    const file = (id: string) => `.milestones/active/${id}.yaml`;
    expect(rows(store)).toEqual([
      ["milestone-001", "no id within", null, "medium", "2023-01-02", "2023-01-02", file("milestone-001")],
      [
        "milestone-002",
        "Sign-in: 里程碑",
        "planning",
        "high",
        "2024-07-15",
        "2024-07-16T08:00:00Z",
        file("milestone-002"),
      ],
      ["milestone-003", "older", "blocked", "low", indexed, indexed, file("milestone-003")],
      ["odd", "1.0", "true", "medium", indexed, indexed, file("odd")],
    ]);
    expect(rows(store, "SELECT count(*) FROM milestones WHERE file_path LIKE '%active%'")).toEqual([[4]]);
    expect(rows(store, "SELECT id FROM milestones ORDER BY created_at").flat().slice(0, 2)).toEqual([
      "milestone-001",
      "milestone-002",
    ]);
  });

  test("has the tools' table and their three indexes, and lies at rest", async () => {
    const store = makeStore(FILES);
    await moveTo(store.dir, "hybrid");
    expect(rows(store, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name").flat()).toEqual([
      `CREATE TABLE milestones (
  id TEXT PRIMARY KEY,
  title TEXT,
  status TEXT,
  priority TEXT,
  created_at TEXT,
  updated_at TEXT,
  file_path TEXT
)`,
      "CREATE INDEX idx_milestones_created_at ON milestones (created_at)",
      "CREATE INDEX idx_milestones_priority ON milestones (priority)",
      "CREATE INDEX idx_milestones_status ON milestones (status)",
    ]);
    expect(rows(store, "PRAGMA journal_mode")).toEqual([["delete"]]);
    expect(fs.readdirSync(store.layout.dir).filter((name) => name.startsWith("index.db"))).toEqual(["index.db"]);
  });
});

describe("a rebuild of the index", () => {
  test("follows the files, and keeps the time at which a record was first indexed", async () => {
    const store = makeStore(FILES);
    await moveTo(store.dir, "hybrid");
    const before = firstIndexed(store);
    writeFiles(store, { "active/new.yaml": "id: new\n", "active/milestone-002.yaml": "id: milestone-002\n" });
    fs.rmSync(store.layout.at("active/milestone-001.yaml"));
    fs.renameSync(store.layout.at("completed/milestone-000.yaml"), store.layout.at("active/milestone-000.yaml"));
    expect(await store.context.backends.rebuildIndex()).toBe(5);
    expect(firstIndexed(store)).toEqual(before);
    expect(
      rows(store, "SELECT id, title, created_at FROM milestones WHERE id IN ('milestone-000', 'milestone-002')"),
    ).toEqual([
      ["milestone-000", "done", "2022-01-01"],
      ["milestone-002", null, "2024-07-15"],
    ]);
    expect(rows(store, "SELECT id FROM milestones ORDER BY id").flat()).toEqual([
      "milestone-000",
      "milestone-002",
      "milestone-003",
      "new",
      "odd",
    ]);
  });

  test("keeps no time that is none", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n", "active/c.yaml": "id: c\n" });
    createDatabase(store.layout.indexFile, [
      "CREATE TABLE milestones (id TEXT PRIMARY KEY, created_at)",
      "INSERT INTO milestones VALUES ('a', '2020-01-01'), ('b', 'yesterday'), ('c', 5)",
    ]);
    await store.context.backends.rebuildIndex();
    const times = rows(store, "SELECT created_at FROM milestones ORDER BY id").flat() as string[];
    expect(times[0]).toBe("2020-01-01");
    expect(times[1]).toMatch(/^20\d\d-.*Z$/);
    expect(times[2]).toBe(times[1]);
  });

  test("leaves out what cannot be read, and does not stop at it", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: [\n" });
    expect(await store.context.backends.rebuildIndex()).toBe(1);
    expect(rows(store, "SELECT id FROM milestones")).toEqual([["a"]]);
  });

  test.each<[string, (file: string) => void]>([
    ["missing", () => {}],
    ["empty", (file) => fs.writeFileSync(file, "")],
    ["a text file", (file) => fs.writeFileSync(file, "no database\n".repeat(100))],
    ["a Git LFS pointer", (file) => fs.writeFileSync(file, "version https://git-lfs.github.com/spec/v1\n")],
    ["a database of something else", (file) => createDatabase(file, ["CREATE TABLE other (id)"])],
    [
      "a view that never ends",
      (file) =>
        createDatabase(file, [
          "CREATE VIEW milestones AS WITH RECURSIVE n(id, created_at) AS (SELECT 'a', '2020-01-01' UNION ALL SELECT id || 'a', created_at FROM n) SELECT id, created_at FROM n",
        ]),
    ],
    [
      "a computed column",
      (file) =>
        createDatabase(file, [
          "CREATE TABLE milestones (id TEXT PRIMARY KEY, created_at TEXT AS ('2020-01-01'))",
          "INSERT INTO milestones (id) VALUES ('a')",
        ]),
    ],
    [
      "cut short",
      (file) => {
        createDatabase(file, ["CREATE TABLE milestones (id TEXT PRIMARY KEY, created_at TEXT)"]);
        fs.truncateSync(file, 4000);
      },
    ],
    [
      "beside a side file of another one",
      (file) => {
        fs.writeFileSync(file, "");
        fs.writeFileSync(`${file}-journal`, "left behind");
      },
    ],
  ])("does not need the old one: %s", async (_what, spoil) => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "config/storage-backend.txt": "hybrid\n" });
    spoil(store.layout.indexFile);
    expect(await store.context.backends.rebuildIndex()).toBe(1);
    expect(rows(store, "SELECT id, title, file_path FROM milestones")).toEqual([
      ["a", null, ".milestones/active/a.yaml"],
    ]);
    expect(rows(store, "SELECT count(*) FROM milestones WHERE created_at < '2021'")).toEqual([[0]]);
    expect(Object.keys(treeOf(store.layout.dir))).toEqual(["active/a.yaml", "config/storage-backend.txt", "index.db"]);
  });

  test.each<[string, (file: string) => void]>([
    ["a link", (file) => fs.symlinkSync("elsewhere.db", file)],
    ["a folder", (file) => fs.mkdirSync(file)],
    ["a FIFO", (file) => execFileSync("mkfifo", [file])],
  ])("neither follows nor waits for what stands in its place: %s", async (_what, make) => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    createDatabase(store.layout.at("elsewhere.db"), ["CREATE TABLE milestones (id TEXT PRIMARY KEY, created_at TEXT)"]);
    const elsewhere = fs.readFileSync(store.layout.at("elsewhere.db"));
    make(store.layout.indexFile);
    const error = await rejectionOf(() => store.context.backends.rebuildIndex());
    expect(`${error.code} ${error.message}`).toBe("UNSAFE_PATH index.db is not a plain file.");
    expect(fs.readFileSync(store.layout.at("elsewhere.db")).equals(elsewhere)).toBe(true);
    expect(fs.readdirSync(store.layout.dir).sort()).toEqual(["active", "elsewhere.db", "index.db"]);
  });

  test("does not take the index away under a reader in WAL mode", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    await moveTo(store.dir, "hybrid");
    const reader = openAsTool(store.layout.indexFile);
    reader.pragma("journal_mode = WAL");
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM milestones").get();
    const error = await rejectionOf(() => store.context.backends.rebuildIndex());
    expect(error.code).toBe("SOURCE_BUSY");
    reader.exec("COMMIT");
    reader.close();
    expect(await store.context.backends.rebuildIndex()).toBe(1);
  });
});

describe("a hybrid store", () => {
  test.each([
    ["no index, as in a fresh clone", undefined],
    ["an index that is behind", "behind"],
    ["an index that is none", "text"],
  ])("is read from its files with %s", async (_what, index) => {
    const store = makeStore({ ...FILES, "config/storage-backend.txt": "hybrid\n" });
    if (index === "text") {
      writeFiles(store, { "index.db": "text\n" });
    } else if (index === "behind") {
      createDatabase(store.layout.indexFile, ["CREATE TABLE milestones (id TEXT PRIMARY KEY)"]);
    }
    const before = treeOf(store.dir);
    expect((await scanStore(store, "hybrid")).order).toEqual([
      "active/milestone-001",
      "active/milestone-002",
      "active/milestone-003",
      "active/odd",
      "completed/milestone-000",
    ]);
    expect(treeOf(store.dir)).toEqual(before);
  });
});

describe("an index in the making", () => {
  test("is read back in key order, in more batches than one", async () => {
    await loadSqlite();
    const dir = makeFolder();
    const file = `${dir}/index.db`;
    const index = new IndexShadow({ file, previous: `${dir}/none.db`, folder: ".milestones", now: new Date() });
    index.close();
    withDatabase(file, (db) =>
      db.exec(
        "WITH RECURSIVE n(i) AS (SELECT 2500 UNION ALL SELECT i - 1 FROM n WHERE i > 1) INSERT INTO milestones (id) SELECT printf('m-%05d', i) FROM n",
      ),
    );
    const ids = [...index.rows()].map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 2500 }, (_, at) => `m-${String(at + 1).padStart(5, "0")}`));
  });
});
