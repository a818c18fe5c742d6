import { createDatabase, withDatabase } from "./database.ts";
import { makeStore, type StoreFiles, type TestStore } from "./store.ts";

/** The table as the tools make it, with nothing but their own columns. */
export const TOOLS_TABLE = "CREATE TABLE milestones (id TEXT PRIMARY KEY, data TEXT, created_at TEXT, updated_at TEXT)";

/** A row as a tool writes it. */
export interface ToolRow {
  readonly id: unknown;
  readonly data: unknown;
}

/** A store whose database a tool made. */
export function makeToolStore(rows: readonly ToolRow[], table = TOOLS_TABLE, files: StoreFiles = {}): TestStore {
  const store = makeStore({ "config/storage-backend.txt": "database\n", ...files });
  createDatabase(store.layout.databaseFile, [table]);
  insertAsTool(store, rows);
  return store;
}

/** Inserts rows naming just the tools' columns. */
export function insertAsTool({ layout }: TestStore, rows: readonly ToolRow[]): void {
  withDatabase(layout.databaseFile, (db) => {
    const insert = db.prepare("INSERT INTO milestones (id, data, created_at, updated_at) VALUES (?, ?, ?, ?)");
    for (const { id, data } of rows) {
      insert.run(id, data, "2026-11-22T10:15:00Z", "2026-11-22T10:15:00Z");
    }
  });
}
