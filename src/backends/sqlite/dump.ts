import fs from "node:fs";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { openUntrusted, quoteName, type Sqlite } from "./driver.ts";

/** A value of a row, as SQLite stores it. */
type Cell = string | number | bigint | Buffer | null;

/** Bytes buffered before a write. */
const CHUNK = 1 << 20;

/**
 * Writes `CREATE TABLE` and one `INSERT` a row for each table named, for people and for the sqlite3 command.
 * We never execute such a file; {@link compareDump} proves it by reading its literals.
 */
export function writeDump(databaseFile: string, dumpFile: string, tables: readonly string[]): void {
  const db = openUntrusted(databaseFile);
  const handle = fs.openSync(dumpFile, "wx");
  try {
    let text = "BEGIN TRANSACTION;\n";
    for (const table of tables) {
      for (const line of dumpTable(db, table)) {
        text += line;
        if (text.length > CHUNK) {
          fs.writeSync(handle, text);
          text = "";
        }
      }
    }
    fs.writeSync(handle, `${text}COMMIT;\n`);
  } finally {
    fs.closeSync(handle);
    db.close();
  }
}

function* dumpTable(db: Sqlite, table: string): Generator<string> {
  const create = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(table);
  if (typeof create !== "string") {
    return;
  }
  yield `${create};\n`;
  for (const row of selectAll(db, table)) {
    yield `INSERT INTO ${quoteName(table)} VALUES (${row.map(literal).join(",")});\n`;
  }
}

function selectAll(db: Sqlite, table: string): Iterable<Cell[]> {
  return db
    .prepare(`SELECT * FROM ${quoteName(table)} ORDER BY rowid`)
    .raw()
    .safeIntegers()
    .iterate() as Iterable<Cell[]>;
}

function literal(cell: Cell): string {
  if (cell === null) {
    return "NULL";
  }
  if (typeof cell === "string") {
    return `'${cell.replaceAll("'", "''")}'`;
  }
  return Buffer.isBuffer(cell) ? `X'${cell.toString("hex")}'` : String(cell);
}

/** Reads every row of a dump back and compares it with the database. Throws BACKUP_DAMAGED at the first difference. */
export function compareDump(dumpFile: string, databaseFile: string, tables: readonly string[]): void {
  const db = openUntrusted(databaseFile);
  try {
    const inserts = new DumpReader(fs.readFileSync(dumpFile, "utf8")).rows();
    for (const table of tables) {
      for (const row of tableRows(db, table)) {
        const found = inserts.next().value;
        if (found === undefined || found.table !== table || !sameCells(found.cells, row)) {
          throw differs(dumpFile, table);
        }
      }
    }
    if (inserts.next().done !== true) {
      throw differs(dumpFile, "it has a row too many");
    }
  } finally {
    db.close();
  }
}

function* tableRows(db: Sqlite, table: string): Generator<Cell[]> {
  const exists = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table);
  if (exists !== undefined) {
    yield* selectAll(db, table);
  }
}

/** Numbers are compared as they are written: that is what a reader of the dump gets. */
function sameCells(found: readonly (string | null)[], row: readonly Cell[]): boolean {
  return found.length === row.length && row.every((cell, at) => found[at] === (cell === null ? null : showCell(cell)));
}

function showCell(cell: Exclude<Cell, null>): string {
  return Buffer.isBuffer(cell) ? cell.toString("hex") : String(cell);
}

/** A reader of the one form that {@link writeDump} writes; it shares no code with it. */
class DumpReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  *rows(): Generator<{ table: string; cells: (string | null)[] }> {
    const start = 'INSERT INTO "';
    for (this.at = this.text.indexOf(`\n${start}`); this.at >= 0; this.at = this.nextStart(start)) {
      this.at += start.length + 1;
      const end = this.text.indexOf('" VALUES (', this.at);
      const table = this.text.slice(this.at, end);
      this.at = end + '" VALUES ('.length;
      yield { table, cells: this.cells() };
    }
  }

  /** The next statement begins on the line after this one; a literal with line feeds is behind us by now. */
  private nextStart(start: string): number {
    const next = this.text.indexOf("\n", this.at);
    return this.text.startsWith(start, next + 1) ? next : this.text.indexOf(`\n${start}`, next);
  }

  private cells(): (string | null)[] {
    const cells: (string | null)[] = [];
    for (;;) {
      cells.push(this.cell());
      this.at += 1;
      if (this.text[this.at - 1] !== ",") {
        return cells;
      }
    }
  }

  private cell(): string | null {
    if (this.text[this.at] === "'") {
      return this.string();
    }
    if (this.text.startsWith("X'", this.at)) {
      this.at += 1;
      return this.string();
    }
    const rest = /[^,)]*/y;
    rest.lastIndex = this.at;
    const word = rest.exec(this.text)?.[0] ?? "";
    this.at += word.length;
    return word === "NULL" ? null : word;
  }

  private string(): string {
    const parts: string[] = [];
    for (;;) {
      const quote = this.text.indexOf("'", this.at + 1);
      parts.push(this.text.slice(this.at + 1, quote));
      this.at = quote + 1;
      if (this.text[this.at] !== "'") {
        return parts.join("'");
      }
    }
  }
}

function differs(dumpFile: string, where: string): MilestoneError {
  return new MilestoneError("BACKUP_DAMAGED", `${dumpFile} does not hold what its database holds: ${where}.`, {
    state: NOTHING_CHANGED,
    fix: ["Run it again; if it fails again, report it with this message."],
  });
}
