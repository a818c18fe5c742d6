import type { RecordState } from "../../record/record.ts";
import { TABLES } from "../rows/stored-row.ts";

/**
 * The tools' four columns, which they name in every statement, and ours, which may be NULL: the kept YAML, its
 * SHA-256, and the data digest at writing time, by which a later change to `data` shows.
 */
export const createTable = (table: string) => [
  `CREATE TABLE ${table} (
  id TEXT PRIMARY KEY,
  data TEXT,
  created_at TEXT,
  updated_at TEXT,
  yaml TEXT,
  yaml_sha256 TEXT,
  data_sha256 TEXT
)`,
  // For the tools' list, which sorts by it: without, each list would read every row's JSON on the way.
  `CREATE INDEX idx_${table}_created_at ON ${table} (created_at, id)`,
];

export const CREATE_TABLES = Object.values(TABLES).flatMap(createTable);

/**
 * Of a database that we create: a row, with the record as JSON and as YAML, takes one page or none, where pages of the
 * usual 4 KiB would hold it in pieces. What reads all rows takes half the time.
 */
export const PAGE_BYTES = 32_768;

/** First copy: a key that is there already must fail. */
export const INSERT_ROW = (state: RecordState) =>
  `INSERT INTO ${TABLES[state]} (id, data, created_at, updated_at, yaml, yaml_sha256, data_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** Catch-up: the copy of this key is replaced as a whole. */
export const REPLACE_ROW = (state: RecordState) =>
  `INSERT OR REPLACE INTO ${TABLES[state]} (id, data, created_at, updated_at, yaml, yaml_sha256, data_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** A row that is there keeps what else a tool's table has of it, and the time that it was made where the record has none. */
export const UPDATE_ROW = (state: RecordState) =>
  `UPDATE ${TABLES[state]} SET data = ?, created_at = coalesce(?, created_at), updated_at = ?, yaml = ?, yaml_sha256 = ?, data_sha256 = ? WHERE id = ?`;

export const DELETE_ROW = (state: RecordState) => `DELETE FROM ${TABLES[state]} WHERE id = ?`;
