import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { loadSqlite, openSqlite } from "../../src/backends/sqlite/driver.ts";
import { PAGE_BYTES } from "../../src/backends/sqlite/tables.ts";
import { toMilestoneError } from "../../src/errors/to-milestone-error.ts";
import { moveTo } from "../support/context.ts";
import { openAsTool, withDatabase } from "../support/database.ts";
import { makeToolStore, TOOLS_TABLE } from "../support/database-store.ts";
import { rejectionOf } from "../support/rejection.ts";
import { changesOf, linesOf, scanAll, scanStore, withBackend } from "../support/scan.ts";
import { makeFolder, makeStore, type TestStore, treeOf } from "../support/store.ts";

const DB = ".milestones/enterprise.db";
const PAGE = PAGE_BYTES;

let moved: Buffer | undefined;

/** A store whose database a move has made, of a few pages; made once, since it is spoilt again and again. */
async function movedStore(): Promise<TestStore> {
  moved ??= await moveSixty();
  return makeStore({ "config/storage-backend.txt": "database\n", "enterprise.db": moved });
}

async function moveSixty(): Promise<Buffer> {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `active/m-${at + 100}.yaml`,
      `id: m-${at + 100}\ntitle: "Number ${at}" # as agreed\nstatus: planning\ncreated_at: 2024-07-15\nnotes: ${"so it is ".repeat(30)}\n`,
    ]),
  );
  const store = makeStore(files);
  await moveTo(store.dir, "database");
  return fs.readFileSync(store.layout.databaseFile);
}

/** Rewrites the database's bytes. */
function rewrite({ layout }: TestStore, change: (bytes: Buffer) => Buffer): void {
  fs.writeFileSync(layout.databaseFile, change(fs.readFileSync(layout.databaseFile)));
}

