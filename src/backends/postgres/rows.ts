import type { RecordKey, RecordState } from "../../record/record.ts";
import { OUR_COLUMNS, type StoredRow, TABLES } from "../rows/stored-row.ts";
import { EACH_TABLE, quoteName, type TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/** Rows of one read: enough to be fast, few enough for constant memory. */
const BATCH_ROWS = 200;
const BATCH_VERSIONS = 5000;

/** One column, as far as reading a row depends on it. */
interface Column {
  readonly name: string;
  /** True for ids that the server sorts and compares byte by byte by itself. */
  readonly isByteOrder: boolean;
}

/** The tables of both states as they are: what a tool made has only its own columns, and perhaps one table. */
export type TableShapes = ReadonlyMap<RecordState, readonly Column[]>;

/** A row, and what identifies this version of it: every write makes another. */
export interface VersionedRow extends StoredRow {
  readonly version: string;
}

/** Tables that are there, by state. */
export async function readShapes(sql: Transaction, names: TableNames): Promise<TableShapes> {
  const columns = await sql.query<{ state: RecordState; name: string; is_byte_order: boolean }>(
    `SELECT state, attname AS name, coalesce(collname IN ('C', 'POSIX', 'ucs_basic'), false) AS is_byte_order
FROM ${EACH_TABLE} JOIN pg_attribute ON attrelid = each_table.oid LEFT JOIN pg_collation ON pg_collation.oid = attcollation
WHERE attnum > 0 AND NOT attisdropped ORDER BY state, attnum`,
    names.eachInUse,
  );
  const shapes = new Map<RecordState, Column[]>();
  for (const { state, name, is_byte_order: isByteOrder } of columns) {
    shapes.set(state, [...(shapes.get(state) ?? []), { name, isByteOrder }]);
  }
  return shapes;
}

/**
 * What a row is read as. JSON as the server's own text of it: numbers keep every digit. The version is where the row stands
 * and which transaction wrote it, in which table.
 */
function selectList(columns: readonly Column[]): string {
  const has = (name: string) => columns.some((column) => column.name === name);
  return [
    "id::text AS id",
    "data::text AS data",
    ...OUR_COLUMNS.map((name) => (has(name) ? `${name}::text AS ${name}` : `NULL::text AS ${name}`)),
    VERSION,
  ].join(", ");
}

const VERSION = "concat_ws(' ', tableoid, xmin, ctid) AS version";

/**
 * Rows in key order, in batches. Where the ids' own order is that of bytes each batch is "greater than the last", which
 * the key's index answers; elsewhere the server sorts once, and hands out the result piece by piece.
 */
export async function* storedRows(
  sql: Transaction,
  names: TableNames,
  state: RecordState,
  shapes: TableShapes,
): AsyncGenerator<VersionedRow[]> {
  const columns = shapes.get(state);
  if (columns === undefined) {
    return;
  }
  const list = selectList(columns);
  const from = `FROM ${names.inUse(state)}`;
  yield* columns.some(({ name, isByteOrder }) => name === "id" && isByteOrder)
    ? batchesByKey<VersionedRow>(sql, `SELECT ${list} ${from}`)
    : byCursor(sql, list, from, state);
}

/**
 * Rows of a table whose ids have the order of bytes, each batch "greater than the last". The server reads the next one
 * while its reader is busy with the one before. `select` is without a condition.
 */
export async function* batchesByKey<Row extends { readonly id: string }>(
  sql: Transaction,
  select: string,
): AsyncGenerator<Row[]> {
  const ask = async (last: string) =>
    await sql.query<Row>(`${select} WHERE id > $1 ORDER BY id LIMIT ${BATCH_ROWS}`, [last]);
  let next = ask("");
  for (;;) {
    const rows = await next;
    const end = rows.at(-1);
    if (end === undefined || rows.length < BATCH_ROWS) {
      yield rows;
      return;
    }
    next = askAhead(() => ask(end.id));
    yield rows;
  }
}

/** Whoever takes the answer hears of what goes wrong; who does not, need not. */
function askAhead<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const answer = ask();
  answer.catch(() => {});
  return answer;
}

