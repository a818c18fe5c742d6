import type { BackendName } from "../../../src/backends/backend.ts";
import { holderOf } from "../../../src/migrate/server-run.ts";
import type { RecordKey } from "../../../src/record/record.ts";
import { asTool, makeServerStore, type ServerStore } from "../../support/postgres-store.ts";
import type { TestStore } from "../../support/store.ts";
import { type KnownRecord, sha256 } from "../known-records.ts";
import type { Subject } from "../subject.ts";
import { filesSubject } from "./files.ts";

const TABLES = { active: "milestones", completed: "completed_milestones" };

/** Every store of these subjects is on a server. */
function serverOf(store: TestStore): ServerStore {
  return store as ServerStore;
}

async function insert(store: TestStore, records: readonly KnownRecord[]): Promise<void> {
  for (const state of ["active", "completed"] as const) {
    const rows = records.filter((record) => record.state === state);
    const column = (value: (record: KnownRecord) => string) => rows.map(value);
    await asTool(
      serverOf(store),
      `INSERT INTO ${TABLES[state]} (id, data, created_at, updated_at, yaml, yaml_sha256, data_sha256)
SELECT id, data::jsonb, NULL, NULL, yaml, yaml_sha256, data_sha256
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS r (id, data, yaml, yaml_sha256, data_sha256)
ON CONFLICT (id) DO UPDATE SET data = EXCLUDED.data, yaml = EXCLUDED.yaml, yaml_sha256 = EXCLUDED.yaml_sha256, data_sha256 = EXCLUDED.data_sha256`,
      [
        column(({ id }) => id),
        column(({ json }) => json),
        column(({ yaml }) => yaml),
        column(({ yaml }) => sha256(yaml)),
        column(({ canonical }) => sha256(canonical)),
      ],
    );
  }
}

/** As a tool or a person makes them, with the columns that are ours; its ids sort as the database's language has it. */
const CREATE = Object.values(TABLES)
  .map(
    (table) =>
      `CREATE TABLE ${table} (id TEXT PRIMARY KEY, data JSONB, created_at TIMESTAMP DEFAULT now(), updated_at TIMESTAMP DEFAULT now(), yaml TEXT, yaml_sha256 TEXT, data_sha256 TEXT)`,
  )
  .join("; ");

/** Rows of a PostgreSQL server. */
export const POSTGRES: Subject = {
  name: "database",
  fill: async (records) => {
    const store = await makeServerStore({ "config/storage-backend.txt": "database\n" });
    await asTool(store, CREATE);
    await insert(store, records);
    return store;
  },
  set: async (store, record) => insert(store, [record]),
  remove: async (store, { state, id }: RecordKey) => {
    await asTool(serverOf(store), `DELETE FROM ${TABLES[state]} WHERE id = $1`, [id]);
  },
  spoil: async (store, { state, id }) => {
    await asTool(serverOf(store), `UPDATE ${TABLES[state]} SET data = NULL WHERE id = $1`, [id]);
  },
  beginRun: async (store, id) => {
    const run = { storeId: "a-store", id, key: "a-key" };
    await store.context.backends.server().begin(run, { from: "file", to: "database" }, holderOf(store.context));
    return run;
  },
  holdsWriters: true,
  unreadable: [
    {
      what: "a server without the table",
      code: "BACKEND_UNREADABLE",
      make: async (store) => {
        await asTool(serverOf(store), "DROP TABLE milestones");
      },
    },
  ],
};

/** YAML files of a store whose database would be on a server. */
export function filesOnServer(name: Exclude<BackendName, "database">): Subject {
  const files = filesSubject(name);
  return {
    ...files,
    fill: async (records) => {
      const written = Object.fromEntries(records.map(({ state, id, yaml }) => [`${state}/${id}.yaml`, yaml]));
      return await makeServerStore({ ...written, "config/storage-backend.txt": `${name}\n` });
    },
  };
}
