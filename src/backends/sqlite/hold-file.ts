import { createHash } from "node:crypto";
import fs from "node:fs";
import { isSqliteError, openSqlite, type Sqlite } from "./driver.ts";
import { busy, restForReplacement, WAIT_MS } from "./rest.ts";

/** Windows replaces no file that a program has open, a hold of ours included. */
const HOLDS_ITSELF = process.platform === "win32";
const CHUNK_BYTES = 1 << 16;

/**
 * Runs `act`, which replaces or removes a database file, while nobody else can write to it, with a way to the digest
 * of what stands there. A program that waits for its turn gets none: SQLite refuses to write to a file that is no longer in its
 * place. (One that was in the middle would write on into a file that nobody reads any more, and leave its journal to the
 * new one.) What is no database has no writers to keep out. Throws SOURCE_BUSY while somebody has it.
 */
export function holdFile(file: string, act: (digest: () => string) => void): void {
  if (HOLDS_ITSELF) {
    act(() => withHandle(file, digestOf));
    return;
  }
  // Opened first and closed last: closing any handle of a file gives up every lock that this process has on it.
  const handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
  try {
    const db = tryHold(file);
    try {
      act(() => digestOf(handle));
    } finally {
      // Nothing was written, and there may be no file of that name any more.
      db?.exec("ROLLBACK");
      db?.close();
    }
  } finally {
    fs.closeSync(handle);
  }
}

function withHandle<T>(file: string, act: (handle: number) => T): T {
  const handle = fs.openSync(file, "r");
  try {
    return act(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function tryHold(file: string): Sqlite | undefined {
  let db: Sqlite | undefined;
  try {
    restForReplacement(file, { derived: false });
    db = openSqlite(file, { fileMustExist: true, timeout: WAIT_MS });
    db.exec("BEGIN IMMEDIATE");
    return db;
  } catch (error) {
    db?.close();
    if (isSqliteError(error, "SQLITE_NOTADB") || isSqliteError(error, "SQLITE_CORRUPT")) {
      return undefined;
    }
    throw isSqliteError(error, "SQLITE_BUSY") ? busy(file, error) : error;
  }
}

function digestOf(handle: number): string {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let at = 0; ; ) {
    const count = fs.readSync(handle, buffer, 0, buffer.length, at);
    if (count === 0) {
      return hash.digest("hex");
    }
    hash.update(buffer.subarray(0, count));
    at += count;
  }
}
