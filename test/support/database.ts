import Database from "better-sqlite3";

/** Opens a database file as another program would, which does not wait long for a lock, nor for the disk. */
export function openAsTool(file: string): Database.Database {
  const db = new Database(file, { timeout: 20 });
  db.pragma("synchronous = OFF");
  return db;
}

/** Makes a database file. */
export function createDatabase(file: string, statements: readonly string[]): void {
  withDatabase(file, (db) => {
    for (const statement of statements) {
      db.exec(statement);
    }
  });
}

/** Opens a database for one use. */
export function withDatabase<T>(file: string, use: (db: Database.Database) => T): T {
  const db = openAsTool(file);
  try {
    return use(db);
  } finally {
    db.close();
  }
}
