import fs from "node:fs";
import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { sideFilesOf } from "../../store/side-files.ts";
import type { Finding } from "../../validate/finding.ts";
import { TABLES } from "../rows/stored-row.ts";
import { isSqliteError, openUntrusted, quoteName, type Sqlite } from "./driver.ts";
import { lostCompleted } from "./rows.ts";

const MAGIC = Buffer.from("SQLite format 3\0");

/** Tables with the columns that a reader needs. */
type Needs = Readonly<Record<string, readonly string[]>>;

const DATABASE: Needs = { [TABLES.active]: ["id", "data"], [TABLES.completed]: ["id", "data"] };
const INDEX: Needs = { [TABLES.active]: ["id", "title", "status", "priority", "file_path"] };

/**
 * Everything that is wrong with a database as a file; its rows are another matter. `shown` is for messages. Throws IO where
 * the system does not let SQLite open it: that says nothing of the database.
 */
export function inspectDatabase(file: string, shown: string): Finding[] {
  return inspectFile(file, shown, DATABASE, (error) => {
    throw cannotOpen(error, file, shown);
  });
}

/** The same for the index of the hybrid backend. */
export function inspectIndex(file: string, shown: string): Finding[] {
  return inspectFile(file, shown, INDEX, ({ message }) => broken(shown, message));
}

/** Changes that nobody brought into a database yet stand beside it, and SQLite reads them only where it may write there. */
function cannotOpen(cause: Error, file: string, shown: string): MilestoneError {
  const sides = sideFilesOf(file).filter((side) => fs.existsSync(side));
  const names = sides.map((side) => path.basename(side)).join(" and ");
  const why =
    sides.length === 0
      ? cause.message
      : `what was written last stands in ${names}, and SQLite reads that only where it may write in the folder`;
  return new MilestoneError("IO", `${shown} cannot be opened: ${why}.`, {
    state: NOTHING_CHANGED,
    place: { file: shown },
    fix: [
      "Give this user the right to write in the folder that holds it, or run it as the user that owns it.",
      ...(sides.length === 0 ? [] : [`Do not remove ${names}: what was written last is nowhere else.`]),
    ],
    cause,
  });
}

function inspectFile(
  file: string,
  shown: string,
  needs: Needs,
  unopened: (error: Error & { code: string }) => Finding,
): Finding[] {
  const problem = lookAtBytes(file);
  if (problem !== undefined) {
    return [broken(shown, problem)];
  }
  const sides = sideFilesOf(file)
    .filter((side) => fs.existsSync(side))
    .map((side) => sideFile(`${shown}${side.slice(file.length)}`));
  try {
    const db = openUntrusted(file);
    try {
      const found = inspectSchema(db, shown, needs);
      // Checking the pages would compute what a stranger's schema asks for.
      return [...sides, ...found, ...(found.length > 0 ? [] : inspectPages(db, file, shown))];
    } finally {
      db.close();
    }
  } catch (error) {
    // Somebody who writes just now breaks nothing.
    if (!isSqliteError(error) || error.code.startsWith("SQLITE_BUSY")) {
      throw error;
    }
    if (error.code.startsWith("SQLITE_READONLY")) {
      return [...sides, leftHalf(shown)];
    }
    return [...sides, error.code.startsWith("SQLITE_CANTOPEN") ? unopened(error) : broken(shown, error.message)];
  }
}

function lookAtBytes(file: string): string | undefined {
  const { size } = fs.statSync(file);
  const head = Buffer.alloc(100);
  const handle = fs.openSync(file, "r");
  try {
    fs.readSync(handle, head, 0, 100, 0);
  } finally {
    fs.closeSync(handle);
  }
  if (size === 0) {
    return "an empty file";
  }
  if (head.toString("latin1").startsWith("version https://git-lfs")) {
    return "a Git LFS pointer, not the database; git lfs pull fetches it";
  }
  return head.subarray(0, 16).equals(MAGIC) ? undefined : "not an SQLite database";
}

