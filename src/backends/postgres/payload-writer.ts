import { type RecordState, STATES } from "../../record/record.ts";
import { copyRows } from "./copy-rows.ts";
import { NewFile } from "./new-file.ts";
import { PAYLOAD_FORMAT } from "./payload-format.ts";
import type { TableColumn } from "./table-rows.ts";
import { quoteName, type TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Writes every row of both tables, every column as the server's own text of it, one JSON line each, in key order. `sql` is
 * a snapshot, so all of it is as of one moment. Broken rows are carried like any other.
 */
export async function writePayload(sql: Transaction, names: TableNames, file: string): Promise<void> {
  const out = new NewFile(file);
  try {
    const columns: Partial<Record<RecordState, TableColumn[]>> = {};
    for (const state of STATES) {
      columns[state] = await columnsOf(sql, names.inUse(state));
    }
    out.add(lineOf({ format: PAYLOAD_FORMAT, columns }));
    const counts = { active: 0, completed: 0 };
    for (const state of STATES) {
      const list = (columns[state] ?? []).map(({ name }) => name);
      for await (const cells of list.length === 0 ? [] : cellsOf(sql, names, state, list)) {
        out.add(lineOf({ state, cells }));
        counts[state] += 1;
      }
    }
    out.add(lineOf({ end: counts }));
  } finally {
    out.close();
  }
}

/** None where there is no such table. */
async function columnsOf(sql: Transaction, table: string): Promise<TableColumn[]> {
  return await sql.query<TableColumn>(
    `SELECT attname::text AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
}

/** As one COPY, which the server sends as fast as the rows are written. */
function cellsOf(
  sql: Transaction,
  names: TableNames,
  state: RecordState,
  columns: readonly string[],
): AsyncGenerator<(string | null)[]> {
  const cells = columns.map((name) => `${quoteName(name)}::text`).join(", ");
  const select = `SELECT ${cells} FROM ${names.inUse(state)} ORDER BY id::text COLLATE "C", ctid`;
  return copyRows(sql.copyOut(`COPY (${select}) TO STDOUT`));
}

/** As one line of JSON. */
function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