describe("a database file that is none, or not whole", () => {
  test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    ["an empty file", () => Buffer.alloc(0), /^an empty file$/],
    ["a text file", () => Buffer.from("id: a\n".repeat(1000)), /^not an SQLite database$/],
    [
      "its first bytes only",
      (bytes) => bytes.subarray(0, 50),
      /^(database disk image is malformed|file is not a database)$/,
    ],
    [
      "a Git LFS pointer",
      () => Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`),
      /^a Git LFS pointer, not the database; git lfs pull fetches it$/,
    ],
    ["one byte more", (bytes) => Buffer.concat([bytes, Buffer.from("x")]), /^\d+ bytes where its \d+ pages have \d+$/],
    ["a page more", (bytes) => Buffer.concat([bytes, Buffer.alloc(PAGE)]), /^\d+ bytes where its \d+ pages have \d+$/],
    ["100 bytes less", (bytes) => bytes.subarray(0, -100), /^(database disk image is malformed|\d+ bytes where.*)$/],
    ["a page less", (bytes) => bytes.subarray(0, -PAGE), /^(database disk image is malformed|\d+ bytes where.*)$/],
    ["its first page only", (bytes) => bytes.subarray(0, PAGE), /^(database disk image is malformed|\d+ bytes.*)$/],
    [
      "a page more, which its header counts",
      (bytes) => {
        const more = Buffer.concat([bytes, Buffer.alloc(PAGE)]);
        more.writeUInt32BE(more.length / PAGE, 28);
        return more;
      },
      /^(\*\*\* in database main \*\*\*\n)?Page \d+(: |.*)never used$/s,
    ],
    [
      "zeros for a page",
      (bytes) => {
        bytes.fill(0, 5 * PAGE, 6 * PAGE);
        return bytes;
      },
      /^(database disk image is malformed|\*\*\* in database main.*|Tree .*)$/s,
    ],
  ])("is said to be broken and gives no record: %s", async (_what, change, message) => {
    const store = await movedStore();
    rewrite(store, change);
    const { findings, records } = await scanStore(store, "database");
    expect(records).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    for (const { rule, severity, file } of findings) {
      expect({ rule, severity, file }).toEqual({ rule: "database-broken", severity: "error", file: DB });
    }
    expect(findings[0]?.message).toMatch(message);
  });

  test("is never replaced silently", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    await moveTo(store.dir, "database");
    await moveTo(store.dir, "hybrid");
    rewrite(store, (bytes) => bytes.subarray(0, -100));
    const error = await rejectionOf(() => moveTo(store.dir, "database"));
    expect(error.code).toBe("PREREQUISITES");
    expect(error.message).toMatch(
      /^1 prerequisite does not hold:\n {2}Nothing unknown stands where the move writes: no, what stands there cannot be read: /,
    );
  });

  test("of 0 bytes counts as absent where a database is to be put", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "enterprise.db": "" });
    await moveTo(store.dir, "database");
    expect(await linesOf(store, "database")).toEqual(["active/a"]);
  });

  test("with one bit flipped is found out, or means what it meant, or reads as a tool's edit of one record", async () => {
    const store = await movedStore();
    const original = fs.readFileSync(store.layout.databaseFile);
    const { records } = await scanStore(store, "database");
    const outcomes = { found: 0, same: 0, edit: 0 };
    for (let at = 100; at < original.length; at += 401) {
      rewrite(store, () => {
        const bytes = Buffer.from(original);
        bytes[at] = (bytes[at] as number) ^ (1 << (at % 8));
        return bytes;
      });
      outcomes[await judge(store, records)] += 1;
    }
    rewrite(store, () => original);
    expect(outcomes.found).toBeGreaterThan(outcomes.edit);
    expect(outcomes.found + outcomes.same + outcomes.edit).toBe(Math.ceil((original.length - 100) / 401));
  });
});

/** What a damaged database is taken for; throws when it passes for another whole one. */
async function judge(
  store: TestStore,
  before: Awaited<ReturnType<typeof scanStore>>["records"],
): Promise<"found" | "same" | "edit"> {
  const { findings, records } = await scanStore(store, "database");
  if (findings.some(({ severity }) => severity === "error")) {
    return "found";
  }
  expect(records.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const changed = records.filter((record, at) => record.textDigest !== before[at]?.textDigest);
  expect(changed.length).toBeLessThan(2);
  for (const { id, yaml } of changed) {
    const kept = withDatabase(store.layout.databaseFile, (db) =>
      db.prepare("SELECT yaml FROM milestones WHERE id = ?").pluck().get(id),
    );
    expect(before.find((record) => record.id === id)?.yaml).toBe(kept);
    expect(yaml).not.toBe(kept);
  }
  return changed.length === 0 ? "same" : "edit";
}

describe("a database with something in it that no milestone database has", () => {
  test.each([
    [
      "a trigger",
      "CREATE TRIGGER evil AFTER INSERT ON milestones BEGIN DELETE FROM milestones; END",
      "a trigger named evil, which no milestone database has",
    ],
    ["a view", "CREATE VIEW other AS SELECT 1", "a view named other, which no milestone database has"],
    ["a virtual table", "CREATE VIRTUAL TABLE search USING fts5(text)", "a virtual table named search"],
    [
      "a view in the place of the table",
      "DROP TABLE milestones; CREATE VIEW milestones AS WITH RECURSIVE n(id, data) AS (SELECT 'a', '{}' UNION ALL SELECT id || 'a', data FROM n) SELECT id, data FROM n",
      "a view named milestones, which no milestone database has",
    ],
    ["no table", "DROP TABLE milestones", "no table named milestones"],
    [
      "a table without data",
      "DROP TABLE milestones; CREATE TABLE milestones (id TEXT PRIMARY KEY)",
      "the table milestones has no column data",
    ],
    [
      "a computed column",
      "ALTER TABLE milestones ADD COLUMN yaml TEXT GENERATED ALWAYS AS (printf('%.*c', 900000000, 'x')) VIRTUAL",
      "the column yaml of milestones is computed",
    ],
    [
      "ids that may stand twice",
      "DROP TABLE milestones; CREATE TABLE milestones (id TEXT, data TEXT)",
      "the primary key of milestones is not its id",
    ],
  ])("is refused without running any of it: %s", async (_what, sql, message) => {
    const store = makeToolStore([{ id: "a", data: '{"id":"a"}' }]);
    withDatabase(store.layout.databaseFile, (db) => db.exec(sql));
    const lines = await linesOf(store, "database");
    expect(lines).toContain(`${DB}: error database-schema: ${message}`);
    expect(lines.filter((line) => !line.includes("error database-schema:"))).toEqual([]);
  });
});

describe("a database that is in use", () => {
  test("in WAL mode is read whole, moves, and is left without the side files of a look", async () => {
    const store = makeToolStore([{ id: "a", data: '{"id":"a"}' }]);
    withDatabase(store.layout.databaseFile, (db) => db.pragma("journal_mode = WAL"));
    const before = treeOf(store.dir);
    expect(await linesOf(store, "database")).toEqual(["active/a"]);
    expect(await linesOf(store, "database")).toEqual(["active/a"]);
    expect(treeOf(store.dir)).toEqual(before);
    await moveTo(store.dir, "hybrid");
    expect(await linesOf(store, "hybrid")).toEqual(["active/a"]);
  });

  test("in WAL mode, open elsewhere, is read with what stands in its side file, and named as not at rest", async () => {
    const store = makeToolStore([{ id: "a", data: '{"id":"a"}' }]);
    const writer = openAsTool(store.layout.databaseFile);
    writer.pragma("journal_mode = WAL");
    writer.prepare("INSERT INTO milestones (id, data) VALUES (?, ?)").run("b", '{"id":"b"}');
    const side = (name: string) =>
      `${DB}${name}: warning side-file: a side file: the database is open somewhere, or was not closed; commit neither`;
    expect(await linesOf(store, "database")).toEqual([side("-wal"), side("-shm"), "active/a", "active/b"]);
    await moveTo(store.dir, "hybrid");
    expect(fs.readFileSync(store.layout.at("active/b.yaml"), "utf8")).toBe("id: b\n");
    writer.close();
  });

  test("in WAL mode by a reader is not replaced under it, and nothing is switched", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n" });
    await moveTo(store.dir, "database");
    await moveTo(store.dir, "hybrid");
    const reader = openAsTool(store.layout.databaseFile);
    reader.pragma("journal_mode = WAL");
    reader.exec("BEGIN");
    expect(reader.prepare("SELECT count(*) FROM milestones").pluck().get()).toBe(1);
    const error = await rejectionOf(() => moveTo(store.dir, "database"));
    expect(error.code).toBe("SOURCE_BUSY");
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("hybrid\n");
    reader.exec("COMMIT");
    reader.close();
    await moveTo(store.dir, "database");
    expect(await linesOf(store, "database")).toEqual(["active/a"]);
  });

  test("knows that nothing was written since it was read, until something is", async () => {
    const store = await movedStore();
    await withBackend(store, "database", async (backend) => {
      backend.watch();
      expect(await backend.isUnchanged()).toBe(false);
      await scanAll(backend);
      expect([await backend.isUnchanged(), await backend.isUnchanged()]).toEqual([true, true]);
      withDatabase(store.layout.databaseFile, (db) => db.exec("UPDATE milestones SET updated_at = 'now'"));
      expect(await backend.isUnchanged()).toBe(false);
      await scanAll(backend);
      expect(await backend.isUnchanged()).toBe(true);
      fs.renameSync(store.layout.databaseFile, `${store.layout.databaseFile}.old`);
      fs.writeFileSync(store.layout.databaseFile, moved as Buffer);
      expect(await backend.isUnchanged()).toBe(false);
    });
  });

  test("by a writer is busy, not broken", async () => {
    const store = makeToolStore([{ id: "a", data: '{"id":"a"}' }]);
    const writer = openAsTool(store.layout.databaseFile);
    writer.exec("BEGIN EXCLUSIVE");
    const error = await rejectionOf(() => linesOf(store, "database"));
    expect(`${error.code} ${error.message}`).toBe(
      `SOURCE_BUSY ${DB} is being written by another program and did not come free.`,
    );
    writer.close();
  });

  test("by a writer when it is to be held is busy after the time that was given", async () => {
    const store = makeToolStore([{ id: "a", data: '{"id":"a"}' }]);
    const writer = openAsTool(store.layout.databaseFile);
    writer.exec("BEGIN IMMEDIATE");
    const error = await rejectionOf(() => withBackend(store, "database", (backend) => backend.hold(10)));
    expect(error.code).toBe("SOURCE_BUSY");
    writer.close();
  });

  test("and replaced as a whole under a reader is read anew", async () => {
    const store = makeToolStore([{ id: "a", data: '{"id":"a"}' }]);
    const other = makeToolStore([{ id: "b", data: '{"id":"b"}' }]);
    await withBackend(store, "database", async (backend) => {
      const { marks } = await scanAll(backend);
      fs.renameSync(other.layout.databaseFile, store.layout.databaseFile);
      expect(await changesOf(backend, marks)).toEqual(["put active/b", "gone active/a"]);
    });
  });

  test("left with a hot journal is not read, since half a transaction stands in it", async () => {
    const store = makeToolStore([{ id: "a", data: '{"id":"a"}' }]);
    const copy = makeToolStore([], TOOLS_TABLE);
    const writer = openAsTool(store.layout.databaseFile);
    writer.pragma("cache_size = 5");
    writer.exec("BEGIN");
    const insert = writer.prepare("INSERT INTO milestones (id, data) VALUES (?, ?)");
    for (let at = 0; at < 500; at++) {
      insert.run(`m-${at}`, JSON.stringify({ id: `m-${at}`, text: "x".repeat(500) }));
    }
    for (const suffix of ["", "-journal"]) {
      fs.copyFileSync(`${store.layout.databaseFile}${suffix}`, `${copy.layout.databaseFile}${suffix}`);
    }
    writer.exec("ROLLBACK");
    writer.close();
    const before = treeOf(copy.dir);
    const { findings, records } = await scanStore(copy, "database");
    expect(records).toEqual([]);
    expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      `side-file ${DB}-journal`,
      `database-broken ${DB}`,
    ]);
    expect(treeOf(copy.dir)).toEqual(before);
  });
});

describe("something else in the place of the database", () => {
  test.each<[string, (file: string) => void]>([
    ["a link", (file) => fs.symlinkSync("elsewhere.db", file)],
    ["a folder", (file) => fs.mkdirSync(file)],
    ["a FIFO", (file) => execFileSync("mkfifo", [file])],
  ])("is neither followed nor waited for: %s", async (_what, make) => {
    const store = makeToolStore([{ id: "a", data: '{"id":"a"}' }]);
    fs.renameSync(store.layout.databaseFile, store.layout.at("elsewhere.db"));
    make(store.layout.databaseFile);
    const error = await rejectionOf(() => linesOf(store, "database"));
    expect(`${error.code} ${error.message}`).toBe(
      `BACKEND_UNREADABLE ${DB} is not a plain file, though the backend is database.`,
    );
  });

  test("that is missing is said to be missing", async () => {
    const store = makeStore({ "config/storage-backend.txt": "database\n" });
    const error = await rejectionOf(() => linesOf(store, "database"));
    expect(`${error.code} ${error.message}`).toBe(
      `BACKEND_UNREADABLE ${DB} is missing, though the backend is database.`,
    );
  });
});

describe("a database that a program ended over while it wrote", () => {
  test("is not called damaged beyond its journal, and no backup is to replace it", async () => {
    const store = await movedStore();
    const file = store.layout.databaseFile;
    const db = new Database(file);
    db.pragma("cache_size = 1");
    db.exec("BEGIN IMMEDIATE");
    db.exec("UPDATE milestones SET data = replace(data, 'so', 'no')");
    for (const each of [file, `${file}-journal`]) {
      fs.copyFileSync(each, `${each}.kept`);
    }
    db.close();
    for (const each of [file, `${file}-journal`]) {
      fs.renameSync(`${each}.kept`, each);
    }
    const { findings, records } = await scanStore(store, "database");
    expect(records).toEqual([]);
    expect(findings.map(({ file: shown, message, fix }) => ({ shown, message, fix }))).toContainEqual({
      shown: DB,
      message: "a program ended in the middle of writing to it; what that replaced stands in its -journal",
      fix: `Copy both files aside, then let a program that writes open it, which takes the half back: sqlite3 ${DB} 'PRAGMA schema_version'`,
    });
    new Database(file).prepare("SELECT count(*) FROM milestones").get();
    expect((await scanStore(store, "database")).findings).toEqual([]);
  });
});

test("a database in a folder that is gone is a failure of the system, which names it, and no mistake of ours", async () => {
  await loadSqlite();
  let thrown: unknown;
  try {
    openSqlite(path.join(makeFolder(), "gone", "enterprise.db"));
  } catch (error) {
    thrown = error;
  }
  const { code, message } = toMilestoneError(thrown);
  expect({ code, message }).toEqual({ code: "IO", message: "there is no folder for gone/enterprise.db." });
});
