import { type RecordState, STATES } from "../../record/record.ts";
import type { RecordCounts } from "../backend.ts";
import { TABLES } from "../rows/stored-row.ts";
import { DUMP_HEAD, dumpTail } from "./dump-format.ts";
import { NewFile } from "./new-file.ts";
import type { TableColumn, TableColumns, TableRow } from "./table-rows.ts";
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
 * Both tables as SQL that any client loads, one line a row: every statement is complete without a setting of the session
 * but the encoding, which it sets, and nothing begins or ends a transaction, so the client may. Rows come in key order,
 * all of one state, then all of the other.
 */
export class DumpWriter {
  private readonly out: NewFile;
  private readonly schema: string;
  private readonly tables: readonly DumpTable[];
  private readonly counts: RecordCounts = { active: 0, completed: 0 };
  /** Tables that are behind us. */
  private done = 0;

  constructor(file: string, schema: string, columns: TableColumns) {
    this.out = new NewFile(file);
    this.schema = schema;
    this.tables = STATES.map((state) => new DumpTable(state, tableOf(schema, state), columns[state]));
    this.begin(columns);
  }

  private begin(columns: TableColumns): void {
    this.out.add(`${DUMP_HEAD}\n${ABOUT}`);
    if (this.schema !== "public") {
      this.out.add(`CREATE SCHEMA IF NOT EXISTS ${quoteName(this.schema)};\n`);
    }
    for (const state of STATES) {
      if (columns[state].length > 0) {
        this.out.add(createTable(tableOf(this.schema, state), columns[state]));
      }
    }
  }

  add(row: TableRow): void {
    this.endTables(({ state }) => state === row.state);
    const table = this.tables[this.done];
    if (table === undefined) {
      throw new Error(`a row of ${row.state} records comes after the end of its table`);
    }
    this.counts[row.state] += 1;
    this.out.add(table.add(row));
  }

  /** Without this last line it is not whole. */
  end(): void {
    this.endTables(() => false);
    this.out.add(`${dumpTail(this.counts)}\n`);
  }

  close(): void {
    this.out.close();
  }

  private endTables(isNext: (table: DumpTable) => boolean): void {
    for (let table = this.tables[this.done]; table !== undefined && !isNext(table); ) {
      this.out.add(table.end());
      this.done += 1;
      table = this.tables[this.done];
    }
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

/** The rows of one table. Each INSERT takes rows until it is long enough; the key comes last, where every id is there once. */
class DumpTable {
  readonly state: RecordState;
  private readonly table: string;
  private readonly names: string;
  private readonly keys: KeyCheck;
  private length = 0;

  constructor(state: RecordState, table: string, columns: readonly TableColumn[]) {
    this.state = state;
    this.table = table;
    this.names = columns.map(({ name }) => quoteName(name)).join(", ");
    this.keys = new KeyCheck(columns);
  }

  add(row: TableRow): string {
    this.keys.see(row);
    const text = `(${row.cells.map(literal).join(", ")})`;
    const isFirst = this.length === 0;
    this.length += text.length;
    const begun = isFirst ? `INSERT INTO ${this.table} (${this.names}) VALUES\n${text}` : `,\n${text}`;
    return this.length > STATEMENT ? begun + this.endStatement() : begun;
  }

  end(): string {
    const ended = this.length > 0 ? this.endStatement() : "";
    return this.keys.isKey ? `${ended}ALTER TABLE ${this.table} ADD PRIMARY KEY ("id");\n` : ended;
  }

  private endStatement(): string {
    this.length = 0;
    return ";\n";
  }
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

const ESCAPES: Record<string, string> = { "\b": "\\b", "\f": "\\f" };

/**
 * Means the same whatever standard_conforming_strings and client_encoding say, since a client that sends the whole file at
 * once sends it before any SET is done: nothing but ASCII, and on one line, so that no idea of lines matters either.
 */
function literal(cell: string | null): string {
  if (cell === null) {
    return "NULL";
  }
  const quoted = cell.replaceAll("'", "''");
  return /[^\x20-\x5b\x5d-\x7e]/.test(quoted) ? `E'${withEscapes(quoted)}'` : `'${quoted}'`;
}

/** Plain searches for what is there often; an expression takes three times as long. */
function withEscapes(text: string): string {
  const usual = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
  return /[^\x20-\x7e]/.test(usual) ? usual.replaceAll(/[^\x20-\x7e]/gu, escapeCharacter) : usual;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number) => code.toString(16).padStart(digits, "0");
  return ESCAPES[character] ?? (code > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`);
}
