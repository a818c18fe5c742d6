import fs from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { copyDatabase } from "../../src/backends/sqlite/copy.ts";
import { loadSqlite } from "../../src/backends/sqlite/driver.ts";
import { compareDump, writeDump } from "../../src/backends/sqlite/dump.ts";
import { createDatabase, openAsTool, withDatabase } from "../support/database.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeFolder } from "../support/store.ts";

const TABLES = ["milestones", "completed_milestones"];
type Cell = string | number | bigint | Buffer | null;

beforeAll(loadSqlite);

/** A database with one row a cell, and where its dump goes. */
function makeDatabase(cells: readonly Cell[]): { file: string; dump: string } {
  const dir = makeFolder();
  const file = `${dir}/a.db`;
  createDatabase(file, ["CREATE TABLE milestones (id TEXT PRIMARY KEY, data)"]);
  withDatabase(file, (db) => {
    const insert = db.prepare("INSERT INTO milestones VALUES (?, ?)");
    for (const [at, cell] of cells.entries()) {
      insert.run(String(at).padStart(4, "0"), cell);
    }
  });
  return { file, dump: `${dir}/a.sql` };
}

const NASTY: readonly Cell[] = [
  "it's",
  "''",
  "'",
  "NULL",
  null,
  "",
  "X'00'",
  Buffer.from([0, 39, 255]),
  Buffer.alloc(0),
  9223372036854775807n,
  -1n,
  "two\nlines\r\n",
  "x\nINSERT INTO \"milestones\" VALUES ('y','z');\n",
  "');\nINSERT INTO \"milestones\" VALUES ('0000','x",
  "COMMIT;\n",
  "里程碑 💀 \u202e",
  "-- comment /* */ ;",
];

describe("a dump", () => {
  test("says what people and the sqlite3 command read", () => {
    const { file, dump } = makeDatabase(["it's", null, Buffer.from("a"), 5n]);
    writeDump(file, dump, TABLES);
    expect(fs.readFileSync(dump, "utf8")).toBe(`BEGIN TRANSACTION;
CREATE TABLE milestones (id TEXT PRIMARY KEY, data);
INSERT INTO "milestones" VALUES ('0000','it''s');
INSERT INTO "milestones" VALUES ('0001',NULL);
INSERT INTO "milestones" VALUES ('0002',X'61');
INSERT INTO "milestones" VALUES ('0003',5);
COMMIT;
`);
  });

  test("gives every row back to whoever executes it", () => {
    const { file, dump } = makeDatabase(NASTY);
    writeDump(file, dump, TABLES);
    compareDump(dump, file, TABLES);
    createDatabase(`${file}.again`, [fs.readFileSync(dump, "utf8")]);
    const rows = (from: string) =>
      withDatabase(from, (db) => db.prepare("SELECT id, data, typeof(data) FROM milestones").safeIntegers().all());
    expect(rows(`${file}.again`)).toEqual(rows(file));
  });

  test("of any text is read back as it is", () => {
    const text = fc.array(
      fc.constantFrom("'", "\n", ",", ")", ";", 'INSERT INTO "milestones" VALUES (', "a", "X'", "💀"),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (cells) => {
        const { file, dump } = makeDatabase(cells.map((parts) => parts.join("")));
        writeDump(file, dump, TABLES);
        expect(() => compareDump(dump, file, TABLES)).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });

  test.each<[string, (text: string) => string]>([
    ["a letter changed", (text) => text.replace("two", "twO")],
    ["NULL as text", (text) => text.replace(",NULL)", ",'')")],
    ["the first row less", (text) => text.replace(/^INSERT INTO "milestones" VALUES \('0000'.*\n/m, "")],
    ["the last row less", (text) => text.replace(/^INSERT INTO "milestones" VALUES \('0016'.*\n/m, "")],
    ["a row twice", (text) => text.replace(/^(INSERT INTO "milestones" VALUES \('0003'.*\n)/m, "$1$1")],
    ["a row more", (text) => text.replace(/COMMIT;\n$/, `INSERT INTO "milestones" VALUES ('x','y');\nCOMMIT;\n`)],
    ["a row of another table", (text) => text.replace("\"milestones\" VALUES ('0003'", "\"others\" VALUES ('0003'")],
    ["a column less", (text) => text.replace(",'it''s')", ")")],
    ["a column more", (text) => text.replace(",'it''s')", ",'it''s',NULL)")],
    ["no rows", (text) => text.slice(0, text.indexOf("INSERT"))],
    ["nothing", () => ""],
  ])("is damaged with %s", async (_what, change) => {
    const { file, dump } = makeDatabase(NASTY);
    writeDump(file, dump, TABLES);
    const text = fs.readFileSync(dump, "utf8");
    expect(change(text)).not.toBe(text);
    fs.writeFileSync(dump, change(text));
    const error = await rejectionOf(() => compareDump(dump, file, TABLES));
    expect(error.code).toBe("BACKUP_DAMAGED");
  });

  test("cut off anywhere before its last row ends is damaged", async () => {
    const { file, dump } = makeDatabase(["one", "it's", null, Buffer.from("a")]);
    writeDump(file, dump, TABLES);
    const text = fs.readFileSync(dump, "utf8");
    const whole = text.lastIndexOf(")");
    for (let end = 0; end < whole; end++) {
      fs.writeFileSync(dump, text.slice(0, end));
      const error = await rejectionOf(() => compareDump(dump, file, TABLES));
      expect(error.code, JSON.stringify(text.slice(end - 20, end))).toBe("BACKUP_DAMAGED");
    }
  });

  test("holds a table without a row number too", () => {
    const dir = makeFolder();
    createDatabase(`${dir}/a.db`, [
      "CREATE TABLE milestones (id TEXT PRIMARY KEY, data) WITHOUT ROWID",
      "INSERT INTO milestones VALUES ('b', 1), ('a', 2)",
    ]);
    writeDump(`${dir}/a.db`, `${dir}/a.sql`, TABLES);
    expect(() => compareDump(`${dir}/a.sql`, `${dir}/a.db`, TABLES)).not.toThrow();
  });
});

describe("a copy of a database", () => {
  test("is byte for byte the same, and replaces nothing", () => {
    const { file } = makeDatabase(NASTY);
    copyDatabase(file, `${file}.copy`);
    expect(fs.readFileSync(`${file}.copy`).equals(fs.readFileSync(file))).toBe(true);
    expect(() => copyDatabase(file, `${file}.copy`)).toThrow("EEXIST");
  });

  test("of one that is open in WAL mode has what stands in its side file", () => {
    const { file } = makeDatabase(["one"]);
    const writer = openAsTool(file);
    writer.pragma("journal_mode = WAL");
    writer.exec("INSERT INTO milestones VALUES ('new', 'two')");
    copyDatabase(file, `${file}.copy`);
    const data = withDatabase(`${file}.copy`, (db) =>
      db.prepare("SELECT data FROM milestones ORDER BY id").pluck().all(),
    );
    expect(data).toEqual(["one", "two"]);
    writer.close();
  });
});
