import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import { TABLES } from "../rows/stored-row.ts";
import { parseCopyLine } from "./copy-text.ts";
import { DUMP_HEAD, dumpTail } from "./dump-format.ts";
import { type FileLine, fileLines } from "./file-lines.ts";
import { StatementFinder } from "./sql-text.ts";
import type { TableColumn, TableRow, TableRows } from "./table-rows.ts";

/** A row has a record's text twice at most; what is longer was not written by a tool of ours or theirs. */
const LONGEST_LINE = 1 << 26;

/** A row, and where its line stands. */
export interface DumpedRow extends TableRow {
  readonly offset: number;
  readonly length: number;
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** How the lines of one kind of dump are read. */
interface LineReader {
  /** Columns of a table, where the line says them. */
  columns(line: string): { state: RecordState; columns: readonly TableColumn[] } | undefined;
  /** The row of a line; undefined where there is none. */
  row(line: string): TableRow | undefined;
  /** False where the file may not end. */
  isAtEnd(): boolean;
}

/**
 * Reads the rows of a dump as text, and executes nothing: of our own its INSERTs, of a tool's pg_dump the COPY blocks of
 * the two tables. In constant memory. Throws BACKUP_DAMAGED for whatever is not as the writer writes it.
 */
export class DumpReader implements TableRows {
  private readonly file: string;
  private readonly schema: string;
  private found: Record<RecordState, readonly TableColumn[]> | undefined;

  constructor(file: string, schema: string) {
    this.file = file;
    this.schema = schema;
  }

  columns(): Record<RecordState, readonly TableColumn[]> {
    if (this.found === undefined) {
      for (const _ of this.rows()) {
        // Tables may begin anywhere in it.
      }
    }
    return this.found ?? { active: [], completed: [] };
  }

  *rows(): Generator<DumpedRow> {
    const found: Record<RecordState, readonly TableColumn[]> = { active: [], completed: [] };
    let reader: LineReader | undefined;
    for (const { bytes, offset } of this.lines()) {
      const line = this.decode(bytes);
      reader ??= line === DUMP_HEAD ? new InsertLines(this.schema) : new CopyLines(this.schema);
      const row = this.read(reader, line, found);
      if (row !== undefined) {
        yield { ...row, offset, length: bytes.length };
      }
    }
    if (reader?.isAtEnd() !== true) {
      throw this.damaged("its end is missing");
    }
    if (found.active.length === 0 && found.completed.length === 0) {
      throw this.damaged(`it has no rows of ${this.schema}.${TABLES.active} that can be read without executing it`);
    }
    this.found = found;
  }

  /** Adds a table that the line begins to `found`, or returns the row that it is. */
  private read(
    reader: LineReader,
    line: string,
    found: Record<RecordState, readonly TableColumn[]>,
  ): TableRow | undefined {
    try {
      const table = reader.columns(line);
      if (table !== undefined) {
        assertOne(table.state, found);
        found[table.state] = table.columns;
        return undefined;
      }
      const row = reader.row(line);
      if (row !== undefined && row.cells.length !== found[row.state].length) {
        throw new WrongLine("a row has other columns than its table");
      }
      return row;
    } catch (error) {
      throw error instanceof WrongLine ? this.damaged(error.message) : error;
    }
  }

  private *lines(): Generator<FileLine> {
    const lines = fileLines(this.file, LONGEST_LINE);
    for (;;) {
      const next = this.next(lines);
      if (next === undefined) {
        return;
      }
      yield next;
    }
  }

  private next(lines: Generator<FileLine>): FileLine | undefined {
    try {
      return lines.next().value ?? undefined;
    } catch (error) {
      throw error instanceof RangeError ? this.damaged("a line is too long") : error;
    }
  }

  private decode(bytes: Buffer): string {
    try {
      return UTF_8.decode(bytes);
    } catch {
      throw this.damaged("it is not UTF-8 text");
    }
  }

  private damaged(what: string): MilestoneError {
    const name = path.basename(this.file);
    return new MilestoneError("BACKUP_DAMAGED", `The backup cannot be trusted: in ${name}, ${what}.`, {
      state: NOTHING_CHANGED,
      place: { file: name },
      fix: ["Choose another backup: milestone backups"],
    });
  }
}

class WrongLine extends Error {}

function assertOne(state: RecordState, found: Record<RecordState, readonly TableColumn[]>): void {
  if (found[state].length > 0) {
    throw new WrongLine(`it has ${TABLES[state]} twice`);
  }
}

/** Our own dump: a table's columns one a line, and rows one a line. */
class InsertLines implements LineReader {
  private readonly states: ReadonlyMap<string, RecordState>;
  private defining: { state: RecordState; columns: TableColumn[] } | undefined;
  private filling: RecordState | undefined;
  private readonly counts = { active: 0, completed: 0 };
  private isComplete = false;

  constructor(schema: string) {
    this.states = new Map(STATES.map((state) => [`"${schema}"."${TABLES[state]}"`, state]));
  }

