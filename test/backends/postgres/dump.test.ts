import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { comparedWithDump } from "../../../src/backends/postgres/compare-dump.ts";
import { DumpReader } from "../../../src/backends/postgres/dump-reader.ts";
import type { TableColumn, TableRow, TableRows } from "../../../src/backends/postgres/table-rows.ts";
import { makeDatabase, query } from "../../support/postgres-server.ts";
import { makeFolder } from "../../support/store.ts";
import { writeDump } from "../../support/write-dump.ts";

const OURS: TableColumn[] = [
  { name: "id", type: "text" },
  { name: "data", type: "jsonb" },
  { name: "created_at", type: "timestamp without time zone" },
  { name: "updated_at", type: "timestamp without time zone" },
  { name: "yaml", type: "text" },
  { name: "yaml_sha256", type: "text" },
  { name: "data_sha256", type: "text" },
];
const TOOLS = [...OURS.slice(0, 4), { name: 'odd "name"', type: "some_enum" }];

function rowsOf(columns: TableRows["columns"] extends () => infer C ? C : never, rows: readonly TableRow[]): TableRows {
  return { columns: () => columns, rows: () => rows };
}

function ourRow(state: TableRow["state"], id: string, yaml: string): TableRow {
  const json = JSON.stringify({ id, yaml: yaml.replaceAll("\0", "") });
  return { state, cells: [id, json, "2026-11-22 10:15:00", null, yaml, "y".repeat(64), null] };
}

const ODD = "id: x\ntitle: 'it''s' \\ \"q\" \\N \\. $$ :name -- ; /* é 团队 😀 \u0085\u2028 \u0001\u007f\b\f\t\r\n";
const SOURCE = rowsOf({ active: OURS, completed: TOOLS }, [
  ourRow("active", "a", ODD),
  ourRow("active", "b", "id: b\n"),
  { state: "completed", cells: ["c", '{"id": "c"}', null, null, "it's \\ odd"] },
]);

function dumpOf(source: TableRows, schema = "public"): string {
  const file = path.join(makeFolder(), "postgresql-dump.sql");
  writeDump(source, file, schema);
  return file;
}

function compareDump(dump: DumpReader, source: TableRows): void {
  for (const _ of comparedWithDump(dump, source)) {
    // Each row is compared before it is passed on.
  }
}

let database: string;

beforeAll(async () => {
  database = await makeDatabase();
});

test("a dump holds cells of many megabytes, as a tool's column may have them", () => {
  const cells = ["a", "{}", null, null, `it's ${"x".repeat(9_000_000)}`];
  const other = ["b", "{}", null, null, `${"\\'\n".repeat(1000)}${"x".repeat(16_000_000)}`];
  const rows: TableRow[] = [
    { state: "active", cells },
    { state: "active", cells: other },
  ];
  const source = rowsOf({ active: TOOLS, completed: [] }, rows);
  compareDump(new DumpReader(dumpOf(source), "public"), source);
});

test("a dump is plain SQL, one line a row", () => {
  const source = rowsOf({ active: TOOLS, completed: [] }, [
    { state: "active", cells: ["a", '{"n": 1}', "2026-11-22 10:15:00", null, "two\nlines"] },
    { state: "active", cells: ["b", null, null, null, null] },
  ]);
  expect(fs.readFileSync(dumpOf(source, "team"), "utf8")).toBe(`\
-- milestone-migrate: PostgreSQL dump, format 1
-- Loads into an empty database: psql -1 -v ON_ERROR_STOP=1 -f postgresql-dump.sql
-- milestone-migrate itself restores from postgresql-rows.jsonl, and never executes a dump.
SET client_encoding = 'UTF8';
CREATE SCHEMA IF NOT EXISTS "team";
CREATE TABLE "team"."milestones" (
  "id" text COLLATE "C",
  "data" jsonb,
  "created_at" timestamp without time zone DEFAULT now(),
  "updated_at" timestamp without time zone DEFAULT now(),
  "odd ""name""" text
);
INSERT INTO "team"."milestones" ("id", "data", "created_at", "updated_at", "odd ""name""") VALUES
('a', '{"n": 1}', '2026-11-22 10:15:00', NULL, E'two\\nlines'),
('b', NULL, NULL, NULL, NULL);
ALTER TABLE "team"."milestones" ADD PRIMARY KEY ("id");
-- milestone-migrate: end of the dump of 2 active and 0 completed rows
`);
});

