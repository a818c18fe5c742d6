import { type RecordState, STATES } from "../../record/record.ts";
import { TABLES } from "../rows/stored-row.ts";
import { DUMP_HEAD, dumpTail } from "./dump-format.ts";
import { NewFile } from "./new-file.ts";
import type { TableColumn, TableRow, TableRows } from "./table-rows.ts";
import { quoteName } from "./tables.ts";

/** Text of one INSERT before the next begins. */
const STATEMENT = 1 << 16;

/** Types that every server has. A column of another is dumped as text, which is what its cells are. */
const COMMON_TYPE =
  /^(?:text|character varying|character|json|jsonb|boolean|smallint|integer|bigint|numeric|real|double precision|uuid|bytea|date|timestamp without time zone|timestamp with time zone)(?:\[\])?$/;

const ABOUT = `\
-- Loads into an empty database: psql -1 -v ON_ERROR_STOP=1 -f postgresql-dump.sql
-- milestone-migrate itself restores from postgresql-rows.jsonl, and never executes a dump.
SET client_encoding = 'UTF8';
`;

/**
 * Writes both tables as SQL that any client loads, one line a row: every statement is complete without a setting of the
 * session but the encoding, which it sets, and nothing begins or ends a transaction, so the client may.
 */
export function writeDump(source: TableRows, file: string, schema: string): void {
  const out = new NewFile(file);
  try {
    out.add(`${DUMP_HEAD}\n${ABOUT}`);
    if (schema !== "public") {
      out.add(`CREATE SCHEMA IF NOT EXISTS ${quoteName(schema)};\n`);
    }
    const columns = source.columns();
    for (const state of STATES) {
      if (columns[state].length > 0) {
        out.add(createTable(tableOf(schema, state), columns[state]));
      }
    }
    for (const text of inserts(source, schema)) {
      out.add(text);
    }
  } finally {
    out.close();
  }
}

function tableOf(schema: string, state: RecordState): string {
  return `${quoteName(schema)}.${quoteName(TABLES[state])}`;
}

/** The tools' columns have the defaults that the tools rely on. */
function createTable(table: string, columns: readonly TableColumn[]): string {
  const lines = columns.map(({ name, type }) => {
    const known = COMMON_TYPE.test(type) ? type : "text";
    const isTime = (name === "created_at" || name === "updated_at") && known.startsWith("timestamp");
    const order = name === "id" && known === "text" ? ' COLLATE "C"' : "";
    return `  ${quoteName(name)} ${known}${order}${isTime ? " DEFAULT now()" : ""}`;
  });
  return `CREATE TABLE ${table} (\n${lines.join(",\n")}\n);\n`;
}

/** Each INSERT takes rows until it is long enough; keys come last, where every id is there once. */
function* inserts(source: TableRows, schema: string): Generator<string> {
  const columns = source.columns();
  const counts = { active: 0, completed: 0 };
  for (const state of STATES) {
    const table = tableOf(schema, state);
    const names = columns[state].map(({ name }) => quoteName(name)).join(", ");
    const keys = new KeyCheck(columns[state]);
    let length = 0;
    for (const row of source.rows()) {
      if (row.state !== state) {
        continue;
      }
      keys.see(row);
      counts[state] += 1;
      const text = `(${row.cells.map(literal).join(", ")})`;
      const isFirst = length === 0;
      length += text.length;
      yield isFirst ? `INSERT INTO ${table} (${names}) VALUES\n${text}` : `,\n${text}`;
      if (length > STATEMENT) {
        yield ";\n";
        length = 0;
      }
    }
    yield length > 0 ? ";\n" : "";
    yield keys.isKey ? `ALTER TABLE ${table} ADD PRIMARY KEY ("id");\n` : "";
  }
  yield `${dumpTail(counts)}\n`;
}

/** Rows come in the order of their ids: one that is there twice comes twice in a row. */
class KeyCheck {
  isKey: boolean;
  private readonly at: number;
  private last: string | undefined;

  constructor(columns: readonly TableColumn[]) {
    this.at = columns.findIndex(({ name }) => name === "id");
    this.isKey = this.at >= 0;
  }

  see({ cells }: TableRow): void {
    const id = cells[this.at] ?? undefined;
    this.isKey &&= id !== undefined && id !== this.last;
    this.last = id;
  }
}

const ESCAPES: Record<string, string> = {
  "\\": "\\\\",
  "'": "''",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * Means the same whatever standard_conforming_strings and client_encoding say, since a client that sends the whole file at
 * once sends it before any SET is done: nothing but ASCII, and on one line, so that no idea of lines matters either.
 */
function literal(cell: string | null): string {
  if (cell === null) {
    return "NULL";
  }
  const isPlain = !/[^\x20-\x5b\x5d-\x7e]/.test(cell);
  return isPlain ? `'${cell.replaceAll("'", "''")}'` : `E'${cell.replaceAll(/['\\]|[^\x20-\x7e]/gu, escapeCharacter)}'`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number) => code.toString(16).padStart(digits, "0");
  return ESCAPES[character] ?? (code > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`);
}
