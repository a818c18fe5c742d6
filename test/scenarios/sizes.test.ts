import fs from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { writeBenchStore } from "../../scripts/bench-store.ts";
import { textDigest } from "../../src/record/digest.ts";
import { milestone } from "../support/run-milestone.ts";
import { digestsBelow } from "../support/snapshot.ts";
import { makeStore, type StoreFiles, treeOf, writeFiles } from "../support/store.ts";

const WAY = ["hybrid", "database", "hybrid", "file"];

describe.each<[string, StoreFiles]>([
  ["without anything", {}],
  ["without active/", { "completed/m-0.yaml": "id: m-0\n" }],
  ["without completed/", { "active/m-1.yaml": "id: m-1\n" }],
  ["with auxiliary files only", { "active/current.txt": "none\n", "active/dependencies.yaml": "version: 1\n" }],
  ["with settings and a switch only", { "config/storage-backend.txt": "file\n", "config/storage-config.yaml": "" }],
])("a store %s", (_what, files) => {
  test("moves through every backend, and is verified and backed up in each", async () => {
    const store = makeStore(files);
    const records = Object.keys(files).filter((name) => name.includes("/m-"));
    const active = records.filter((name) => name.startsWith("active/")).length;
    for (const to of WAY) {
      await milestone({ cwd: store.dir }, "migrate", to, "--yes");
      const verified = await milestone({ cwd: store.dir }, "verify");
      expect(verified).toContain(`${active} active, ${records.length - active} completed on ${to}\n`);
      expect(verified).toMatch(/\nThe same as recorded with /);
      await milestone({ cwd: store.dir }, "backup");
    }
    expect(treeOf(store.layout.dir)).toMatchObject({ ...files, "config/storage-backend.txt": "file\n" });
  });
});

describe("a store of 10,000 records", () => {
  test("moves to a database that holds the text of each", async () => {
    const store = makeStore();
    fs.rmdirSync(store.layout.dir);
    writeBenchStore(store.dir, 10_000);
    // What is promised to writers is another test's business: this machine may be busy.
    writeFiles(store, { "config/storage-config.yaml": "storage: {migration: {max_write_pause: 60}}\n" });
    const out = await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
    expect(out).toMatch(/^10,000 records moved and verified in /);
    const db = new Database(store.layout.databaseFile, { readonly: true });
    const rows = db.prepare(
      "SELECT id, yaml, 'active' AS state FROM milestones UNION ALL SELECT id, yaml, 'completed' FROM completed_milestones",
    );
    const texts = (rows.all() as { id: string; yaml: string; state: string }[]).map(({ id, yaml, state }) => [
      `${state}/${id}.yaml`,
      textDigest(yaml),
    ]);
    db.close();
    expect(texts).toHaveLength(10_000);
    const files = ["active", "completed"].flatMap((folder) => under(folder, digestsBelow(store.layout.at(folder))));
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(files));
  });
});

function under(folder: string, digests: Record<string, string>): string[][] {
  return Object.entries(digests).map(([name, digest]) => [`${folder}/${name}`, digest]);
}
