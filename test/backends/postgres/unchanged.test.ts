import { expect, test } from "vitest";
import { asTool, makeServerStore, type ServerStore } from "../../support/postgres-store.ts";
import { milestone } from "../../support/run-milestone.ts";
import { scanAll, withBackend } from "../../support/scan.ts";

async function movedStore(): Promise<ServerStore> {
  const store = await makeServerStore({ "active/a.yaml": "id: a\n", "completed/b.yaml": "id: b\n" });
  await milestone(store.cli, "migrate", "database", "--yes");
  return store;
}

test("a server's rows are known not to have changed since they were read, until something does", async () => {
  const store = await movedStore();
  for (const change of [
    "UPDATE milestones SET updated_at = now()",
    "INSERT INTO completed_milestones (id, data) VALUES ('c', '{\"id\": \"c\"}')",
    "ALTER TABLE milestones DROP COLUMN yaml",
    "DELETE FROM milestones",
  ]) {
    await withBackend(store, "database", async (backend) => {
      backend.watch();
      expect(await backend.isUnchanged()).toBe(false);
      await scanAll(backend);
      expect([await backend.isUnchanged(), await backend.isUnchanged()]).toEqual([true, true]);
      await asTool(store, change);
      expect(await backend.isUnchanged()).toBe(false);
      await scanAll(backend);
      expect(await backend.isUnchanged()).toBe(true);
    });
  }
});

test("rows of which one cannot be read are not known to be unchanged", async () => {
  const store = await movedStore();
  await asTool(store, "UPDATE milestones SET data = NULL");
  await withBackend(store, "database", async (backend) => {
    await scanAll(backend);
    expect(await backend.isUnchanged()).toBe(false);
  });
});
