import fs from "node:fs";
import { isSqliteError, openSqlite, openUntrusted } from "./driver.ts";

/** Where SQLite keeps what a transaction replaces, until it is committed. */
export function journalOf(file: string): string {
  return `${file}-journal`;
}

/**
 * True for a database that a process was killed over while it committed: half of a transaction stands in it, and its
 * journal has what was there before. SQLite itself says so; while the process lives, it does not.
 */
export function isLeftInCommit(file: string): boolean {
  if (!fs.existsSync(journalOf(file))) {
    return false;
  }
  try {
    const db = openUntrusted(file);
    try {
      db.prepare("SELECT count(*) FROM sqlite_schema").get();
      return false;
    } finally {
      db.close();
    }
  } catch (error) {
    return isSqliteError(error, "SQLITE_READONLY") || isSqliteError(error, "SQLITE_CANTOPEN");
  }
}

/** Takes the half transaction back, as the next program that may write does anyway. For a private copy. */
export function takeBackHalf(file: string): void {
  const db = openSqlite(file, { fileMustExist: true });
  try {
    db.pragma("trusted_schema = OFF");
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
  } finally {
    db.close();
  }
}
