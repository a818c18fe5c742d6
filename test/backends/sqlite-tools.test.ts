import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { sideFilesOf } from "../../src/store/side-files.ts";
import { moveTo } from "../support/context.ts";
import { withDatabase } from "../support/database.ts";
import { insertAsTool, makeToolStore } from "../support/database-store.ts";
import { scanStore } from "../support/scan.ts";
import { makeStore, type TestStore } from "../support/store.ts";

const SIGN_IN = `# The first one.
id: milestone-001
title: "Sign-in" # as agreed
status: planning   # not yet
created_at: 2024-07-15
updated_at: "2024-07-16T08:00:00Z"
big: 12345678901234567890
one: 1.0
tasks:
  - id: t1       # the form
    status: pending
  # the rest is open
  - id: t2
    status: pending
`;
const FILES = {
  "active/milestone-001.yaml": SIGN_IN,
  "active/milestone-002.yaml": "id: milestone-002\ntimeline: {estimated_start: 2023-01-02}\nstatus: archived\n",
  "active/milestone-003.yaml": "metadata:\n  milestone_id: milestone-003\n  name: older\n",
  "completed/milestone-000.yaml": "id: milestone-000\nstatus: completed\n",
};
const TABLE = (name: string) => `CREATE TABLE ${name} (
  id TEXT PRIMARY KEY,
  data TEXT,
  created_at TEXT,
  updated_at TEXT,
  yaml TEXT,
  yaml_sha256 TEXT,
  data_sha256 TEXT
)`;

async function movedToDatabase(): Promise<TestStore> {
  const store = makeStore(FILES);
  await moveTo(store.dir, "database");
  return store;
}

/** What the sqlite3 command of a tool would print. */
function query({ layout }: TestStore, sql: string): unknown[] {
  return withDatabase(layout.databaseFile, (db) => db.prepare(sql).raw().all());
}

async function yamlOf(store: TestStore, id: string): Promise<string | undefined> {
  const { findings, records } = await scanStore(store, "database");
  expect(findings).toEqual([]);
  return records.find((record) => record.id === id)?.yaml;
}

describe("enterprise.db as a move makes it", () => {
  test("has the tools' columns first, then ours, and lies at rest", async () => {
    const store = await movedToDatabase();
    expect(query(store, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name DESC").flat()).toEqual([
      TABLE("milestones"),
      "CREATE INDEX idx_milestones_created_at ON milestones (created_at, id)",
      "CREATE INDEX idx_completed_milestones_created_at ON completed_milestones (created_at, id)",
      TABLE("completed_milestones"),
    ]);
    expect(query(store, "PRAGMA journal_mode")).toEqual([["delete"]]);
    expect(sideFilesOf(store.layout.databaseFile).filter((side) => fs.existsSync(side))).toEqual([]);
  });

  test("answers every statement of the tools", async () => {
    const store = await movedToDatabase();
    expect(query(store, "SELECT id FROM milestones ORDER BY created_at")).toEqual([
      ["milestone-003"],
      ["milestone-002"],
      ["milestone-001"],
    ]);
    expect(query(store, "SELECT COUNT(*) FROM milestones WHERE json_extract(data,'$.status') != 'archived'")).toEqual([
      [1],
    ]);
    expect(query(store, "SELECT data FROM milestones WHERE id = 'milestone-002'")).toEqual([
      ['{"id":"milestone-002","timeline":{"estimated_start":"2023-01-02"},"status":"archived"}'],
    ]);
    expect(query(store, "SELECT id, created_at, updated_at FROM milestones ORDER BY id")).toEqual([
      ["milestone-001", "2024-07-15", "2024-07-16T08:00:00Z"],
      ["milestone-002", "2023-01-02", null],
      ["milestone-003", null, null],
    ]);
    expect(query(store, "SELECT id FROM completed_milestones")).toEqual([["milestone-000"]]);
  });

  test("keeps unquoted dates as strings and every digit of a number in its JSON", async () => {
    const store = await movedToDatabase();
    expect(query(store, "SELECT data FROM milestones WHERE id = 'milestone-001'")).toEqual([
      [
        '{"id":"milestone-001","title":"Sign-in","status":"planning","created_at":"2024-07-15","updated_at":"2024-07-16T08:00:00Z","big":12345678901234567890,"one":1.0,"tasks":[{"id":"t1","status":"pending"},{"id":"t2","status":"pending"}]}',
      ],
    ]);
    expect(
      query(store, "SELECT json_type(data,'$.created_at'), data->'$.one', data->'$.big' FROM milestones LIMIT 1"),
    ).toEqual([["text", "1.0", "12345678901234567890"]]);
  });
});

