import fs from "node:fs";
import { expect } from "vitest";
import { query } from "../../support/postgres-server.ts";
import { onServer, type ServerStore } from "../../support/postgres-store.ts";
import { milestone } from "../../support/run-milestone.ts";
import { makeStore, treeOf } from "../../support/store.ts";

export const FILES = {
  "active/a.yaml": "id: a\r\ntitle: 'it''s' # \\ é 团队 😀\n",
  "active/B-2.yaml": "id: B-2\ntitle: B\ncreated_at: 2026-01-02\nestimate: 12345678901234567890\n",
  "completed/z.yaml": "id: z\ntitle: >-\n  two\n  lines\n",
};

/** A store that asks for this database. */
export function storeAt(url: string): ServerStore {
  return onServer(makeStore(FILES), url, "public");
}

/**
 * Moves a store to the server, lets a tool write there, backs up, syncs, restores, and moves it back to files: what
 * nobody changed has every byte that it had.
 */
export async function liveThrough(url: string): Promise<ServerStore> {
  const store = storeAt(url);
  const { cli, layout } = store;
  const before = treeOf(layout.at("active"));
  await milestone(cli, "migrate", "database", "--yes");
  await milestone(cli, "verify");
  await query(url, `INSERT INTO milestones (id, data) VALUES ('by-tool', '{"id": "by-tool", "title": "T"}')`);
  await milestone(cli, "backup");
  await milestone(cli, "migrate", "hybrid", "--yes");
  await milestone(cli, "migrate", "database", "--yes");
  fs.writeFileSync(layout.at("active", "a.yaml"), "id: a\ntitle: Late\n");
  await milestone(cli, "sync");
  const backups = JSON.parse(await milestone(cli, "backups", "--json")) as { id: string }[];
  await milestone(cli, "restore", backups.find(({ id }) => id.endsWith("database-to-database"))?.id ?? "", "--yes");
  await milestone(cli, "migrate", "hybrid", "--yes");
  await milestone(cli, "migrate", "file", "--yes");
  expect(treeOf(layout.at("active"))).toEqual({ ...before, "by-tool.yaml": "id: by-tool\ntitle: T\n" });
  return store;
}
