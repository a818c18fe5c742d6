import { type RecordState, STATES } from "../../record/record.ts";
import { TABLES } from "../rows/stored-row.ts";
import { dumpTail } from "./dump-format.ts";
import { type DumpLines, WrongLine } from "./dump-lines.ts";
import type { TableColumn, TableRow } from "./table-rows.ts";

/** Our own dump: a table's columns one a line, and rows one a line. */
export class InsertLines implements DumpLines {
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
    this.filling = line.endsWith(");") ? undefined : state;
    this.counts[state] += 1;
    return { state, cells: this.cells(line) };
  }

  cells(line: string): (string | null)[] {
    if (!/^\(.*\)[;,]$/.test(line)) {
      throw new WrongLine("a row is not as it was written");
    }
    return parseLiterals(line.slice(1, -2));
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

/** By hand: an expression that goes back in its tracks runs out of them in a cell of some megabytes. */
function parseLiterals(text: string): (string | null)[] {
  const cells: (string | null)[] = [];
  for (let at = 0; ; ) {
    const [, prefix = ""] = /^(NULL|E?')/.exec(text.slice(at, at + 4)) ?? [];
    const start = at + prefix.length;
    if (prefix === "NULL") {
      cells.push(null);
      at = start;
    } else {
      const end = prefix === "" ? -1 : endOfLiteral(text, start, prefix === "E'");
      if (end < 0) {
        throw new WrongLine("a value is not as it was written");
      }
      const written = text.slice(start, end);
      cells.push(prefix === "'" ? written.replaceAll("''", "'") : withoutEscapes(written));
      at = end + 1;
    }
    if (at === text.length) {
      return cells;
    }
    if (text.slice(at, at + 2) !== ", ") {
      throw new WrongLine("a value is not as it was written");
    }
    at += 2;
  }
}

/** Where the quote that ends it stands; -1 where there is none. */
function endOfLiteral(text: string, start: number, hasEscapes: boolean): number {
  let quote = text.indexOf("'", start);
  let slash = hasEscapes ? text.indexOf("\\", start) : -1;
  while (quote >= 0) {
    const isEscape = slash >= 0 && slash < quote;
    if (!isEscape && text[quote + 1] !== "'") {
      return quote;
    }
    const next = (isEscape ? slash : quote) + 2;
    quote = quote < next ? text.indexOf("'", next) : quote;
    slash = slash >= 0 && slash < next ? text.indexOf("\\", next) : slash;
  }
  return -1;
}

/** Quotes stand twice between escapes, never across one. */
function withoutEscapes(written: string): string {
  const plain = (piece: string) => (piece.includes("'") ? piece.replaceAll("''", "'") : piece);
  let text = "";
  let from = 0;
  for (let at = written.indexOf("\\"); at >= 0; at = written.indexOf("\\", from)) {
    const { meaning, length } = readEscape(written, at);
    text += plain(written.slice(from, at)) + meaning;
    from = at + length;
  }
  return text + plain(written.slice(from));
}

const MEANINGS: Record<string, string> = { "\\": "\\", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
/** Of a character by its number: so many digits follow. */
const DIGITS: Record<string, number> = { u: 4, U: 8 };

function readEscape(written: string, at: number): { meaning: string; length: number } {
  const kind = written.charAt(at + 1);
  const digits = DIGITS[kind] ?? 0;
  const hex = written.slice(at + 2, at + 2 + digits);
  const isNumber = digits > 0 && hex.length === digits && /^[0-9a-f]+$/.test(hex);
  const meaning = isNumber ? toCharacter(Number.parseInt(hex, 16)) : MEANINGS[kind];
  if (meaning === undefined) {
    throw new WrongLine("a value has an escape that nobody writes");
  }
  return { meaning, length: 2 + digits };
}

function toCharacter(code: number): string | undefined {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
