import type { RecordState } from "../../record/record.ts";
import type { ServerRun } from "../server.ts";
import { loadPayload, typesOf } from "./payload-tables.ts";
import { commentsOn } from "./publish.ts";
import type { TableColumn, TableRows } from "./table-rows.ts";
import {
  COLUMN_TYPES,
  commentOf,
  createOwnIndex,
  createOwnTable,
  createTableLikeInUse,
  quoteName,
  type TableNames,
} from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/** The table of a run with a backup's rows. What an earlier try left goes first. */
export async function stageTable(
  sql: Transaction,
  names: TableNames,
  run: ServerRun,
  { state, rows }: { state: RecordState; rows: TableRows },
): Promise<void> {
  const table = names.own("new", run.id, state);
  if ((await commentsOn(sql, [table])).get(table) === commentOf(run.storeId, run.id)) {
    await sql.execute(`DROP TABLE ${table}`);
  }
  const inUse = names.inUse(state);
  const isLike = await isModel(sql, inUse);
  const own = { run: run.id, state, storeId: run.storeId };
  const statements = isLike ? createTableLikeInUse(names, own) : createOwnTable(names, { part: "new", ...own });
  await sql.execute(statements.join("; "));
  await fitColumns(sql, table, rows.columns()[state]);
  await loadPayload(sql, rows, state, table);
  if (isLike) {
    await goOnCounting(sql, inUse, table);
  } else {
    await sql.execute(createOwnIndex(names, run.id, state));
  }
  await sql.execute(`ANALYZE ${table}`);
}

/** Only a table with the key that records need is the model of another: a restore may be what mends it. */
async function isModel(sql: Transaction, table: string): Promise<boolean> {
  const [row] = await sql.query(
    `SELECT FROM pg_class JOIN pg_index ON indrelid = pg_class.oid AND indisprimary AND indnatts = 1
JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0] AND attname = 'id'
WHERE pg_class.oid = to_regclass($1) AND relkind = 'r'`,
    [table],
  );
  return row !== undefined;
}

/** Gives a table without rows every column that the backup has, of its type there, and every column of ours. */
async function fitColumns(sql: Transaction, table: string, columns: readonly TableColumn[]): Promise<void> {
  const present = await sql.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type
FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  const types = await typesOf(sql, columns);
  for (const [index, { name, type: typeThere }] of columns.entries()) {
    const type = types[index] as string;
    const column = present.find((each) => each.name === name);
    if (column === undefined) {
      await sql.execute(`ALTER TABLE ${table} ADD COLUMN ${quoteName(name)} ${type}`);
    } else if (name !== "id" && typeThere !== "" && type !== column.type) {
      await sql.execute(takeType(table, name, type));
    }
  }
  const names = new Set([...present, ...columns].map(({ name }) => name));
  for (const [name, type] of Object.entries(COLUMN_TYPES)) {
    if (!names.has(name)) {
      await sql.execute(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`);
    }
  }
}

/** A tool's column may say more than ours: a time and its zone, or JSON as it was written. The table has no rows yet. */
function takeType(table: string, name: string, type: string): string {
  const column = `ALTER COLUMN ${quoteName(name)}`;
  const isTime = /^(?:timestamp|date)/.test(type) && !type.endsWith("[]");
  const isMade = isTime && (name === "created_at" || name === "updated_at");
  const own = isMade ? [`${column} SET DEFAULT now()`] : [];
  return `ALTER TABLE ${table} ${[`${column} DROP DEFAULT`, `${column} TYPE ${type} USING NULL`, ...own].join(", ")}`;
}

/** An identity of the new table has a sequence of its own, which begins at 1: it goes on where the old one is. */
async function goOnCounting(sql: Transaction, from: string, to: string): Promise<void> {
  const counters = await sql.query<{ old: string; new: string }>(
    `SELECT pg_get_serial_sequence($1, attname) AS old, pg_get_serial_sequence($2, attname) AS new
FROM pg_attribute WHERE attrelid = to_regclass($2) AND attidentity <> ''`,
    [from, to],
  );
  for (const counter of counters) {
    await sql.query(`SELECT setval($1::regclass, last_value, is_called) FROM ${counter.old}`, [counter.new]);
  }
}
