import fs from "node:fs";
import path from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { sideFilesOf } from "../../store/side-files.ts";

export type Sqlite = BetterSqlite3.Database;
type Constructor = typeof BetterSqlite3;

/** One entry each, so that a bundler finds the binaries: the package's own loader computes their path. */
const ENTRIES: Record<string, () => Promise<{ default: Constructor }>> = {
  "linux-x64": () => import("better-sqlite3/linux-x64"),
  "linux-arm64": () => import("better-sqlite3/linux-arm64"),
  "linuxmusl-x64": () => import("better-sqlite3/linuxmusl-x64"),
  "linuxmusl-arm64": () => import("better-sqlite3/linuxmusl-arm64"),
  "darwin-x64": () => import("better-sqlite3/darwin-x64"),
  "darwin-arm64": () => import("better-sqlite3/darwin-arm64"),
  "win32-x64": () => import("better-sqlite3/win32-x64"),
  "win32-arm64": () => import("better-sqlite3/win32-arm64"),
};

let loaded: Constructor | undefined;

/** Loads SQLite for this machine, once. Throws BACKEND_UNREADABLE where there is no binary, or Node is too old for it. */
export async function loadSqlite(): Promise<void> {
  if (loaded !== undefined) {
    return;
  }
  assertNodeApi();
  const platform = `${process.platform}${isMusl() ? "musl" : ""}-${process.arch}`;
  const entry = ENTRIES[platform];
  if (entry === undefined) {
    throw new MilestoneError("BACKEND_UNREADABLE", `There is no SQLite for ${platform}.`, {
      state: NOTHING_CHANGED,
      fix: [`Run it on one of: ${Object.keys(ENTRIES).join(", ")}.`],
    });
  }
  try {
    loaded = (await entry()).default;
  } catch (error) {
    // Node adds a stack of requirers, which tells a user nothing.
    const [what] = String((error as Error).message).split("\n");
    throw new MilestoneError("BACKEND_UNREADABLE", `SQLite for ${platform} cannot be loaded: ${what}.`, {
      state: NOTHING_CHANGED,
      fix: ["Install milestone-migrate again; its binaries belong beside it."],
      cause: error,
    });
  }
}

/** The binaries are made for Node-API 10: an older Node dies of loading them, without a word. */
function assertNodeApi(): void {
  if (Number(process.versions.napi) < 10) {
    throw new MilestoneError(
      "BACKEND_UNREADABLE",
      `SQLite needs Node 22.14 or later (of the 23s, 23.6); this is Node ${process.versions.node}.`,
      { state: NOTHING_CHANGED, fix: ["Run it with a newer Node: https://nodejs.org/"] },
    );
  }
}

/** glibc names itself in Node's report; musl does not. */
function isMusl(): boolean {
  if (process.platform !== "linux") {
    return false;
  }
  const header = (process.report.getReport() as { header: { glibcVersionRuntime?: string } }).header;
  return header.glibcVersionRuntime === undefined;
}

/**
 * Opens a database file; {@link loadSqlite} comes first. Throws UNSAFE_PATH for a link, which SQLite would follow, and
 * for a FIFO, where it would wait.
 */
export function openSqlite(file: string, options: BetterSqlite3.Options = {}): Sqlite {
  if (loaded === undefined) {
    throw new Error("loadSqlite() was not awaited");
  }
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isFile()) {
    throw new MilestoneError("UNSAFE_PATH", `${path.basename(file)} is not a plain file.`, {
      state: NOTHING_CHANGED,
      fix: ["Replace it by a plain file."],
    });
  }
  if (stat === undefined && !fs.existsSync(path.dirname(file))) {
    // The binding calls it a wrong argument.
    throw Object.assign(new Error(`there is no folder for ${shortName(file)}`), { code: "SQLITE_CANTOPEN" });
  }
  try {
    return new loaded(file, options);
  } catch (error) {
    throw isSqliteError(error, "SQLITE_CANTOPEN") ? withReason(error, file, options.readonly === true) : error;
  }
}

/** With its folder: where that stands on this machine is nobody's business. */
function shortName(file: string): string {
  return path.join(path.basename(path.dirname(file)), path.basename(file));
}

/** SQLite names neither the file nor what is wrong with it; the system does. */
function withReason(error: Error, file: string, isReadOnly: boolean): Error {
  error.message = `SQLite is ${error.message} ${shortName(file)}`;
  try {
    fs.accessSync(file, isReadOnly ? fs.constants.R_OK : fs.constants.R_OK | fs.constants.W_OK);
  } catch (cause) {
    error.message += `: ${(cause as Error).message.replace(/, access .*$/s, "")}`;
  }
  return error;
}

const CACHE_KIB = 2000;

/**
 * Lets a connection keep two megabytes of pages, enough to go through a database in order; the 16 that the driver is built
 * with are 120 once pages are large, since SQLite counts pages, of the size that it knows by then. That of a new file has
 * to be set before.
 */
export function limitCache(db: Sqlite): void {
  db.pragma(`cache_size = ${-CACHE_KIB}`);
}

/**
 * Opens a file that anybody may have written, for reading: its schema runs nothing, broken cells are noticed.
 */
export function openUntrusted(file: string, timeoutMs = 5000): Sqlite {
  const atRest = !sideFilesOf(file).some((side) => fs.existsSync(side));
  const db = openSqlite(file, { readonly: true, fileMustExist: true, timeout: timeoutMs });
  if (atRest) {
    tidyOnClose(db, file);
  }
  try {
    db.pragma("trusted_schema = OFF");
    db.pragma("cell_size_check = ON");
    db.pragma("mmap_size = 0");
    limitCache(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A reader of a database in WAL mode makes its side files and, unlike a writer, leaves them: a look would then differ
 * from the next one, and the database would not be at rest. A writer that does nothing takes them away, if it is alone.
 */
function tidyOnClose(db: Sqlite, file: string): void {
  const close = db.close.bind(db);
  db.close = () => {
    close();
    if (fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size === 0) {
      tryTidy(file);
    }
    return db;
  };
}

function tryTidy(file: string): void {
  try {
    const writer = openSqlite(file, { fileMustExist: true, timeout: 0 });
    try {
      writer.pragma("schema_version");
    } finally {
      writer.close();
    }
  } catch (error) {
    // In use, or not ours to write: then the side files are somebody else's, or have to stay.
    if (!isSqliteError(error)) {
      throw error;
    }
  }
}

/** An identifier as SQL text. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** True for an error of SQLite, optionally with a code that starts like this. */
export function isSqliteError(error: unknown, prefix = "SQLITE_"): error is Error & { code: string } {
  const code = (error as { code?: unknown } | null)?.code;
  return error instanceof Error && typeof code === "string" && code.startsWith(prefix);
}
