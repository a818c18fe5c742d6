import fs from "node:fs";
import path from "node:path";
import { MilestoneError } from "../../errors/error.ts";
import { sideFilesOf } from "../../store/side-files.ts";
import { isSqliteError, openSqlite } from "./driver.ts";

/** How long a reader or writer of the old file may keep us waiting. */
export const WAIT_MS = 2000;

/**
 * Brings a database that is about to be replaced to rest: a side file left beside the new one would be taken
 * for its own by the next reader. Returns names of side files that must be set aside with it (only for a
 * derived file that is no database any more). Throws SOURCE_BUSY while somebody has it open in WAL mode.
 */
export function restForReplacement(file: string, { derived }: { derived: boolean }): string[] {
  if (!fs.existsSync(file) || fs.statSync(file).size === 0) {
    return leftSides(file, derived);
  }
  try {
    const db = openSqlite(file, { fileMustExist: true, timeout: WAIT_MS });
    try {
      db.pragma("wal_checkpoint(TRUNCATE)");
      db.pragma("journal_mode = DELETE");
      db.exec("BEGIN IMMEDIATE");
      db.exec("ROLLBACK");
    } finally {
      db.close();
    }
  } catch (error) {
    if (isSqliteError(error, "SQLITE_BUSY")) {
      throw busy(file, error);
    }
    if (!isSqliteError(error) || !derived) {
      throw error;
    }
  }
  return leftSides(file, derived);
}

function leftSides(file: string, derived: boolean): string[] {
  const sides = sideFilesOf(file).filter((side) => fs.existsSync(side));
  if (sides.length > 0 && !derived) {
    throw busy(file, undefined);
  }
  return sides.map((side) => path.basename(side));
}

export function busy(file: string, cause: unknown): MilestoneError {
  const name = path.basename(file);
  return new MilestoneError(
    "SOURCE_BUSY",
    `${name} is open in another program, which would resurrect it after the switch.`,
    {
      state: "Nothing was switched.",
      place: { file: name },
      fix: ["Close the program that has it open, then run this again."],
      cause,
    },
  );
}
