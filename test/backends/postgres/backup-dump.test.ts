import fs from "node:fs";
import { expect, test } from "vitest";
import type { Backend } from "../../../src/backends/backend.ts";
import { DumpReader } from "../../../src/backends/postgres/dump-reader.ts";
import { OrderedRows } from "../../../src/backends/postgres/ordered-rows.ts";
import { asTool, makeServerStore, type ServerStore } from "../../support/postgres-store.ts";
import { milestone } from "../../support/run-milestone.ts";

const FILES = {
  "active/a.yaml": "id: a\r\ntitle: 'it''s' # \\ é 团队 😀\n",
  "active/b.yaml": "id: b\ntitle: B\ncreated_at: 2026-01-02\n",
  "completed/z.yaml": "id: z\ntitle: >-\n  two\n  lines\n",
};

async function backedUp(): Promise<{ store: ServerStore; dir: string }> {
  const store = await makeServerStore(FILES);
  await milestone(store.cli, "migrate", "database", "--yes");
  await asTool(store, `INSERT INTO milestones (id, data) VALUES ('B-2', '{"id": "B-2", "title": "by a tool"}')`);
  await asTool(store, "ALTER TABLE milestones ADD COLUMN note text");
  await milestone(store.cli, "backup");
  const id = fs.readdirSync(store.layout.backupsDir).find((name) => name.endsWith("database-to-database"));
  return { store, dir: store.layout.at("backups", id ?? "") };
}

async function textsOf(backend: Backend): Promise<string[]> {
  const found: string[] = [];
  for await (const item of backend.scan()) {
    found.push(
      item.kind === "finding" ? `finding: ${item.finding.message}` : `${item.record.state} ${item.record.yaml}`,
    );
  }
  await backend.close();
  return found;
}

test("a backup of a server has a dump beside the rows, which says the same", async () => {
  const { store, dir } = await backedUp();
  const { backends } = store.context;
  const ours = await textsOf(await backends.openFolder("database", dir));
  expect(ours).toHaveLength(4);
  fs.rmSync(`${dir}/postgresql-rows.jsonl`);
  const dump = await backends.openFolder("database", dir);
  const record = await dump.read({ state: "completed", id: "z" });
  expect([record?.yaml, await dump.read({ state: "active", id: "none" })]).toEqual([
    FILES["completed/z.yaml"],
    undefined,
  ]);
  expect(await textsOf(dump)).toEqual(ours);
});

test("a dump that does not say the same is no backup", async () => {
  const { store, dir } = await backedUp();
  const file = `${dir}/postgresql-dump.sql`;
  const text = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, text.replace("by a tool", "by nobody"));
  await expect(store.context.backends.proveDatabases("database", dir, true)).rejects.toThrow(
    "The dump does not hold what was backed up: a row of active records.",
  );
});

test("a dump in another order is read in key order, and an id that is there twice is found", async () => {
  const { dir } = await backedUp();
  const file = `${dir}/postgresql-dump.sql`;
  fs.writeFileSync(
    file,
    `--\nCOPY public.milestones (data, id) FROM stdin;\n{"id": "b"}\tb\n{"id": "a"}\ta\n{"id": "b"}\tb\n\\.\n-- PostgreSQL database dump complete\n`,
  );
  const rows = [...new OrderedRows(new DumpReader(file, "public")).rows()];
  expect(rows.map(({ cells }) => cells[1])).toEqual(["b", "a", "b"]);
});

test("rows in another order than they were written are no backup, though its dump agrees", async () => {
  const { store, dir } = await backedUp();
  const moveUp = (file: string, which: RegExp, before: string) => {
    const text = fs.readFileSync(file, "utf8");
    const [moved = ""] = which.exec(text) ?? [];
    fs.writeFileSync(
      file,
      text.replace(moved, "").replace(before, () => moved + before),
    );
  };
  moveUp(`${dir}/postgresql-rows.jsonl`, /\{"state":"completed".*\n/, '{"state":"active"');
  moveUp(`${dir}/postgresql-dump.sql`, /INSERT INTO \S+"completed_milestones"[^;]*;\n/, "INSERT INTO");
  await expect(store.context.backends.proveDatabases("database", dir, true)).rejects.toThrow(
    "The backup cannot be trusted: its rows are in another order than they were written.",
  );
});