async function* byCursor(
  sql: Transaction,
  list: string,
  from: string,
  state: RecordState,
): AsyncGenerator<VersionedRow[]> {
  const cursor = quoteName(`read_${state}`);
  await sql.execute(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${list} ${from} WHERE id::text <> '' ORDER BY id::text COLLATE "C"`,
  );
  const fetch = async () => await sql.query<VersionedRow>(`FETCH ${BATCH_ROWS} FROM ${cursor}`);
  let next = fetch();
  for (;;) {
    const rows = await next;
    if (rows.length < BATCH_ROWS) {
      yield rows;
      return;
    }
    next = askAhead(fetch);
    yield rows;
  }
}

/** Rows that no key order reaches: id NULL or empty. */
export async function rowsWithoutId(
  sql: Transaction,
  names: TableNames,
  shapes: TableShapes,
): Promise<{ state: RecordState; id: string | null }[]> {
  return await sql.query(
    ofEach(shapes, (state) => {
      const rows = `SELECT '${state}' AS state, id::text AS id FROM ${names.inUse(state)}`;
      return `(${rows} WHERE id IS NULL OR id::text = '' LIMIT 100)`;
    }),
  );
}

/** The same question of each table that is there. */
function ofEach(shapes: TableShapes, question: (state: RecordState) => string): string {
  return [...shapes.keys()].map(question).join(" UNION ALL ");
}

/** One row; undefined when there is none. */
export async function storedRow(
  sql: Transaction,
  names: TableNames,
  key: RecordKey,
  shapes: TableShapes,
): Promise<VersionedRow | undefined> {
  const [row] = await rowsOf(sql, names, key.state, [key.id], shapes);
  return row;
}

/** Rows of these ids, in any order. */
export async function rowsOf(
  sql: Transaction,
  names: TableNames,
  state: RecordState,
  ids: readonly string[],
  shapes: TableShapes,
): Promise<VersionedRow[]> {
  const columns = shapes.get(state);
  return columns === undefined
    ? []
    : await sql.query<VersionedRow>(
        `SELECT ${selectList(columns)} FROM ${names.inUse(state)} WHERE id::text = ANY ($1::text[])`,
        [ids],
      );
}

/**
 * All versions of all rows, and the tables' columns, as one text: another as soon as any row was written. The server
 * computes it without reading a record's content, and sends one line.
 */
export async function stampOf(sql: Transaction, names: TableNames, shapes: TableShapes): Promise<string> {
  if (shapes.size === 0) {
    return "";
  }
  const rows = await sql.query<{ state: RecordState; stamp: string }>(
    ofEach(
      shapes,
      (state) =>
        `SELECT '${state}' AS state, count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws(' ', id, tableoid, xmin, ctid), 0)), 0) AS stamp FROM ${names.inUse(state)}`,
    ),
  );
  return JSON.stringify([...shapes, ...rows.map(({ state, stamp }) => [state, stamp]).sort()]);
}

/**
 * Ids that are there more than once but for upper and lower case, in small letters: the server finds them, so that nobody
 * here has to remember every id. (Ids that may become records are ASCII.)
 */
export async function idsThereTwice(sql: Transaction, names: TableNames, shapes: TableShapes): Promise<Set<string>> {
  const ids = ofEach(shapes, (state) => `SELECT id::text AS id FROM ${names.inUse(state)}`);
  const rows = await sql.query<{ folded: string }>(
    `SELECT lower(id COLLATE "C") AS folded FROM (${ids}) AS ids WHERE id <> '' GROUP BY 1 HAVING count(*) > 1`,
  );
  return new Set(rows.map(({ folded }) => folded));
}

/** The version of every row with an id, without its content, in key order. */
export async function* versions(
  sql: Transaction,
  names: TableNames,
  state: RecordState,
): AsyncGenerator<{ id: string; version: string }[]> {
  const cursor = quoteName(`versions_${state}`);
  await sql.execute(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT id::text AS id, ${VERSION} FROM ${names.inUse(state)} WHERE id::text <> '' ORDER BY id::text COLLATE "C"`,
  );
  for (;;) {
    const rows = await sql.query<{ id: string; version: string }>(`FETCH ${BATCH_VERSIONS} FROM ${cursor}`);
    yield rows;
    if (rows.length < BATCH_VERSIONS) {
      return;
    }
  }
}

/** The tables' names as messages show them: `public.milestones`. */
export function showTable(names: TableNames, state: RecordState): string {
  return `${names.schema}.${TABLES[state]}`;
}