  columns(line: string): { state: RecordState; columns: readonly TableColumn[] } | undefined {
    const [, created] = /^CREATE TABLE (\S+) \($/.exec(line) ?? [];
    if (created !== undefined) {
      this.defining = { state: this.stateOf(created), columns: [] };
      return undefined;
    }
    if (this.defining === undefined) {
      return undefined;
    }
    if (line === ");") {
      const { defining } = this;
      this.defining = undefined;
      return defining;
    }
    const [, name, type] = /^ {2}"((?:[^"]|"")+)" (.*?)(?: COLLATE "C")?(?: DEFAULT now\(\))?,?$/.exec(line) ?? [];
    if (name === undefined || type === undefined) {
      throw new WrongLine("a column is not as it was written");
    }
    this.defining.columns.push({ name: name.replaceAll('""', '"'), type });
    return undefined;
  }

  row(line: string): TableRow | undefined {
    if (this.defining !== undefined) {
      return undefined;
    }
    if (this.filling === undefined) {
      this.between(line);
      return undefined;
    }
    const state = this.filling;
    const isLast = line.endsWith(");");
    if (!line.startsWith("(") || !(isLast || line.endsWith("),"))) {
      throw new WrongLine("a row is not as it was written");
    }
    this.filling = isLast ? undefined : state;
    this.counts[state] += 1;
    return { state, cells: parseLiterals(line.slice(1, -2)) };
  }

  isAtEnd(): boolean {
    return this.isComplete;
  }

  private between(line: string): void {
    const [, filled] = /^INSERT INTO (\S+) \(.*\) VALUES$/.exec(line) ?? [];
    if (this.isComplete) {
      throw new WrongLine("something stands behind its last line");
    }
    if (filled !== undefined) {
      this.filling = this.stateOf(filled);
    } else if (line === dumpTail(this.counts)) {
      this.isComplete = true;
    } else if (!/^(?:-- |SET |CREATE SCHEMA |ALTER TABLE )/.test(line)) {
      throw new WrongLine("a line is not as it was written");
    }
  }

  private stateOf(table: string): RecordState {
    const state = this.states.get(table);
    if (state === undefined) {
      throw new WrongLine("it names a table of another schema");
    }
    return state;
  }
}

const LITERAL = /NULL|'((?:[^']|'')*)'|E'((?:[^'\\]|''|\\.)*)'/y;

function parseLiterals(text: string): (string | null)[] {
  const cells: (string | null)[] = [];
  for (let at = 0; ; ) {
    LITERAL.lastIndex = at;
    const found = LITERAL.exec(text);
    if (found === null) {
      throw new WrongLine("a value is not as it was written");
    }
    cells.push(toCell(found));
    at = LITERAL.lastIndex;
    if (at === text.length) {
      return cells;
    }
    if (text.slice(at, at + 2) !== ", ") {
      throw new WrongLine("a value is not as it was written");
    }
    at += 2;
  }
}

function toCell([, plain, escaped]: RegExpExecArray): string | null {
  if (plain !== undefined) {
    return plain.replaceAll("''", "'");
  }
  return escaped === undefined ? null : escaped.replaceAll(/''|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\./gs, meaning);
}

const MEANINGS: Record<string, string> = {
  "''": "'",
  "\\\\": "\\",
  "\\b": "\b",
  "\\f": "\f",
  "\\n": "\n",
  "\\r": "\r",
  "\\t": "\t",
};

function meaning(written: string): string {
  const code = /^\\[uU](?<hex>[0-9a-f]+)$/.exec(written)?.groups?.hex;
  const text = code === undefined ? MEANINGS[written] : toCharacter(Number.parseInt(code, 16));
  if (text === undefined) {
    throw new WrongLine("a value has an escape that nobody writes");
  }
  return text;
}

function toCharacter(code: number): string | undefined {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** What pg_dump ends with. */
const COMPLETE = "-- PostgreSQL database dump complete";
const COPY = /^COPY ("?[^".\s]+"?)\.("?[^".\s]+"?) \((.*)\) FROM stdin;$/;

/** A tool's pg_dump: what stands between a COPY of one of our tables and the line that ends it. */
class CopyLines implements LineReader {
  private readonly schema: string;
  private readonly statements = new StatementFinder();
  private isComplete = false;
  /** The table of the block that we are in: ours, or anybody's. */
  private block: RecordState | "other" | undefined;

  constructor(schema: string) {
    this.schema = schema;
  }

  columns(line: string): { state: RecordState; columns: readonly TableColumn[] } | undefined {
    if (this.block !== undefined || !this.statements.isAtStart || !/^COPY .* FROM stdin;$/i.test(line)) {
      return undefined;
    }
    const [, schema = "", table = "", list = ""] = COPY.exec(line) ?? [];
    const state = STATES.find((each) => TABLES[each] === unquote(table) && unquote(schema) === this.schema);
    this.block = state ?? "other";
    if (state === undefined) {
      return undefined;
    }
    const columns = list.split(", ").map((name) => ({ name: unquote(name), type: "text" }));
    if (!["id", "data"].every((name) => columns.some((column) => column.name === name))) {
      throw new WrongLine(`${TABLES[state]} has no columns id and data`);
    }
    return { state, columns };
  }

  row(line: string): TableRow | undefined {
    const { block } = this;
    if (block === undefined) {
      this.readOutside(line);
      return undefined;
    }
    if (line === "\\.") {
      this.block = undefined;
      return undefined;
    }
    if (block === "other") {
      return undefined;
    }
    const cells = parseCopyLine(line);
    if (cells === undefined) {
      throw new WrongLine("a row has an escape that nobody writes");
    }
    return { state: block, cells };
  }

  isAtEnd(): boolean {
    return this.block === undefined && this.isComplete;
  }

  private readOutside(line: string): void {
    const isStart = this.statements.isAtStart;
    this.isComplete ||= isStart && line === COMPLETE;
    // Between statements a backslash begins a command for psql, which ends with the line.
    if (!(isStart && line.startsWith("\\"))) {
      this.statements.read(line);
    }
  }
}

function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}
