import { type RecordState, STATES } from "../../record/record.ts";
import type { RecordCounts } from "../backend.ts";
import { copyRows } from "./copy-rows.ts";
import { DumpWriter } from "./dump-writer.ts";
import { NewFile } from "./new-file.ts";
import { PAYLOAD_FORMAT } from "./payload-format.ts";
import type { TableColumn, TableColumns, TableRow } from "./table-rows.ts";
import { EACH_TABLE, selectInKeyOrder, type TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Writes every row of both tables, every column as the server's own text of it, in key order: as one JSON line each, and
 * beside it as a dump for people. `sql` is a snapshot, so all of it is as of one moment, and read once. Broken rows are
 * carried like any other.
 */
export async function writePayload(
  sql: Transaction,
  names: TableNames,
  files: { readonly rows: string; readonly dump: string },
): Promise<void> {
  const columns = await readColumns(sql, names);
  const payload = new PayloadWriter(files.rows, columns);
  try {
    const dump = new DumpWriter(files.dump, names.schema, columns);
    try {
      for (const state of STATES) {
        const list = columns[state].map(({ name }) => name);
        for await (const cells of list.length === 0 ? [] : cellsOf(sql, names, state, list)) {
          payload.add({ state, cells });
          dump.add({ state, cells });
        }
      }
      payload.end();
      dump.end();
    } finally {
      dump.close();
    }
  } finally {
    payload.close();
  }
}

/** Our own payload in the making. */
class PayloadWriter {
  private readonly out: NewFile;
  private readonly counts: RecordCounts = { active: 0, completed: 0 };

  constructor(file: string, columns: TableColumns) {
    this.out = new NewFile(file);
    this.out.add(lineOf({ format: PAYLOAD_FORMAT, columns }));
  }

  add({ state, cells }: TableRow): void {
    this.out.add(lineOf({ state, cells }));
    this.counts[state] += 1;
  }

  /** Without this line it is not whole. */
  end(): void {
    this.out.add(lineOf({ end: this.counts }));
  }

  close(): void {
    this.out.close();
  }
}

async function readColumns(sql: Transaction, names: TableNames): Promise<TableColumns> {
  const columns: Record<RecordState, TableColumn[]> = { active: [], completed: [] };
  const rows = await sql.query<TableColumn & { state: RecordState }>(
    `SELECT state, attname::text AS name, format_type(atttypid, NULL) AS type FROM ${EACH_TABLE} JOIN pg_attribute ON attrelid = oid
WHERE attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    names.eachInUse,
  );
  for (const { state, name, type } of rows) {
    columns[state].push({ name, type });
  }
  return columns;
}

/** As one COPY, which the server sends as fast as the rows are written. */
function cellsOf(
  sql: Transaction,
  names: TableNames,
  state: RecordState,
  columns: readonly string[],
): AsyncGenerator<(string | null)[]> {
  return copyRows(sql.copyOut(`COPY (${selectInKeyOrder(names.inUse(state), columns)}) TO STDOUT`));
}

/** As one line of JSON. */
function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
