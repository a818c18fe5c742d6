const SUFFIXES = ["-wal", "-shm", "-journal"] as const;

/** Where SQLite keeps what is not in a database file yet, or may have to be undone in it. At rest none of them stands. */
export function sideFilesOf(file: string): string[] {
  return SUFFIXES.map((suffix) => file + suffix);
}
