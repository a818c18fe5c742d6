import fs from "node:fs";
import { type RecordState, STATES } from "../../record/record.ts";
import { PAYLOAD_FORMAT, type PayloadColumn } from "./payload-format.ts";
import { quoteName, type TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/** Rows fetched at once, and bytes buffered before a write. */
const BATCH_ROWS = 200;
const CHUNK = 1 << 20;

/**
 * Writes every row of both tables, every column as the server's own text of it, one JSON line each, in key order. `sql` is
 * a snapshot, so all of it is as of one moment. Broken rows are carried like any other.
 */
export async function writePayload(sql: Transaction, names: TableNames, file: string): Promise<void> {
  const out = new Lines(file);
  try {
    const columns: Partial<Record<RecordState, PayloadColumn[]>> = {};
    for (const state of STATES) {
      columns[state] = await columnsOf(sql, names.inUse(state));
    }
    out.add({ format: PAYLOAD_FORMAT, columns });
    const counts = { active: 0, completed: 0 };
    for (const state of STATES) {
      const list = (columns[state] ?? []).map(({ name }) => name);
      for await (const rows of list.length === 0 ? [] : cellsOf(sql, names, state, list)) {
        for (const cells of rows) {
          out.add({ state, cells });
        }
        counts[state] += rows.length;
      }
    }
    out.add({ end: counts });
  } finally {
    out.close();
  }
}

/** None where there is no such table. */
async function columnsOf(sql: Transaction, table: string): Promise<PayloadColumn[]> {
  return await sql.query<PayloadColumn>(
    `SELECT attname::text AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
}

async function* cellsOf(
  sql: Transaction,
  names: TableNames,
  state: RecordState,
  columns: readonly string[],
): AsyncGenerator<(string | null)[][]> {
  const cursor = quoteName(`payload_${state}`);
  const cells = columns.map((name) => `${quoteName(name)}::text`).join(", ");
  await sql.execute(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ARRAY[${cells}] AS cells FROM ${names.inUse(state)} ORDER BY id::text COLLATE "C", ctid`,
  );
  for (;;) {
    const rows = await sql.query<{ cells: (string | null)[] }>(`FETCH ${BATCH_ROWS} FROM ${cursor}`);
    if (rows.length === 0) {
      await sql.execute(`CLOSE ${cursor}`);
      return;
    }
    yield rows.map((row) => row.cells);
  }
}

/** A file of JSON lines in the making. */
class Lines {
  private readonly handle: number;
  private text = "";

  constructor(file: string) {
    this.handle = fs.openSync(file, "wx");
  }

  add(line: object): void {
    this.text += `${JSON.stringify(line)}\n`;
    if (this.text.length > CHUNK) {
      this.flush();
    }
  }

  close(): void {
    try {
      this.flush();
    } finally {
      fs.closeSync(this.handle);
    }
  }

  private flush(): void {
    const bytes = Buffer.from(this.text);
    this.text = "";
    for (let at = 0; at < bytes.length; ) {
      at += fs.writeSync(this.handle, bytes, at);
    }
  }
}
