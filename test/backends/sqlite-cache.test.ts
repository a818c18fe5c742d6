import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadSqlite, openUntrusted } from "../../src/backends/sqlite/driver.ts";
import { SqliteShadow } from "../../src/backends/sqlite/sqlite-shadow.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { MilestoneRecord } from "../../src/record/record.ts";
import { makeFolder } from "../support/store.ts";

const MEGABYTE = 1_000_000;
const COUNT = 4_000;

/** 20 MB. */
const RECORDS = Array.from({ length: COUNT }, (_, at) => {
  const id = `m-${at}`;
  const value = { id, title: "t".repeat(500) };
  return new MilestoneRecord(
    { state: "active", id },
    { yaml: "y".repeat(4_500), textDigest: "t", dataDigest: "d", data: { value } },
  );
});

test("what a database in the making holds does not wait in memory until it is complete", async () => {
  await loadSqlite();
  const file = path.join(makeFolder(), "enterprise.db");
  const shadow = new SqliteShadow(new NodeFiles(), file, file);
  await shadow.write(RECORDS);
  const { size } = fs.statSync(file);
  expect(size).toBeGreaterThan(16 * MEGABYTE);
  await shadow.seal();
  const db = openUntrusted(file);
  const pageBytes = db.pragma("page_size", { simple: true }) as number;
  // Of the pages of this file: SQLite counts, and would otherwise take the size that a new file has.
  expect(db.pragma("cache_spill", { simple: true }) as number).toBeLessThanOrEqual((2 * MEGABYTE * 1.05) / pageBytes);
  db.close();
});
