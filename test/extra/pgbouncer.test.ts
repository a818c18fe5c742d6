import { expect, test } from "vitest";
import { copyRows } from "../../src/backends/postgres/copy-rows.ts";
import { copyRow } from "../../src/backends/postgres/copy-text.ts";
import { makeDatabase, query, testServer } from "../support/postgres-server.ts";
import { serverAt } from "../support/server.ts";
import { startPgBouncer } from "./support/pgbouncer.ts";
import { liveThrough } from "./support/whole-life.ts";

/** The same database, behind a pooler that gives each transaction another session. */
async function behindPooler(url: string): Promise<string> {
  const port = await startPgBouncer(await testServer());
  return url.replace(/:\d+\//, `:${port}/`);
}

test("transactions, parameters, snapshots and copies work through a pooler in transaction mode", async () => {
  const url = await makeDatabase();
  await query(url, "CREATE TABLE t (id text, who int)");
  const pooled = await behindPooler(url);
  const server = serverAt(pooled);
  const pids = new Set<number>();
  // Two transactions are open at once, or one session might have served them all, one after the other.
  const two = Promise.withResolvers<void>();
  const work = Array.from({ length: 20 }, async (_, at) => {
    await server.transaction(async (transaction) => {
      const [row] = await transaction.query<{ pid: number; ms: string }>(
        "SELECT pg_backend_pid() AS pid, current_setting('lock_timeout') AS ms",
      );
      expect(row?.ms).toBe("1s");
      pids.add(row!.pid);
      if (pids.size > 1) {
        two.resolve();
      }
      await two.promise;
      await transaction.execute("INSERT INTO public.t VALUES ($1, pg_backend_pid())", [`id-${at}`]);
      const lines = [Buffer.from(copyRow([`copied-${at}`, "0"]))];
      await transaction.copyIn("COPY public.t FROM STDIN", lines);
    });
  });
  await Promise.all(work);
  expect(pids.size).toBeGreaterThan(1);
  const snapshot = await server.begin("snapshot");
  const rows = [];
  for await (const row of copyRows(snapshot.copyOut("COPY (SELECT id FROM public.t) TO STDOUT"))) {
    rows.push(row);
  }
  expect(rows).toHaveLength(40);
  await snapshot.rollback();
  // What a transaction set, no session of the pooler keeps.
  const settings =
    "SELECT current_setting('lock_timeout') AS l, current_setting('search_path') AS s, current_setting('row_security') AS r";
  for (let at = 0; at < 6; at++) {
    expect(await query(pooled, settings)).toEqual([{ l: "0", s: '"$user", public', r: "on" }]);
  }
});

test("whole moves, syncs and restores go through a pooler in transaction mode", async () => {
  const url = await makeDatabase();
  await liveThrough(await behindPooler(url));
  expect(await query(url, "SELECT DISTINCT state FROM milestone_migrations")).toEqual([{ state: "finished" }]);
});
