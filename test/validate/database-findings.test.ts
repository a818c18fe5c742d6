import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { validateStore } from "../../src/validate/validate.ts";
import { contextFor, moveTo } from "../support/context.ts";
import { withDatabase } from "../support/database.ts";
import { makeStore, type TestStore } from "../support/store.ts";

async function databaseStore(): Promise<TestStore> {
  const store = makeStore({ "active/a.yaml": "id: a\ntitle: One\n", "active/b.yaml": "id: b\n" });
  await moveTo(store.dir, "database");
  return store;
}

/** What is found in the database, as a command that starts anew finds it. */
async function findingsOf({ dir }: TestStore): Promise<string[]> {
  const { findings } = await validateStore(contextFor(dir));
  return findings
    .filter(({ file }) => file.startsWith(".milestones/enterprise.db"))
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

function sql({ layout }: TestStore, statement: string): void {
  withDatabase(layout.databaseFile, (db) => db.exec(statement));
}

describe("a database", () => {
  test("as it was written has nothing wrong", async () => {
    expect(await findingsOf(await databaseStore())).toEqual([]);
  });

  test("with a row that a tool changed says so once, and with one whose YAML was damaged, as an error", async () => {
    const store = await databaseStore();
    sql(store, `UPDATE milestones SET data = '{"id":"a","title":"Two"}' WHERE id = 'a'`);
    sql(store, `UPDATE milestones SET yaml = 'id: x' WHERE id = 'b'`);
    expect(await findingsOf(store)).toEqual([
      "notice row-digest: the data of active/a is other than when its YAML was written; a tool changed it, or it was damaged",
      "error row-digest: active/b: the kept YAML does not fit its SHA-256",
    ]);
  });

  test("with a row larger than a file may be is found before any move", async () => {
    const store = await databaseStore();
    sql(
      store,
      `UPDATE milestones SET yaml = NULL, data = '{"id":"a","x":"${"y".repeat(1024 * 1024)}"}' WHERE id = 'a'`,
    );
    expect(await findingsOf(store)).toEqual(["error row-data: active/a: 1048593 bytes; a record may have 1048576"]);
  });

  test.each([
    ["delete", 4096],
    ["wal", 4096],
    ["delete", -100],
    ["wal", 1],
  ])("in %s mode with %d bytes more than its pages is found", async (mode, more) => {
    const store = await databaseStore();
    sql(store, `PRAGMA journal_mode = ${mode}`);
    const bytes = fs.readFileSync(store.layout.databaseFile);
    const changed = more > 0 ? Buffer.concat([bytes, Buffer.alloc(more)]) : bytes.subarray(0, bytes.length + more);
    fs.writeFileSync(store.layout.databaseFile, changed);
    const findings = (await findingsOf(store)).filter((line) => !line.includes("side-file"));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((line) => line.startsWith("error database-broken: "))).toBe(true);
  });

  test("that is a pointer of Git LFS, empty, text, or has a trigger or a view is found, and nothing of it runs", async () => {
    const store = await databaseStore();
    sql(store, "CREATE VIEW v AS SELECT 1; CREATE TRIGGER t AFTER INSERT ON milestones BEGIN SELECT 1; END");
    expect((await findingsOf(store)).map((line) => line.split(":")[0])).toEqual([
      "error database-schema",
      "error database-schema",
    ]);
    for (const text of ["version https://git-lfs.github.com/spec/v1\n", "", "no database\n"]) {
      fs.writeFileSync(store.layout.databaseFile, text);
      expect((await findingsOf(store)).map((line) => line.split(":")[0])).toEqual(["error database-broken"]);
    }
  });
});