test.each([
  "on",
  "off",
])("it loads through pg with standard_conforming_strings %s, and reads back as it was", async (setting) => {
  const file = dumpOf(SOURCE, "loaded");
  await query(database, "DROP SCHEMA IF EXISTS loaded CASCADE");
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(
    `SET standard_conforming_strings = ${setting}; SET client_encoding = 'LATIN1'; SET escape_string_warning = off`,
  );
  await client.query(fs.readFileSync(file, "utf8"));
  await client.end();
  const cells = (columns: readonly TableColumn[]) =>
    columns.map(({ name }) => `"${name.replaceAll('"', '""')}"::text`).join(", ");
  for (const [state, table] of [
    ["active", "milestones"],
    ["completed", "completed_milestones"],
  ] as const) {
    const sql = `SELECT ARRAY[${cells(SOURCE.columns()[state])}] AS cells FROM loaded.${table} ORDER BY id`;
    const rows = await query<{ cells: (string | null)[] }>(database, sql);
    const wanted = [...SOURCE.rows()].filter((row) => row.state === state).map((row) => row.cells);
    const asJson = (row: readonly (string | null)[]) =>
      row.map((cell, at) => (at === 1 ? JSON.parse(cell ?? "") : cell));
    expect(rows.map((row) => asJson(row.cells))).toEqual(wanted.map(asJson));
  }
  const keys =
    "SELECT conrelid::regclass::text AS t FROM pg_constraint WHERE contype = 'p' AND connamespace = 'loaded'::regnamespace ORDER BY 1";
  expect(await query(database, keys)).toEqual([{ t: "loaded.completed_milestones" }, { t: "loaded.milestones" }]);
});

test("ids that a tool wrote twice or left out are dumped too, without a key", () => {
  const rows: TableRow[] = [null, "a", "a"].map((id) => ({ state: "active", cells: [id, "{}", null, null, null] }));
  const file = dumpOf(rowsOf({ active: TOOLS, completed: [] }, rows));
  expect(fs.readFileSync(file, "utf8")).not.toContain("PRIMARY KEY");
  expect([...new DumpReader(file, "public").rows()].map((row) => row.cells)).toEqual(rows.map((row) => row.cells));
});

