import fs from "node:fs";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { openUntrusted, quoteName, type Sqlite } from "./driver.ts";
import { DumpReader } from "./dump-reader.ts";

/** A value of a row, as SQLite stores it. */
type Cell = string | number | bigint | Buffer | null;

/** Bytes of one write, and of what is compared at once; longer texts are written and compared by themselves. */
const CHUNK = 1 << 16;
/** Of one code unit, in UTF-8. */
const MOST_BYTES = 3;

/**
 * Writes `CREATE TABLE` and one `INSERT` a row for each table named, for people and for the sqlite3 command.
 * We never execute such a file; {@link compareDump} proves it by reading its literals.
 */
export function writeDump(databaseFile: string, dumpFile: string, tables: readonly string[]): void {
  const db = openUntrusted(databaseFile);
  const handle = fs.openSync(dumpFile, "wx");
  try {
    const writer = new ChunkWriter(handle);
    writer.write("BEGIN TRANSACTION;\n");
    for (const table of tables) {
      for (const line of dumpTable(db, table)) {
        writer.write(line);
      }
    }
    writer.write("COMMIT;\n");
    writer.flush();
  } finally {
    fs.closeSync(handle);
    db.close();
  }
}

/** Gathers texts as bytes: gathered as strings they would be garbage of a megabyte each. */
class ChunkWriter {
  private readonly handle: number;
  private readonly chunk = Buffer.allocUnsafeSlow(CHUNK);
  private filled = 0;

  constructor(handle: number) {
    this.handle = handle;
  }

  write(text: string): void {
    if (text.length * MOST_BYTES > CHUNK - this.filled) {
      this.flush();
    }
    if (text.length * MOST_BYTES > CHUNK) {
      fs.writeFileSync(this.handle, text);
    } else {
      this.filled += this.chunk.write(text, this.filled);
    }
  }

  flush(): void {
    fs.writeFileSync(this.handle, this.chunk.subarray(0, this.filled));
    this.filled = 0;
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
  const scratch = Buffer.allocUnsafeSlow(CHUNK);
  try {
    const inserts = reader.rows();
    for (const table of tables) {
      for (const row of tableRows(db, table)) {
        const found = inserts.next().value;
        if (found === undefined || found.table !== table || !sameCells(found.cells, row, scratch)) {
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
function sameCells(found: readonly (Buffer | null)[], row: readonly Cell[], scratch: Buffer): boolean {
  return (
    found.length === row.length &&
    row.every((cell, at) => {
      const bytes = found[at] as Buffer | null;
      return cell === null || bytes === null ? cell === bytes : isText(bytes, showCell(cell), scratch);
    })
  );
}

function showCell(cell: Exclude<Cell, null>): string {
  return Buffer.isBuffer(cell) ? cell.toString("hex") : String(cell);
}

function isText(bytes: Buffer, text: string, scratch: Buffer): boolean {
  if (text.length * MOST_BYTES > scratch.length) {
    return bytes.equals(Buffer.from(text));
  }
  const length = scratch.write(text);
  return scratch.compare(bytes, 0, bytes.length, 0, length) === 0;
}

function differs(dumpFile: string, where: string): MilestoneError {
  return new MilestoneError("BACKUP_DAMAGED", `${dumpFile} does not hold what its database holds: ${where}.`, {
    state: NOTHING_CHANGED,
    fix: ["Run it again; if it fails again, report it with this message."],
  });
}
