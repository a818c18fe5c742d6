import fs from "node:fs";
import { expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import { openAsTool } from "../support/database.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type TestStore, treeOf } from "../support/store.ts";

/** A store on its database, over which a process was killed in the middle of writing its pages. */
async function halfCommitted(): Promise<TestStore> {
  const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n" });
  await milestone({ cwd: store.dir }, "migrate", "database", "--yes", "--quiet");
  const { databaseFile } = store.layout;
  const kept = `${databaseFile}.kept`;
  const writer = openAsTool(databaseFile);
  writer.pragma("cache_size = 5");
  writer.exec("BEGIN");
  writer.exec("DELETE FROM milestones WHERE id = 'a'");
  const insert = writer.prepare("INSERT INTO milestones (id, data) VALUES (?, ?)");
  for (let at = 0; at < 500; at++) {
    insert.run(`m-${at}`, JSON.stringify({ id: `m-${at}`, text: "x".repeat(500) }));
  }
  for (const suffix of ["", "-journal"]) {
    fs.copyFileSync(`${databaseFile}${suffix}`, `${kept}${suffix}`);
  }
  writer.exec("ROLLBACK");
  writer.close();
  for (const suffix of ["", "-journal"]) {
    fs.renameSync(`${kept}${suffix}`, `${databaseFile}${suffix}`);
  }
  return store;
}

test("a sync that was killed while it committed leaves a store that is read as before it, and nothing is written", async () => {
  const store = await halfCommitted();
  const id = "migration-20261122-101500-database-to-database";
  const journal = beginRun(store.context, id, { kind: "sync", from: "database", to: "database", backup: id });
  for (const phase of ["backed-up", "backfilled", "verified", "decided"] as const) {
    journal.reach(phase, new Date());
  }
  const before = treeOf(store.dir);
  const { exit, out } = await runMilestone(["status"], { cwd: store.dir });
  expect(exit).toBe(0);
  expect(out).toContain("\nRecords:   2 active, 0 completed\n");
  expect(out).toContain(`${id} was interrupted after "decided": milestone resume\n`);
  expect((await runMilestone(["verify", "--json"], { cwd: store.dir })).exit).toBe(0);
  expect(treeOf(store.dir)).toEqual(before);
});

test("without such a sync nobody knows what the journal holds, and the store is not read", async () => {
  const store = await halfCommitted();
  expect((await runMilestone(["status"], { cwd: store.dir })).exit).toBe(3);
});
