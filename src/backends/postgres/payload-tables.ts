import type { RecordState } from "../../record/record.ts";
import { copyRows } from "./copy-rows.ts";
import { copyRow } from "./copy-text.ts";
import type { TableColumn, TableRow, TableRows } from "./table-rows.ts";
import { quoteName, selectInKeyOrder } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

const CHUNK = 1 << 16;

/**
 * The types of columns as this server knows them, in its own words, since those of a backup may be anybody's; what it does
 * not know is text.
 */
export async function typesOf(sql: Transaction, columns: readonly TableColumn[]): Promise<string[]> {
  const plain = columns.map(({ type }) => (/^[a-z][a-z0-9_ ."]*(?:\[\])?$/i.test(type) ? type : "text"));
  const types = await sql.query<{ type: string | null }>(
    `SELECT format_type(to_regtype(type)::oid, NULL) AS type FROM unnest($1::text[]) WITH ORDINALITY AS wanted (type, place) ORDER BY place`,
    [plain],
  );
  return types.map(({ type }) => type ?? "text");
}

/** Rows of a state, and the columns that they have. */
export interface StateRows {
  readonly state: RecordState;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<TableRow>;
}

/** Loads rows of a state with their every column, which `table` has. */
export async function loadPayload(
  sql: Transaction,
  reader: TableRows,
  state: RecordState,
  table: string,
): Promise<void> {
  await loadRows(sql, rowsOf(reader, state), table);
}

export async function loadRows(sql: Transaction, { columns, rows }: StateRows, table: string): Promise<void> {
  const list = columns.map(({ name }) => quoteName(name));
  if (list.length > 0) {
    await sql.copyIn(`COPY ${table} (${list.join(", ")}) FROM STDIN`, chunksOf(rows));
  }
}

function* chunksOf(rows: Iterable<TableRow>): Generator<Buffer> {
  let text = "";
  for (const row of rows) {
    text += copyRow(row.cells);
    if (text.length > CHUNK) {
      yield Buffer.from(text);
      text = "";
    }
  }
  if (text !== "") {
    yield Buffer.from(text);
  }
}

function rowsOf(reader: TableRows, state: RecordState): StateRows {
  return { state, columns: reader.columns()[state], rows: onlyOf(reader.rows(), state) };
}

function* onlyOf(rows: Iterable<TableRow>, state: RecordState): Generator<TableRow> {
  for (const row of rows) {
    if (row.state === state) {
      yield row;
    }
  }
}

/** Compares a table with the rows of a backup, one by one, every column. Says the first that differs. */
export async function comparePayload(
  sql: Transaction,
  reader: TableRows,
  state: RecordState,
  table: string,
): Promise<string | undefined> {
  return await compareRows(sql, rowsOf(reader, state), table);
}

export async function compareRows(
  sql: Transaction,
  { state, columns, rows }: StateRows,
  table: string,
): Promise<string | undefined> {
  if (columns.length === 0) {
    return undefined;
  }
  const names = columns.map(({ name }) => name);
  const found = copyRows(sql.copyOut(`COPY (${selectInKeyOrder(table, names)}) TO STDOUT`));
  for (const row of rows) {
    const { done, value: cells } = await found.next();
    if (done || row.cells.some((cell, index) => cell !== cells[index])) {
      return `a row of ${state} records reads back otherwise`;
    }
  }
  return (await found.next()).done ? undefined : `there are more ${state} records than the backup has`;
}
