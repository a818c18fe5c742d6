import type { RecordState } from "../../record/record.ts";
import type { Finding } from "../../validate/finding.ts";
import { showTable } from "./rows.ts";
import { EACH_TABLE, type TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

interface Shape {
  state: RecordState;
  kind: string;
  columns: string[];
  computed: string[];
  /** Columns of the primary key. */
  key: string[];
}

/** What is wrong with the tables as tables; their rows are another matter. A table that is not there is none. */
export async function inspectTables(sql: Transaction, names: TableNames): Promise<Finding[]> {
  const shapes = await sql.query<Shape>(
    `SELECT state, relkind::text AS kind,
  ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped) AS columns,
  ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = class.oid AND attnum > 0 AND attgenerated <> '') AS computed,
  ARRAY(SELECT attname::text FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
    WHERE indrelid = class.oid AND indisprimary) AS key
FROM ${EACH_TABLE} JOIN pg_class AS class ON class.oid = each_table.oid ORDER BY state`,
    names.eachInUse,
  );
  return shapes.flatMap((shape) => judge(shape, showTable(names, shape.state)));
}

/** Reading a view or a computed column runs what a stranger wrote. */
function judge({ kind, columns, computed, key }: Shape, shown: string): Finding[] {
  if (kind !== "r" && kind !== "p") {
    return [wrong(shown, "is no table; reading it would run what somebody wrote")];
  }
  const missing = ["id", "data"].filter((name) => !columns.includes(name));
  return [
    ...missing.map((name) => wrong(shown, `has no column ${name}`)),
    // Without it an id may stand there twice.
    ...(missing.includes("id") || (key.length === 1 && key[0] === "id")
      ? []
      : [wrong(shown, "the primary key is not its id")]),
    ...computed.map((name) => wrong(shown, `the column ${name} is computed`)),
  ];
}

function wrong(file: string, message: string): Finding {
  return { rule: "database-schema", severity: "error", file, message };
}
