import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import { copyRows } from "./copy-rows.ts";
import { copyRow } from "./copy-text.ts";
import type { TableColumn, TableRows } from "./table-rows.ts";
import { quoteName } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

const CHUNK = 1 << 18;

/**
 * The types of columns as this server knows them, in its own words, since those of a backup may be anybody's; what it does
 * not know is text.
 */
export async function typesOf(sql: Transaction, columns: readonly TableColumn[]): Promise<string[]> {
  const types: string[] = [];
  for (const { type } of columns) {
    const isPlain = /^[a-z][a-z0-9_ ."]*(?:\[\])?$/i.test(type);
    const [known] = isPlain
      ? await sql.query<{ type: string | null }>("SELECT format_type(to_regtype($1)::oid, NULL) AS type", [type])
      : [];
    types.push(known?.type ?? "text");
  }
  return types;
}

/** Loads rows of a state with their every column, which `table` has. */
export async function loadPayload(
  sql: Transaction,
  reader: TableRows,
  state: RecordState,
  table: string,
): Promise<void> {
  const columns = reader.columns()[state].map(({ name }) => quoteName(name));
  if (columns.length > 0) {
    await sql.copyIn(`COPY ${table} (${columns.join(", ")}) FROM STDIN`, chunks(reader, state));
  }
}

function* chunks(reader: TableRows, state: RecordState): Generator<Buffer> {
  let text = "";
  for (const row of reader.rows()) {
    if (row.state === state) {
      text += copyRow(row.cells);
      if (text.length > CHUNK) {
        yield Buffer.from(text);
        text = "";
      }
    }
  }
  if (text !== "") {
    yield Buffer.from(text);
  }
}

/** Compares a table with the rows of a backup, one by one, every column. Says the first that differs. */
export async function comparePayload(
  sql: Transaction,
  reader: TableRows,
  state: RecordState,
  table: string,
): Promise<string | undefined> {
  const columns = reader.columns()[state].map(({ name }) => `${quoteName(name)}::text`);
  if (columns.length === 0) {
    return undefined;
  }
  const select = `SELECT ${columns.join(", ")} FROM ${table} ORDER BY id::text COLLATE "C", ctid`;
  const found = copyRows(sql.copyOut(`COPY (${select}) TO STDOUT`));
  for (const row of reader.rows()) {
    if (row.state === state) {
      const { done, value: cells } = await found.next();
      if (done || row.cells.some((cell, index) => cell !== cells[index])) {
        return `a row of ${state} records reads back otherwise`;
      }
    }
  }
  return (await found.next()).done ? undefined : `there are more ${state} records than the backup has`;
}

/**
 * Restores a backup's rows into tables that nobody else sees and that are gone with the transaction, and compares every
 * column of every row with what was written. Throws BACKUP_DAMAGED.
 */
export async function provePayload(sql: Transaction, reader: TableRows): Promise<void> {
  for (const state of STATES) {
    const columns = reader.columns()[state];
    if (columns.length === 0) {
      continue;
    }
    const table = `pg_temp.${quoteName(`proof_${state}`)}`;
    const types = await typesOf(sql, columns);
    const list = columns.map(({ name }, index) => `${quoteName(name)} ${types[index]}`);
    await sql.execute(`CREATE TEMPORARY TABLE ${quoteName(`proof_${state}`)} (${list.join(", ")}) ON COMMIT DROP`);
    await loadPayload(sql, reader, state, table);
    const difference = await comparePayload(sql, reader, state, table);
    if (difference !== undefined) {
      throw new MilestoneError("BACKUP_DAMAGED", `The backup cannot be trusted: ${difference}.`, {
        state: NOTHING_CHANGED,
        fix: ["Run it again; if it fails again, report it with this message."],
      });
    }
  }
}
