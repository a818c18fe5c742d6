import fs from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, type TestStore } from "../support/store.ts";

const FILES: StoreFiles = {
  "active/b-late.yaml": `# Late, but here.
id: b-late
title: "Late"        # the short one
status: in_progress
created_at: 2026-03-01
big: 12345678901234567890
ratio: 1.0
when: 2024-02-30
tasks:
  - id: t-1
    status: pending   # not begun
`,
  "active/a-early.yaml":
    "id: a-early\ntitle: Early\nstatus: planning\npriority: high\ncreated_at: 2026-01-01\nupdated_at: 2026-01-02\n",
  "active/c-old.yaml": "id: c-old\nstatus: archived\ntimeline: {estimated_start: 2026-02-01}\n",
  "active/d-none.yaml": "id: d-none\n",
  "completed/z-done.yaml": "id: z-done\nstatus: completed\n",
};
const NOW = new Date("2026-11-22T10:15:00Z");

async function storeOn(backend: string, files = FILES): Promise<TestStore> {
  const store = makeStore(files);
  await milestone({ cwd: store.dir, now: NOW }, "migrate", backend, "--yes");
  return store;
}

/** Runs one statement of the tools on a database, as the sqlite3 command does. */
function ask(file: string, sql: string, ...values: string[]): unknown[] {
  const db = new Database(file);
  try {
    const statement = db.prepare(sql);
    return statement.reader ? statement.raw().all(...values) : [statement.run(...values).changes];
  } finally {
    db.close();
  }
}

describe("the tools' statements on index.db", () => {
  test("count and list what is active", async () => {
    const { layout } = await storeOn("hybrid");
    expect(ask(layout.indexFile, "SELECT COUNT(*) FROM milestones WHERE file_path LIKE '%active%'")).toEqual([[4]]);
    expect(ask(layout.indexFile, "SELECT id FROM milestones ORDER BY created_at")).toEqual([
      ["a-early"],
      ["c-old"],
      ["b-late"],
      ["d-none"],
    ]);
  });

  test("find the columns that the tools made, and indexes on three of them", async () => {
    const { layout } = await storeOn("hybrid");
    expect(ask(layout.indexFile, "SELECT name FROM pragma_table_info('milestones')").flat()).toEqual([
      "id",
      "title",
      "status",
      "priority",
      "created_at",
      "updated_at",
      "file_path",
    ]);
    const indexed = ask(
      layout.indexFile,
      "SELECT i.name FROM pragma_index_list('milestones') l, pragma_index_info(l.name) i WHERE l.origin = 'c'",
    );
    expect(indexed.flat().sort()).toEqual(["created_at", "priority", "status"]);
    expect(ask(layout.indexFile, "SELECT * FROM milestones WHERE id = 'a-early'")).toEqual([
      ["a-early", "Early", "planning", "high", "2026-01-01", "2026-01-02", ".milestones/active/a-early.yaml"],
    ]);
  });
});

describe("the tools' statements on enterprise.db", () => {
  test("count, list and read", async () => {
    const { layout } = await storeOn("database");
    const count = "SELECT COUNT(*) FROM milestones WHERE json_extract(data, '$.status') != 'archived'";
    expect(ask(layout.databaseFile, count)).toEqual([[2]]);
    expect(ask(layout.databaseFile, "SELECT id FROM milestones ORDER BY created_at").flat()).toEqual([
      "d-none",
      "a-early",
      "c-old",
      "b-late",
    ]);
    const [[data]] = ask(layout.databaseFile, "SELECT data FROM milestones WHERE id = ?", "b-late") as [[string]];
    expect(data).toBe(
      '{"id":"b-late","title":"Late","status":"in_progress","created_at":"2026-03-01","big":12345678901234567890,"ratio":1.0,"when":"2024-02-30","tasks":[{"id":"t-1","status":"pending"}]}',
    );
    expect(ask(layout.databaseFile, "SELECT id FROM completed_milestones")).toEqual([["z-done"]]);
  });

  test("read nested values with json_extract", async () => {
    const { layout } = await storeOn("database");
    const read = (where: string) =>
      ask(layout.databaseFile, "SELECT json_extract(data, ?) FROM milestones WHERE id = 'b-late'", where).flat()[0];
    expect(read("$.tasks[0].status")).toBe("pending");
    expect(read("$.when")).toBe("2024-02-30");
    expect(read("$.ratio")).toBe(1);
  });
});

