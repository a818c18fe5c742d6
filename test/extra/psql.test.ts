import path from "node:path";
import { expect, test } from "vitest";
import { writeDump } from "../../src/backends/postgres/dump-writer.ts";
import type { TableRow, TableRows } from "../../src/backends/postgres/table-rows.ts";
import { makeDatabase, query } from "../support/postgres-server.ts";
import { makeFolder } from "../support/store.ts";
import { psql } from "./support/psql.ts";

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
