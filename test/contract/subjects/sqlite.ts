import fs from "node:fs";
import type { RecordKey } from "../../../src/record/record.ts";
import { createDatabase, openAsTool } from "../../support/database.ts";
import { makeStore, type TestStore } from "../../support/store.ts";
import { type KnownRecord, sha256 } from "../known-records.ts";
import type { Subject } from "../subject.ts";

const TABLES = { active: "milestones", completed: "completed_milestones" };
const CREATE = Object.values(TABLES).map(
  (table) =>
    `CREATE TABLE ${table} (id TEXT PRIMARY KEY, data TEXT, created_at TEXT, updated_at TEXT, yaml TEXT, yaml_sha256 TEXT, data_sha256 TEXT)`,
);

function insert(store: TestStore, records: readonly KnownRecord[]): void {
  const db = openAsTool(store.layout.databaseFile);
  try {
    const into = (table: string) => db.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, NULL, NULL, ?, ?, ?)`);
    const inserts = { active: into(TABLES.active), completed: into(TABLES.completed) };
    db.transaction(() => {
      for (const { state, id, json, yaml, canonical } of records) {
        inserts[state].run(id, json, yaml, sha256(yaml), sha256(canonical));
      }
    })();
  } finally {
    db.close();
  }
}

function run(store: TestStore, sql: string, ...values: unknown[]): void {
  const db = openAsTool(store.layout.databaseFile);
  try {
    db.prepare(sql).run(...values);
  } finally {
    db.close();
  }
}

function replace(what: string, bytes: string | undefined): Subject["unreadable"][number] {
  return {
    what,
    code: "BACKEND_UNREADABLE",
    make: async ({ layout }) => {
      fs.rmSync(layout.databaseFile);
      if (bytes !== undefined) {
        fs.writeFileSync(layout.databaseFile, bytes);
      }
    },
  };
}

/** Rows of `enterprise.db`. */
export const SQLITE: Subject = {
  name: "database",
  fill: async (records) => {
    const store = makeStore({ "config/storage-backend.txt": "database\n" });
    createDatabase(store.layout.databaseFile, CREATE);
    insert(store, records);
    return store;
  },
  set: async (store, record) => insert(store, [record]),
  remove: async (store, { state, id }: RecordKey) => run(store, `DELETE FROM ${TABLES[state]} WHERE id = ?`, id),
  spoil: async (store, { state, id }) => run(store, `UPDATE ${TABLES[state]} SET data = '{' WHERE id = ?`, id),
  holdsWriters: true,
  unreadable: [
    replace("no database", undefined),
    replace("an empty file", ""),
    replace("a text file", "SELECT 1;\n".repeat(50)),
    replace("a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"),
    {
      what: "a database without its table",
      code: "BACKEND_UNREADABLE",
      make: async (store) => run(store, "DROP TABLE milestones"),
    },
    {
      what: "a link",
      code: "BACKEND_UNREADABLE",
      make: async ({ layout }) => {
        fs.renameSync(layout.databaseFile, layout.at("other.db"));
        fs.symlinkSync("other.db", layout.databaseFile);
      },
    },
  ],
};
