import fs from "node:fs";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { openUntrusted, quoteName, type Sqlite } from "./driver.ts";
import { DumpReader } from "./dump-reader.ts";

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
    .prepare(`SELECT * FROM ${quoteName(table)} ORDER BY id`)
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
  const reader = new DumpReader(dumpFile);
  try {
    const inserts = reader.rows();
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
    reader.close();
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

function differs(dumpFile: string, where: string): MilestoneError {
  return new MilestoneError("BACKUP_DAMAGED", `${dumpFile} does not hold what its database holds: ${where}.`, {
    state: NOTHING_CHANGED,
    fix: ["Run it again; if it fails again, report it with this message."],
  });
}
