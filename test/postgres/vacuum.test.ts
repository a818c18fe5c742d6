import fs from "node:fs";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Shadow } from "../../src/backends/backend.ts";
import type { ServerRun } from "../../src/backends/server.ts";
import { installationOf } from "../../src/migrate/installation-of.ts";
import { RunDirs } from "../../src/migrate/run-dirs.ts";
import { holderOf } from "../../src/migrate/server-run.ts";
import { Marks } from "../../src/record/marks.ts";
import { query } from "../support/postgres-server.ts";
import { makeServerStore, onServer, type ServerStore, tablesOf } from "../support/postgres-store.ts";

const RUN: ServerRun = { storeId: "a-store", id: "migration-20260101-000000-file-to-database", key: "a-key" };
/** Shorter than any lock is held here. */
const LOCK_TIMEOUT = "    lock_timeout: 0.05\n";

/** A run that is copying, on a server which would end a vacuum that is in the way after this time. */
async function begin(deadlockTimeout = "60s"): Promise<{ store: ServerStore; shadow: Shadow }> {
  const made = await makeServerStore({ "active/a.yaml": "id: a\n" });
  fs.appendFileSync(made.layout.settingsFile, LOCK_TIMEOUT);
  const store = onServer(made, made.url, made.schema);
  const { pathname } = new URL(store.url);
  await query(store.url, `ALTER DATABASE ${pathname.slice(1)} SET deadlock_timeout = '${deadlockTimeout}'`);
  return { store, shadow: await beginIn(store) };
}

async function beginIn(store: ServerStore): Promise<Shadow> {
  const { context } = store;
  const { backends, files, layout } = context;
  const lease = await backends.server().begin(RUN, { from: "file", to: "database" }, holderOf(context));
  onTestFinished(() => lease.end());
  const source = await backends.open("file");
  const dirs = new RunDirs(layout, RUN.id);
  files.makeDirs(dirs.shadow);
  const shadow = await backends.shadow({ from: "file", to: "database" }, dirs.shadow, source, RUN);
  onTestFinished(() => shadow.close());
  for await (const item of source.scan()) {
    await shadow.write(item.kind === "record" ? [item.record] : []);
  }
  return shadow;
}

/** Holds a table as a vacuum does. Returns how it is let go. */
async function vacuuming({ url, schema }: ServerStore, table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("BEGIN");
  await client.query(`LOCK TABLE ${schema}.${table} IN SHARE UPDATE EXCLUSIVE MODE`);
  return async () => {
    await client.query("ROLLBACK");
  };
}

/** Whether somebody waits for a table of the store. */
async function isAwaited({ url, schema }: ServerStore): Promise<boolean> {
  const waiting =
    "SELECT FROM pg_locks JOIN pg_class ON oid = relation WHERE NOT granted AND relnamespace = $1::regnamespace";
  return (await query(url, waiting, [schema])).length > 0;
}

/** Does something while the server vacuums a table, and ends that when it is long in the way. */
async function whileVacuumed<Result>(store: ServerStore, table: string, act: () => Promise<Result>): Promise<Result> {
  const end = await vacuuming(store, table);
  const acting = act();
  acting.catch(() => {});
  while (!(await isAwaited(store))) {
    await Promise.race([acting, new Promise((resolve) => setTimeout(resolve, 10))]);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  await end();
  return await acting;
}

async function newTable(store: ServerStore): Promise<string> {
  const table = (await tablesOf(store)).find((name) => name.endsWith("_new") && !name.includes("completed"));
  expect(table).toBeDefined();
  return table as string;
}

async function publish(store: ServerStore, shadow: Shadow): Promise<void> {
  await shadow.seal();
  await shadow.installAhead(installationOf(store.context, new RunDirs(store.layout, RUN.id)), new Marks());
  await shadow.install(installationOf(store.context, new RunDirs(store.layout, RUN.id)));
}

describe("a vacuum that the server began by itself", () => {
  test("of the tables in the making delays their index", async () => {
    const { store, shadow } = await begin();
    await whileVacuumed(store, await newTable(store), () => shadow.seal());
  });

  test("of the tables in the making delays that they are taken back", async () => {
    const { store, shadow } = await begin();
    await shadow.seal();
    const undone = await whileVacuumed(store, await newTable(store), () => store.context.backends.server().undo(RUN));
    expect(undone).toEqual({ left: [] });
    expect(await tablesOf(store)).toEqual(["milestone_migrations"]);
  });

  test("of the published tables delays that they are taken back", async () => {
    const { store, shadow } = await begin();
    await publish(store, shadow);
    const undone = await whileVacuumed(store, "milestones", () => store.context.backends.server().undo(RUN));
    expect(undone).toEqual({ left: [] });
    expect(await tablesOf(store)).toEqual(["milestone_migrations"]);
  });

  test("of the published tables does not keep a move from its end, however long it lasts", async () => {
    const { store, shadow } = await begin("50ms");
    await publish(store, shadow);
    await vacuuming(store, "milestones");
    await store.context.backends.server().finish(RUN);
    const [row] = await query<{ state: string }>(store.url, `SELECT state FROM ${store.schema}.milestone_migrations`);
    expect(row?.state).toBe("finished");
  });
});