describe("a row that a tool changed", () => {
  test("has the change in its kept YAML, and every other line and comment as it was", async () => {
    const store = await movedToDatabase();
    withDatabase(store.layout.databaseFile, (db) =>
      db
        .prepare(
          "UPDATE milestones SET data = json_set(data, '$.status', 'in_progress', '$.tasks[1].status', 'completed', '$.owner', 'ada'), updated_at = ? WHERE id = ?",
        )
        .run("2026-11-22T10:15:00Z", "milestone-001"),
    );
    expect(await yamlOf(store, "milestone-001")).toBe(
      `${SIGN_IN.replace("planning  ", "in_progress  ").replace(/pending\n$/, "completed\n")}owner: ada\n`,
    );
  });

  test("and then changed back has the kept YAML byte for byte", async () => {
    const store = await movedToDatabase();
    const set = (title: string) =>
      withDatabase(store.layout.databaseFile, (db) =>
        db.prepare("UPDATE milestones SET data = json_set(data, '$.title', ?)").run(title),
      );
    set("changed");
    set("Sign-in");
    expect(await yamlOf(store, "milestone-001")).toBe(SIGN_IN);
  });

  test("that only spelt its JSON otherwise is the same record", async () => {
    const store = await movedToDatabase();
    const { marks } = await scanStore(store, "database");
    withDatabase(store.layout.databaseFile, (db) =>
      db
        .prepare("UPDATE milestones SET data = ? WHERE id = 'milestone-002'")
        .run('{ "status" : "\\u0061rchived",\n "timeline": {"estimated_start":"2023-01-02"}, "id":"milestone-002" }'),
    );
    expect([...(await scanStore(store, "database")).marks]).toEqual([...marks]);
  });

  test("to completed stays in its table, and goes back to active/", async () => {
    const store = await movedToDatabase();
    withDatabase(store.layout.databaseFile, (db) =>
      db.exec("UPDATE milestones SET data = json_set(data, '$.status', 'completed') WHERE id = 'milestone-002'"),
    );
    await moveTo(store.dir, "hybrid");
    expect(fs.readdirSync(store.layout.stateDir("active")).sort()).toEqual([
      "milestone-001.yaml",
      "milestone-002.yaml",
      "milestone-003.yaml",
    ]);
    expect(fs.readFileSync(store.layout.at("active/milestone-002.yaml"), "utf8")).toBe(
      FILES["active/milestone-002.yaml"].replace("archived", "completed"),
    );
  });
});

describe("a row that a tool inserted", () => {
  test("becomes clean YAML with every digit, beside the records that were there", async () => {
    const store = await movedToDatabase();
    const data =
      '{"id":"tool-made","title":"By a tool: yes","due":"2024-07-15","big":12345678901234567890,"one":1.0,"exp":1e3,"text":"1.0","no":"no","tasks":[{"id":"a","share":-0.50}],"note":"two\\nlines","none":null,"empty":[]}';
    insertAsTool(store, [{ id: "tool-made", data }]);
    const yaml = `id: tool-made
title: "By a tool: yes"
due: 2024-07-15
big: 12345678901234567890
one: 1.0
exp: 1e3
text: "1.0"
"no": "no"
tasks:
  - id: a
    share: -0.50
note: |-
  two
  lines
none: null
empty: []
`;
    expect(await yamlOf(store, "tool-made")).toBe(yaml);
    await moveTo(store.dir, "hybrid");
    expect(fs.readFileSync(store.layout.at("active/tool-made.yaml"), "utf8")).toBe(yaml);
    expect(fs.readFileSync(store.layout.at("active/milestone-001.yaml"), "utf8")).toBe(SIGN_IN);
  });

  test("over one of ours loses its comments with its YAML, and nothing else", async () => {
    const store = await movedToDatabase();
    withDatabase(store.layout.databaseFile, (db) =>
      db.exec(
        "INSERT OR REPLACE INTO milestones (id, data, created_at, updated_at) SELECT id, data, created_at, updated_at FROM milestones WHERE id = 'milestone-003'",
      ),
    );
    expect(await yamlOf(store, "milestone-003")).toBe("metadata:\n  milestone_id: milestone-003\n  name: older\n");
  });

  test("into a database of its own, with just four columns, moves like any other", async () => {
    const store = makeToolStore([
      { id: "b", data: '{"id":"b","title":"second"}' },
      { id: "a", data: '{"id":"a","title":"first"}' },
    ]);
    const { order } = await scanStore(store, "database");
    expect(order).toEqual(["active/a", "active/b"]);
    await moveTo(store.dir, "hybrid");
    expect(fs.readFileSync(store.layout.at("active/b.yaml"), "utf8")).toBe("id: b\ntitle: second\n");
  });

  test("into a database with columns and tables beside ours moves too", async () => {
    const table =
      "CREATE TABLE milestones (extra INTEGER DEFAULT 7, id TEXT COLLATE NOCASE PRIMARY KEY, data TEXT NOT NULL, created_at TEXT, updated_at TEXT)";
    const store = makeToolStore(
      [
        { id: "a", data: '{"id":"a"}' },
        { id: "B", data: '{"id":"B"}' },
      ],
      table,
    );
    withDatabase(store.layout.databaseFile, (db) =>
      db.exec("CREATE TABLE notes (text); CREATE INDEX i ON notes (text)"),
    );
    expect((await scanStore(store, "database")).order).toEqual(["active/B", "active/a"]);
    await moveTo(store.dir, "hybrid");
    expect(fs.readFileSync(store.layout.at("active/B.yaml"), "utf8")).toBe("id: B\n");
  });
});
