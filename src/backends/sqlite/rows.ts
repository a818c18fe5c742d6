import { type RecordKey, type RecordState, STATES } from "../../record/record.ts";
import { OUR_COLUMNS, type StoredRow, TABLES } from "../rows/stored-row.ts";
import { quoteName, type Sqlite } from "./driver.ts";

/** Rows of one read: enough to be fast, few enough for constant memory. */
const BATCH_ROWS = 16;

/** Columns that a table has; none when there is no such table. */
export function columnsOf(db: Sqlite, table: string): string[] {
  return (db.pragma(`table_info(${quoteName(table)})`) as { name: string }[]).map(({ name }) => name);
}

/** True for a database of ours without its second table; what a tool made may have just the one. */
export function lostCompleted(db: Sqlite): boolean {
  return columnsOf(db, TABLES.active).includes(OUR_COLUMNS[0]) && columnsOf(db, TABLES.completed).length === 0;
}

/** The select list for {@link StoredRow}: a tool's own table has only its four columns. */
function selectList(columns: readonly string[]): string {
  return ["id", "data", ...OUR_COLUMNS.map((name) => (columns.includes(name) ? name : `NULL AS ${name}`))].join(", ");
}

/**
 * Rows with a text id, in key order whatever order the column has for itself, each batch "greater than the last": no transaction stays open between
 * batches, so no writer waits for a reader that takes its time.
 */
export function* storedRows(db: Sqlite, state: RecordState): Generator<StoredRow[]> {
  const table = TABLES[state];
  const columns = columnsOf(db, table);
  if (columns.length === 0) {
    return;
  }
  const select = db.prepare(
    `SELECT ${selectList(columns)} FROM ${table} WHERE id COLLATE BINARY > ? AND typeof(id) = 'text' ORDER BY id COLLATE BINARY LIMIT ?`,
  );
  let last = "";
  for (;;) {
    const rows = select.all(last, BATCH_ROWS) as StoredRow[];
    const end = rows.at(-1);
    if (end === undefined) {
      return;
    }
    yield rows.map((row) => withBytesOfBadText(db, table, row));
    last = end.id;
  }
}

/** Rows that no key order reaches: id NULL, empty, a number or bytes. */
export function rowsWithoutId(db: Sqlite, state: RecordState): { id: unknown }[] {
  const table = TABLES[state];
  if (columnsOf(db, table).length === 0) {
    return [];
  }
  return db.prepare(`SELECT id FROM ${table} WHERE id IS NULL OR typeof(id) <> 'text' OR id = ''`).all() as {
    id: unknown;
  }[];
}

/** The row of each key; undefined where there is none. */
export function storedRowsOf(db: Sqlite, keys: readonly RecordKey[]): (StoredRow | undefined)[] {
  const finders = new Map(STATES.map((state) => [state, rowFinder(db, state)]));
  return keys.map(({ state, id }) => finders.get(state)?.(id));
}

/** One row; undefined when there is none. */
export function storedRow(db: Sqlite, state: RecordState, id: string): StoredRow | undefined {
  return rowFinder(db, state)(id);
}

function rowFinder(db: Sqlite, state: RecordState): (id: string) => StoredRow | undefined {
  const table = TABLES[state];
  const columns = columnsOf(db, table);
  if (columns.length === 0) {
    return () => undefined;
  }
  const select = db.prepare(`SELECT ${selectList(columns)} FROM ${table} WHERE id = ? COLLATE BINARY`);
  return (id) => {
    const row = select.get(id) as StoredRow | undefined;
    return row && withBytesOfBadText(db, table, row);
  };
}

/** Text that is not UTF-8 arrives with replacement characters: such data is handed on as the bytes that it is. */
function withBytesOfBadText(db: Sqlite, table: string, row: StoredRow): StoredRow {
  if (typeof row.data !== "string" || !row.data.includes("\ufffd")) {
    return row;
  }
  const select = db.prepare(`SELECT CAST(data AS BLOB) FROM ${table} WHERE id = ? COLLATE BINARY`);
  const bytes = select.pluck().get(row.id);
  return bytes instanceof Uint8Array && Buffer.from(row.data).equals(bytes) ? row : { ...row, data: bytes };
}