test("whatever the cells hold, the reader finds it; whatever is changed in the dump, the comparison finds that", () => {
  const text = fc.oneof(
    fc.constant(null),
    fc
      .array(
        fc.oneof(
          fc.constantFrom("'", "\\", "''", "\n", "),", ");", "NULL", ", ", "E'", "\\x41", "\r"),
          fc.string({ unit: "binary" }),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join("").replaceAll("\0", "")),
  );
  const row = fc.record({ state: fc.constantFrom("active", "completed"), cells: fc.tuple(text, text, text) });
  const columns = ["id", "data", "more"].map((name) => ({ name, type: "text" }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.nat(), (given, at) => {
      const rows = [...given].sort((left, right) =>
        left.state < right.state ? -1 : left.state > right.state ? 1 : 0,
      ) as TableRow[];
      const source = rowsOf({ active: columns, completed: columns }, rows);
      const file = path.join(fs.mkdtempSync(path.join(folder(), "d")), "dump.sql");
      writeDump(source, file, "public");
      compareDump(new DumpReader(file, "public"), source);
      const changed = rows.map((each, index) =>
        index === at % Math.max(1, rows.length) ? { ...each, cells: [...each.cells.slice(0, 2), "changed"] } : each,
      );
      if (rows.length > 0 && rows[at % rows.length]!.cells[2] !== "changed") {
        expect(() => compareDump(new DumpReader(file, "public"), rowsOf(source.columns(), changed))).toThrow(
          "The dump does not hold what was backed up",
        );
        expect(() => compareDump(new DumpReader(file, "public"), rowsOf(source.columns(), rows.slice(1)))).toThrow(
          "The dump does not hold what was backed up",
        );
      }
    }),
    { numRuns: 40 },
  );
});

let scratch: string | undefined;
function folder(): string {
  scratch ??= makeFolder();
  return scratch;
}

test("a dump that is cut anywhere is damaged", () => {
  const bytes = fs.readFileSync(dumpOf(SOURCE));
  const file = path.join(makeFolder(), "cut.sql");
  for (let length = 0; length < bytes.length - 1; length += 3) {
    fs.writeFileSync(file, bytes.subarray(0, length));
    expect(() => [...new DumpReader(file, "public").rows()]).toThrow(/^The backup cannot be trusted: in cut\.sql, /);
  }
});

const PG_DUMP = `--
-- PostgreSQL database dump
--

\\restrict abc

SET statement_timeout = 0;

CREATE FUNCTION public.f() RETURNS text LANGUAGE sql AS $_$
COPY public.milestones (id, data) FROM stdin;
x	{}
\\.
$_$;

COMMENT ON FUNCTION public.f() IS 'it''s
COPY public.milestones (id, data) FROM stdin;
';

CREATE TABLE public.milestones (
    id text NOT NULL,
    data jsonb
);

COPY audit.milestones (id, data) FROM stdin;
not-ours	{}
\\.

COPY public.notes (line) FROM stdin;
COPY public.milestones (id, data) FROM stdin;
\\\\.
\\.

COPY public.completed_milestones (data, id) FROM stdin;
{"id": "done"}	done
\\.

/* COPY public.milestones (id, data) FROM stdin;
/* nested */ */

COPY public.milestones (id, data, created_at, updated_at) FROM stdin;
one	{"title": "tab\\\\there \\n"}	2026-11-22 10:15:00	\\N
COPY public.notes (line) FROM stdin;	\\N	\\N	\\N
\\.

DROP TABLE public.milestones;

\\unrestrict abc

--
-- PostgreSQL database dump complete
--
`;

function read(text: string): TableRow[] {
  const file = path.join(makeFolder(), "postgresql-dump.sql");
  fs.writeFileSync(file, text);
  return [...new DumpReader(file, "public").rows()].map(({ state, cells }) => ({ state, cells }));
}

test("of a tool's pg_dump only the COPY blocks of our tables are read, wherever else something looks like one", () => {
  expect(read(PG_DUMP)).toEqual([
    { state: "completed", cells: ['{"id": "done"}', "done"] },
    { state: "active", cells: ["one", '{"title": "tab\\there \n"}', "2026-11-22 10:15:00", null] },
    { state: "active", cells: ["COPY public.notes (line) FROM stdin;", null, null, null] },
  ]);
});

test.each([
  ["cut in a row", PG_DUMP.slice(0, PG_DUMP.indexOf("2026-11-22")), "a row has other columns than its table"],
  ["cut behind a block", PG_DUMP.slice(0, PG_DUMP.indexOf("DROP TABLE")), "its end is missing"],
  ["with both tables twice", PG_DUMP.replace("audit.milestones", "public.milestones"), "it has milestones twice"],
  [
    "of INSERTs",
    "--\nINSERT INTO public.milestones VALUES ('x', '{}');\n-- PostgreSQL database dump complete\n",
    "it has no rows of public.milestones that can be read without executing it",
  ],
  ["with a hexadecimal escape", PG_DUMP.replace('"tab', '"\\x41'), "a row has an escape that nobody writes"],
  [
    "with a row too short",
    PG_DUMP.replace("2026-11-22 10:15:00\t\\N", "2026-11-22 10:15:00"),
    "a row has other columns than its table",
  ],
  [
    "without data",
    PG_DUMP.replace("completed_milestones (data, id)", "completed_milestones (x, id)"),
    "completed_milestones has no columns id and data",
  ],
  ["that is empty", "", "its end is missing"],
  ["of zero bytes in numbers", "\0".repeat(100), "its end is missing"],
])("a pg_dump %s is damaged", (_, text, why) => {
  expect(() => read(text)).toThrow(`The backup cannot be trusted: in postgresql-dump.sql, ${why}.`);
});

test("a dump with a line without end, with other bytes than text, or that is a link is refused", () => {
  const file = path.join(makeFolder(), "postgresql-dump.sql");
  const handle = fs.openSync(file, "w");
  fs.ftruncateSync(handle, 2 ** 27);
  fs.closeSync(handle);
  expect(() => [...new DumpReader(file, "public").rows()]).toThrow("a line is too long");
  fs.writeFileSync(file, Buffer.from([0x2d, 0x2d, 0xff, 0x0a]));
  expect(() => [...new DumpReader(file, "public").rows()]).toThrow("it is not UTF-8 text");
  fs.rmSync(file);
  fs.symlinkSync("/etc/passwd", file);
  expect(() => [...new DumpReader(file, "public").rows()]).toThrow("ELOOP");
});
