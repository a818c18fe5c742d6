import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../scripts/postgres-server.ts";
import { DumpReader } from "../../src/backends/postgres/dump-reader.ts";
import type { TableRow } from "../../src/backends/postgres/table-rows.ts";
import { query } from "../support/postgres-server.ts";
import { makeFolder } from "../support/store.ts";
import { writeDump } from "../support/write-dump.ts";
import { findOtherServer } from "./support/programs.ts";
import { liveThrough } from "./support/whole-life.ts";

const { version, programs } = findOtherServer()!;
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres({ programs });
});

afterAll(async () => {
  await server.stop();
});

/** An empty database on that server, whose texts sort by the rules of English. */
async function makeDatabase(): Promise<string> {
  const name = `test_${Math.random().toString(36).slice(2)}`;
  await query(
    server.url(),
    `CREATE DATABASE ${name} TEMPLATE template0 LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'`,
  );
  return server.url(name);
}

test("it is another major version", async () => {
  expect(await query(server.url(), "SHOW server_version")).toEqual([
    { server_version: expect.stringMatching(new RegExp(`^${version}\\.`)) },
  ]);
});

test("of what its pg_dump writes, the reader finds every row of our tables and nothing else", async () => {
  const url = await makeDatabase();
  const odd = "two\nlines\r\n\t\\ '' \\. \\N é 团队 😀 \u0001\b\f\v";
  const rows: TableRow[] = [
    { state: "active", cells: ["a", '{"n": 1.0}', "2026-11-22 10:15:00", odd] },
    { state: "active", cells: ["b", null, null, null] },
    { state: "completed", cells: ["c", '{"n": 12345678901234567890}', null, ""] },
  ];
  const columns = [
    { name: "id", type: "text" },
    { name: "data", type: "jsonb" },
    { name: "created_at", type: "timestamp without time zone" },
    { name: "yaml", type: "text" },
  ];
  const dir = makeFolder();
  const ours = path.join(dir, "ours.sql");
  writeDump({ columns: () => ({ active: columns, completed: columns }), rows: () => rows }, ours, "public");
  await query(url, fs.readFileSync(ours, "utf8"));
  const body = "SELECT '\nCOPY public.milestones (id, data) FROM stdin;\n'";
  await query(url, `CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$${body}$$`);
  const theirs = path.join(dir, "postgresql-dump.sql");
  const { status, stderr } = spawnSync(`${programs}/pg_dump`, ["-f", theirs, url], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  const found = [...new DumpReader(theirs, "public").rows()].map(({ state, cells }) => ({ state, cells }));
  const byState = (state: TableRow["state"]) => found.filter((row) => row.state === state);
  expect([...byState("active"), ...byState("completed")]).toEqual(rows);
});

test("whole moves, syncs and restores work on it", async () => {
  await liveThrough(await makeDatabase());
});
