import fs from "node:fs";

const SUFFIXES = ["-wal", "-shm", "-journal"] as const;

/** What stands beside a database file and is not at rest with it. */
export function sideFiles(file: string): string[] {
  return SUFFIXES.map((suffix) => file + suffix).filter((side) => fs.existsSync(side));
}
