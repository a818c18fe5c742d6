import path from "node:path";
import type { ReadFiles } from "../files/files.ts";

const SUFFIXES = ["-wal", "-shm", "-journal"] as const;

/** Where SQLite keeps what is not in a database file yet, or may have to be undone in it. At rest none of them stands. */
export function sideFilesOf(file: string): string[] {
  return SUFFIXES.map((suffix) => file + suffix);
}

/** The names of those that stand there now. */
export function presentSidesOf(files: ReadFiles, file: string): string[] {
  return sideFilesOf(file)
    .filter((side) => files.stat(side) !== undefined)
    .map((side) => path.basename(side));
}
