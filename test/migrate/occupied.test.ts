import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { loadSqlite, openSqlite, type Sqlite } from "../../src/backends/sqlite/driver.ts";
import { backUpByHand } from "../../src/backup/by-hand.ts";
import { textDigest } from "../../src/record/digest.ts";
import { heldBy } from "../support/fault-run.ts";
import { calm, changeRows, firstBackup, moveWith, restoreWith } from "../support/fault-scenarios.ts";
import { rejectionOf } from "../support/rejection.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore, type TestStore, treeOf, writeFiles } from "../support/store.ts";

/** A small store that went this way. */
async function storeBy(...way: ("hybrid" | "database" | "file")[]): Promise<TestStore> {
  const store = makeStore(SMALL_STORE);
  for (const to of way) {
    await moveWith(calm(store.dir), to);
  }
  return store;
}

/** Tries a move, which must fail; says how, and makes sure that the store is as it was. */
async function refusalOf(store: TestStore, to: "hybrid" | "database"): Promise<string> {
  const before = treeOf(store.layout.dir);
  const error = await rejectionOf(() => moveWith(calm(store.dir), to));
  expect(treeOf(store.layout.dir)).toEqual(before);
  return `${error.code}: ${error.message}`;
}

const refused = (detail: string) =>
  `PREREQUISITES: 1 prerequisite does not hold:\n  Nothing unknown stands where the move writes: no, ${detail}`;

test("a last-switch.tsv that is none is not written over, also where there is no old copy to compare with it", async () => {
  const store = await storeBy();
  writeFiles(store, { "config/last-switch.tsv": "<<<<<<< HEAD\n" });
  expect(await refusalOf(store, "database")).toMatch(/^SWITCH_INVALID: .*last-switch\.tsv.* a git conflict marker/);
});

describe("a database that stands where a move writes", () => {
  test("and of which nothing is known is refused, naming its records", async () => {
    const store = await storeBy("database");
    const other = makeStore({ "active/theirs.yaml": "id: theirs\n", "locks/.keep": "" });
    fs.copyFileSync(store.layout.databaseFile, other.layout.databaseFile);
    await changeRows(other.dir, "DELETE FROM milestones WHERE id <> 'a'", "DELETE FROM completed_milestones");
    expect(await refusalOf(other, "database")).toBe(refused("records of unknown origin: active/a"));
  });

  test("and was changed after the last switch is refused, naming the record", async () => {
    const store = await storeBy("database", "hybrid");
    await changeRows(store.dir, `UPDATE milestones SET data = json_set(data, '$.title', 'Late') WHERE id = 'a-b'`);
    expect(await refusalOf(store, "database")).toBe(
      refused("changed in the old copy after the last switch: active/a-b"),
    );
  });

  test("and cannot be read is refused", async () => {
    const store = await storeBy("database", "hybrid");
    fs.truncateSync(store.layout.databaseFile, fs.statSync(store.layout.databaseFile).size - 100);
    expect(await refusalOf(store, "database")).toMatch(/what stands there cannot be read: .*enterprise\.db: /);
  });

  test("as it was left is moved aside, byte for byte, until the next prune", async () => {
    const store = await storeBy("database", "hybrid");
    const old = textDigest(fs.readFileSync(store.layout.databaseFile));
    writeFiles(store, { "active/a.yaml": "id: a\ntitle: Changed since\n" });
    const before = (await heldBy(store.dir)).records;
    const { id } = await moveWith(calm(store.dir), "database");
    const displaced = fs.readFileSync(store.layout.at("migrations", id, "displaced/enterprise.db"));
    expect(textDigest(displaced)).toBe(old);
    expect(await heldBy(store.dir)).toEqual({ backend: "database", records: before });
  });

  test.each([
    ["enterprise.db-wal", ""],
    ["enterprise.db-journal", "left by a crash\n"],
  ])("and is gone but for its %s is refused, naming that", async (name, bytes) => {
    const store = await storeBy();
    writeFiles(store, { [name]: bytes });
    const detail = `what stands there cannot be read: ${name}, a side file without its database`;
    expect(await refusalOf(store, "database")).toBe(refused(detail));
    expect((await moveWith(calm(store.dir), "hybrid")).move.to).toBe("hybrid");
  });

  test("and is empty counts as none", async () => {
    const store = await storeBy();
    writeFiles(store, { "enterprise.db": "" });
    await moveWith(calm(store.dir), "database");
    expect(Object.keys((await heldBy(store.dir)).records)).toHaveLength(8);
  });
});