/** quick_check and integrity_check do not see a page too many, a cut tail, or a table that is a view. */
function inspectPages(db: Sqlite, file: string, shown: string): Finding[] {
  const pages = db.pragma("page_count", { simple: true }) as number;
  const pageBytes = db.pragma("page_size", { simple: true }) as number;
  const { size } = fs.statSync(file);
  // In WAL mode pages may still be on their way from a side file.
  const log = fs.statSync(`${file}-wal`, { throwIfNoEntry: false });
  if ((log === undefined || log.size === 0) && size !== pages * pageBytes) {
    return [broken(shown, `${size} bytes where its ${pages} pages have ${pages * pageBytes}`)];
  }
  const results = db.pragma("integrity_check(5)") as { integrity_check: string }[];
  const wrong = results.map((row) => row.integrity_check).filter((text) => text !== "ok");
  return wrong.map((text) => broken(shown, text));
}

function inspectSchema(db: Sqlite, shown: string, needs: Needs): Finding[] {
  const objects = db.prepare("SELECT type, name, sql FROM sqlite_schema").all() as {
    type: string;
    name: string;
    sql: string | null;
  }[];
  const findings: Finding[] = [];
  for (const { type, name, sql } of objects) {
    if (type === "trigger" || type === "view") {
      findings.push(schema(shown, `a ${type} named ${name}, which no milestone database has`));
    } else if (type === "table" && /^\s*create\s+virtual/i.test(sql ?? "")) {
      findings.push(schema(shown, `a virtual table named ${name}`));
    }
  }
  const table = objects.find(({ type, name }) => type === "table" && name === TABLES.active);
  if (table === undefined) {
    findings.push(schema(shown, `no table named ${TABLES.active}`));
  } else if (lostCompleted(db)) {
    findings.push(schema(shown, `no table named ${TABLES.completed}`));
  }
  for (const [name, needed] of Object.entries(needs)) {
    findings.push(...inspectColumns(db, shown, name, needed));
  }
  return findings;
}

/** True for a table whose rows are stored: reading a view or a computed column runs what a stranger wrote. */
export function isPlainTable(db: Sqlite, name: string): boolean {
  const sql = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(name);
  const columns = db.pragma(`table_xinfo(${quoteName(name)})`) as { hidden: number }[];
  return typeof sql === "string" && !/^\s*create\s+virtual/i.test(sql) && columns.every(({ hidden }) => hidden === 0);
}

function inspectColumns(db: Sqlite, shown: string, table: string, needed: readonly string[]): Finding[] {
  const columns = db.pragma(`table_xinfo(${quoteName(table)})`) as { name: string; hidden: number; pk: number }[];
  if (columns.length === 0) {
    return [];
  }
  const missing = needed.filter((name) => !columns.some((column) => column.name === name));
  // Without it an id may stand there twice, and a read in batches would pass over one of the two.
  const keyed = missing.includes("id") || columns.every(({ name, pk }) => (name === "id") === pk > 0);
  const generated = columns.filter(({ hidden }) => hidden !== 0);
  return [
    ...missing.map((name) => schema(shown, `the table ${table} has no column ${name}`)),
    ...(keyed ? [] : [schema(shown, `the primary key of ${table} is not its id`)]),
    ...generated.map(({ name }) => schema(shown, `the column ${name} of ${table} is computed`)),
  ];
}

function broken(file: string, message: string): Finding {
  const fix = "Restore a backup: milestone backups lists them.";
  return { rule: "database-broken", severity: "error", file, message, fix };
}

/** To restore a backup would be to lose what was written since, for nothing. */
function leftHalf(shown: string): Finding {
  const message = "a program ended in the middle of writing to it; what that replaced stands in its -journal";
  const fix = `Copy both files aside, then let a program that writes open it, which takes the half back: sqlite3 ${shown} 'PRAGMA schema_version'`;
  return { rule: "database-broken", severity: "error", file: shown, message, fix };
}

function schema(file: string, message: string): Finding {
  return { rule: "database-schema", severity: "error", file, message };
}

function sideFile(file: string): Finding {
  const message = "a side file: the database is open somewhere, or was not closed; commit neither";
  return { rule: "side-file", severity: "warning", file, message };
}