describe("rows that tools write into enterprise.db with the four columns they know", () => {
  test("change the file where the data changed, and nothing else of it", async () => {
    const store = await storeOn("database");
    const update =
      "UPDATE milestones SET data = json_set(data, '$.status', ?, '$.tasks[0].status', 'completed'), updated_at = ? WHERE id = ?";
    expect(ask(store.layout.databaseFile, update, "blocked", "2026-11-23T00:00:00Z", "b-late")).toEqual([1]);
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    const before = FILES["active/b-late.yaml"] as string;
    expect(fs.readFileSync(store.layout.at("active/b-late.yaml"), "utf8")).toBe(
      before.replace("status: in_progress", "status: blocked").replace("status: pending ", "status: completed "),
    );
    for (const name of ["active/a-early.yaml", "active/c-old.yaml", "active/d-none.yaml", "completed/z-done.yaml"]) {
      expect(fs.readFileSync(store.layout.at(name), "utf8")).toBe(FILES[name]);
    }
  });

  test("that were replaced as a whole, with other digits and key order for the same data, leave the file alone", async () => {
    const store = await storeOn("database");
    const data =
      '{"ratio":1e0,"title":"Late","status":"in_progress","id":"b-late","big":12345678901234567890,"created_at":"2026-03-01","when":"2024-02-30","tasks":[{"status":"pending","id":"t-1"}]}';
    ask(store.layout.databaseFile, "UPDATE milestones SET data = ? WHERE id = 'b-late'", data);
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(fs.readFileSync(store.layout.at("active/b-late.yaml"), "utf8")).toBe(FILES["active/b-late.yaml"]);
  });

  test("are new records, and become clean YAML", async () => {
    const store = await storeOn("database");
    const insert = "INSERT INTO milestones (id, data, created_at, updated_at) VALUES (?, ?, ?, ?)";
    ask(
      store.layout.databaseFile,
      insert,
      "new-1",
      '{"id":"new-1","title":"New: one","tags":[],"done":false}',
      "2026-04-01",
      "2026-04-01",
    );
    expect(await milestone({ cwd: store.dir }, "status")).toContain("Records:   5 active, 1 completed\n");
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(fs.readFileSync(store.layout.at("active/new-1.yaml"), "utf8")).toBe(
      'id: new-1\ntitle: "New: one"\ntags: []\ndone: false\n',
    );
    expect(ask(store.layout.indexFile, "SELECT COUNT(*) FROM milestones WHERE file_path LIKE '%active%'")).toEqual([
      [5],
    ]);
  });

  test("set to completed stay in their table, and go back to active/", async () => {
    const store = await storeOn("database");
    ask(
      store.layout.databaseFile,
      "UPDATE milestones SET data = json_set(data, '$.status', 'completed') WHERE id = 'a-early'",
    );
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(fs.readFileSync(store.layout.at("active/a-early.yaml"), "utf8")).toContain("status: completed\n");
    expect(fs.existsSync(store.layout.at("completed/a-early.yaml"))).toBe(false);
  });

  test("deleted are gone from the files, which keep what they were under migrations/", async () => {
    const store = await storeOn("database");
    ask(store.layout.databaseFile, "DELETE FROM milestones WHERE id = 'c-old'");
    await milestone({ cwd: store.dir, now: new Date("2026-11-23T00:00:00Z") }, "migrate", "hybrid", "--yes");
    expect(fs.existsSync(store.layout.at("active/c-old.yaml"))).toBe(false);
    const displaced = store.layout.at(
      "migrations/migration-20261123-000000-database-to-hybrid/displaced/active/c-old.yaml",
    );
    expect(fs.readFileSync(displaced, "utf8")).toBe(FILES["active/c-old.yaml"]);
  });

  test("with INSERT OR REPLACE lose our columns, and the record is written as clean YAML", async () => {
    const store = await storeOn("database");
    const replace = "INSERT OR REPLACE INTO milestones (id, data, created_at, updated_at) VALUES (?, ?, ?, ?)";
    ask(store.layout.databaseFile, replace, "d-none", '{"id":"d-none","title":"now one"}', "2026-01-01", "2026-01-01");
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(fs.readFileSync(store.layout.at("active/d-none.yaml"), "utf8")).toBe("id: d-none\ntitle: now one\n");
  });

  test.each([
    ["NULL", null],
    ["no JSON", "{status: x"],
    ["a list", "[]"],
    ["a NUL character", '{"title":"a\\u0000b"}'],
  ])("with %s for data stop the move, with the row named and nothing dropped", async (_what, data) => {
    const store = await storeOn("database");
    const db = new Database(store.layout.databaseFile);
    db.prepare("UPDATE milestones SET data = ? WHERE id = 'd-none'").run(data);
    db.close();
    const before = fs.readFileSync(store.layout.databaseFile);
    const { exit, out, err } = await runMilestone(["migrate", "hybrid", "--yes", "--quiet"], { cwd: store.dir });
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err).toMatch(
      /Every record is whole: no, \.milestones\/enterprise\.db: error row-data: active\/d-none: data /,
    );
    expect(fs.readFileSync(store.layout.databaseFile)).toEqual(before);
  });
});