describe("files that stand where a move writes", () => {
  test("and were changed after the last switch are refused, naming the records", async () => {
    const store = await storeBy("database");
    writeFiles(store, { "active/a.yaml": "id: a\ntitle: Late\n", "completed/late.yaml": "id: late\n" });
    expect(await refusalOf(store, "hybrid")).toBe(
      refused("changed in the old copy after the last switch: active/a, completed/late"),
    );
  });

  test("and hold what the database holds by now are no obstacle", async () => {
    const store = await storeBy("database");
    await changeRows(store.dir, "DELETE FROM milestones WHERE id = 'a'");
    const { id } = await moveWith(calm(store.dir), "hybrid");
    expect(treeOf(store.layout.at("migrations", id, "displaced"))).toEqual({
      "active/a.yaml": SMALL_STORE["active/a.yaml"],
    });
  });
});

/** A database in WAL mode that somebody reads at this moment. */
async function readerOf(store: TestStore): Promise<Sqlite> {
  await loadSqlite();
  const db = openSqlite(store.layout.databaseFile);
  db.pragma("journal_mode = WAL");
  db.exec("UPDATE milestones SET updated_at = updated_at");
  db.exec("BEGIN");
  db.prepare("SELECT count(*) FROM milestones").get();
  return db;
}

/** Everything but the database and its side files, which a reader keeps moving. */
function treeBeside(store: TestStore): Record<string, string> {
  const files = Object.entries(treeOf(store.layout.dir));
  return Object.fromEntries(files.filter(([name]) => !name.startsWith("enterprise.db")));
}

describe("a database in WAL mode that somebody reads", () => {
  test("is not replaced by a move: it is busy, nothing is switched, and the store is as before", async () => {
    const store = await storeBy("database", "hybrid");
    const reader = await readerOf(store);
    const before = treeBeside(store);
    const error = await rejectionOf(() => moveWith(calm(store.dir), "database"));
    expect([error.code, error.state.split(".")[0]]).toEqual([
      "SOURCE_BUSY",
      "Everything was undone; the hybrid backend is still in use",
    ]);
    expect(treeBeside(store)).toEqual(before);
    expect(reader.prepare("SELECT count(*) AS n FROM milestones").get()).toEqual({ n: 5 });
    reader.close();
    await moveWith(calm(store.dir), "database");
    expect(fs.readdirSync(store.layout.dir).filter((name) => name.startsWith("enterprise.db"))).toEqual([
      "enterprise.db",
    ]);
  });

  test("is not replaced by a restore either, which is undone before anything is decided", async () => {
    const store = await storeBy("database");
    fs.rmSync(store.layout.backupsDir, { recursive: true });
    await backUpByHand(calm(store.dir));
    await changeRows(store.dir, "DELETE FROM milestones WHERE id = 'a'");
    const reader = await readerOf(store);
    const before = await heldBy(store.dir);
    const error = await rejectionOf(() => restoreWith(calm(store.dir), firstBackup(store.dir)));
    expect(error.code).toBe("SOURCE_BUSY");
    expect(await heldBy(store.dir)).toEqual(before);
    reader.close();
    await restoreWith(calm(store.dir), firstBackup(store.dir));
    expect(Object.keys((await heldBy(store.dir)).records)).toHaveLength(8);
  });
});
