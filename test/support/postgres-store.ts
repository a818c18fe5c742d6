import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { expect } from "vitest";
import { contextFor } from "./context.ts";
import { makeDatabase, query } from "./postgres-server.ts";
import { makeStore, type StoreFiles, type TestStore } from "./store.ts";

/** A store whose database is on a server: a schema of its own in the one database of this test file. */
export interface ServerStore extends TestStore {
  readonly url: string;
  readonly schema: string;
  /** For commands. */
  readonly env: Readonly<Record<string, string>>;
  /** Where and with what commands are run. */
  readonly cli: { readonly cwd: string; readonly env: Readonly<Record<string, string>> };
}

/** One for each test file: a process may run several, one after the other, with the modules of the first. */
const databases = new Map<string | undefined, Promise<string>>();

async function databaseOfFile(): Promise<string> {
  const { testPath } = expect.getState();
  const known = databases.get(testPath) ?? makeDatabase();
  databases.set(testPath, known);
  return await known;
}

/** Makes a store with these files; its settings name the schema, and the environment the server. */
export async function makeServerStore(files: StoreFiles = {}): Promise<ServerStore> {
  const url = await databaseOfFile();
  const schema = `s_${randomBytes(5).toString("hex")}`;
  await query(url, `CREATE SCHEMA ${schema}`);
  return onServer(makeStore(files), url, schema);
}

/** The same store on a server, as another clone or another process sees it. */
export function onServer(store: TestStore, url: string, schema: string): ServerStore {
  const file = store.layout.settingsFile;
  if (!fs.existsSync(file)) {
    fs.mkdirSync(store.layout.at("config"), { recursive: true });
    fs.writeFileSync(file, "storage:\n");
  }
  const text = fs.readFileSync(file, "utf8");
  if (!text.includes("schema:")) {
    const database = `  database: # where milestones live\n    type: postgresql\n    schema: ${schema}\n`;
    fs.writeFileSync(file, text.replace("storage:\n", `storage:\n${database}`));
  }
  const env = { DATABASE_URL: url };
  return { ...store, url, schema, env, cli: { cwd: store.dir, env }, context: contextFor(store.dir, env) };
}

/** Runs one statement in the store's schema, as a tool does that waits for nobody. */
export async function asTool<Row extends object>(
  { url, schema }: Pick<ServerStore, "url" | "schema">,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return await query<Row>(`${url}?options=-c%20search_path%3D${schema}%20-c%20lock_timeout%3D300`, sql, values);
}

/** Names of the tables in the store's schema. */
export async function tablesOf(store: Pick<ServerStore, "url" | "schema">): Promise<string[]> {
  const rows = await query<{ name: string }>(
    store.url,
    "SELECT relname AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r' ORDER BY 1",
    [store.schema],
  );
  return rows.map(({ name }) => name);
}
