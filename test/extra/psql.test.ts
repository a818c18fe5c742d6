import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { TableRow, TableRows } from "../../src/backends/postgres/table-rows.ts";
import { makeDatabase, query } from "../support/postgres-server.ts";
import { milestone } from "../support/run-milestone.ts";
import { makeFolder } from "../support/store.ts";
import { writeDump } from "../support/write-dump.ts";
import { psql } from "./support/psql.ts";
import { storeAt } from "./support/whole-life.ts";

const COLUMNS = [
  { name: "id", type: "text" },
  { name: "data", type: "jsonb" },
  { name: "created_at", type: "timestamp without time zone" },
  { name: "yaml", type: "text" },
];
const ODD = "id: x\r\ntitle: 'it''s' \\ \\. \\N \"q\" :name :'name' $$ -- ; /* é 团队 😀 \u2028\u0001\t\n\\q\n";
const ROWS: TableRow[] = ["a", "b", "c"].map((id) => ({
  state: "active",
  cells: [id, JSON.stringify({ id, text: ODD }), "2026-11-22 10:15:00", ODD],
}));
const SOURCE: TableRows = {
  columns: () => ({ active: COLUMNS, completed: COLUMNS }),
  rows: () => [...ROWS, { state: "completed", cells: ["d", null, null, null] }],
};

test.each([
  "UTF8",
  "LATIN1",
  "SJIS",
])("psql -1 -f loads a dump into an empty database, with PGCLIENTENCODING=%s", async (encoding) => {
  const url = await makeDatabase();
  const file = path.join(makeFolder(), "postgresql-dump.sql");
  writeDump(SOURCE, file, "public");
  psql(url, ["-q", "-1", "-f", file], { PGCLIENTENCODING: encoding });
  const counted = "SELECT (SELECT count(*) FROM milestones), (SELECT count(*) FROM completed_milestones)";
  expect(psql(url, ["-At", "-c", counted])).toBe("3|1\n");
  const loaded = await query(url, "SELECT id, data->>'text' AS text, yaml FROM milestones ORDER BY id");
  expect(loaded).toEqual(["a", "b", "c"].map((id) => ({ id, text: ODD, yaml: ODD })));
});

test("psql finds in the published tables what tools ask for, and the same in what it loads of a backup's dump", async () => {
  const url = await makeDatabase();
  const store = storeAt(url);
  await milestone(store.cli, "migrate", "database", "--yes");
  const asked = (sql: string) => psql(url, ["-At", "-c", sql]);
  expect(asked("SELECT id FROM milestones ORDER BY created_at")).toBe("B-2\na\n");
  expect(asked("SELECT count(*) FROM milestones WHERE coalesce(data->>'status', '') != 'archived'")).toBe("2\n");
  expect(asked("SELECT data->>'estimate', data->>'created_at' FROM milestones WHERE id = 'B-2'")).toBe(
    "12345678901234567890|2026-01-02\n",
  );
  expect(
    asked("SELECT id, yaml_sha256 = encode(sha256(convert_to(yaml, 'UTF8')), 'hex') FROM completed_milestones"),
  ).toBe("z|t\n");
  const columns = `SELECT table_name, string_agg(column_name || ' ' || data_type, ', ' ORDER BY ordinal_position) FROM information_schema.columns
WHERE table_schema = 'public' AND table_name LIKE '%milestones' GROUP BY 1 ORDER BY 1`;
  const seven =
    "id text, data jsonb, created_at timestamp without time zone, updated_at timestamp without time zone, yaml text, yaml_sha256 text, data_sha256 text";
  expect(asked(columns)).toBe(`completed_milestones|${seven}\nmilestones|${seven}\n`);

  await milestone(store.cli, "backup");
  const id = fs.readdirSync(store.layout.backupsDir).find((name) => name.endsWith("database-to-database")) ?? "";
  const empty = await makeDatabase();
  psql(empty, ["-q", "-1", "-f", store.layout.at("backups", id, "postgresql-dump.sql")]);
  for (const table of ["milestones", "completed_milestones"]) {
    const all = ["-At", "-c", `SELECT * FROM ${table} ORDER BY id COLLATE "C"`];
    expect(psql(empty, all)).toBe(psql(url, all));
  }
  expect(psql(empty, ["-At", "-c", columns])).toBe(asked(columns));
});
