import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { moveTo } from "../support/context.ts";
import { withDatabase } from "../support/database.ts";
import { insertAsTool, makeToolStore, TOOLS_TABLE, type ToolRow } from "../support/database-store.ts";
import { rejectionOf } from "../support/rejection.ts";
import { linesOf, scanStore } from "../support/scan.ts";
import { makeStore, treeOf } from "../support/store.ts";

const WHOLE: ToolRow = { id: "whole", data: '{"id":"whole"}' };
const NONE_OF = "data has none of id, title, tasks and metadata.milestone_id: its YAML would be no milestone";

/** A JSON object with a list in a list in a list. */
function nested(levels: number): string {
  return `{"id":1.0,"a":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`;
}

describe("a row that a tool wrote badly", () => {
  test.each<[string, unknown, string]>([
    ["NULL", null, "data is NULL"],
    ["empty text", "", "data is not JSON"],
    ["no JSON", "{title: x}", "data is not JSON"],
    ["half a JSON text", '{"id":"x"', "data is not JSON"],
    ["two JSON texts", '{"id":"x"}{"id":"x"}', "data is not JSON"],
    ["bytes", Buffer.from('{"id":"x"}'), "data is not UTF-8 text"],
    ["a number", 5, "data is JSON, but not an object"],
    ["a list", '[{"id":"x"}]', "data is JSON, but not an object"],
    ["a string", '"x"', "data is JSON, but not an object"],
    ["an object that is no milestone", '{"status":"planning"}', NONE_OF],
    ["nothing", "{}", NONE_OF],
    ["\\u0000", '{"id":"x","title":"a\\u0000b"}', "data holds a NUL character (\\u0000)"],
    ["\\u0000 in a key", '{"id":"x","\\u0000":1}', "data holds a NUL character (\\u0000)"],
    ["a lone surrogate", '{"id":"x","title":"\\ud800"}', "data holds a lone surrogate"],
    ["one key twice", '{"id":"x","a":{"status":"a", "status" :"b"}}', "data has one key twice in one object"],
    ["one key twice, spelt otherwise", '{"id":"x","\\u0069d":"y"}', "data has one key twice in one object"],
    ["too many levels", nested(101), "data is nested deeper than 100 levels"],
    ["100,000 levels", nested(100_000), "data is nested deeper than 100 levels"],
  ])("is a finding beside the others: %s", async (_what, data, message) => {
    const store = makeToolStore([WHOLE, { id: "x", data }]);
    expect(await linesOf(store, "database")).toEqual([
      "active/whole",
      `.milestones/enterprise.db: error row-data: active/x: ${message}`,
    ]);
  });

  test("is a finding when its text is not UTF-8, however that would be shown", async () => {
    const store = makeToolStore([WHOLE, { id: "x", data: '{"id":"\ufffd is a character like any other"}' }]);
    withDatabase(store.layout.databaseFile, (db) => {
      for (const [id, hex] of [
        ["y", "c1"],
        ["z", "f09f9229"],
      ]) {
        db.exec(`INSERT INTO milestones (id, data) VALUES ('${id}', CAST(x'7b226964223a2278${hex}227d' AS TEXT))`);
      }
    });
    expect(await linesOf(store, "database")).toEqual([
      "active/whole",
      "active/x",
      ".milestones/enterprise.db: error row-data: active/y: data is not UTF-8 text",
      ".milestones/enterprise.db: error row-data: active/z: data is not UTF-8 text",
    ]);
  });

  test.each<[string, unknown, string]>([
    ["NULL", null, "null"],
    ["empty", "", '""'],
    ["a number", 7, "7"],
    ["bytes", Buffer.from("x"), '"(bytes)"'],
    ["a path", "../../etc/passwd", '"../../etc/passwd"'],
    ["a path from the root", "/etc/passwd", '"/etc/passwd"'],
    ["a dot", ".", '"."'],
    ["an option", "-rf", '"-rf"'],
    ["a command", "$(touch x)", '"$(touch x)"'],
    ["a newline", "a\nb", '"a\\nb"'],
    ["quotes", "a'b\"c", '"a\'b\\"c"'],
    ["a statement", "'); DROP TABLE milestones;--", '"\'); DROP TABLE milestones;--"'],
    ["bidi and terminal characters", "a\u202e\u009b", '"a\\u{202e}\\u{9b}"'],
    ["letters beyond ASCII", "里程碑", '"里程碑"'],
    ["300 characters", "x".repeat(300), `"${"x".repeat(60)}"`],
  ])("is a finding when its id is unfit for a file name: %s", async (_what, id, shown) => {
    const table = TOOLS_TABLE.replace("id TEXT PRIMARY KEY", "id BLOB PRIMARY KEY");
    const store = makeToolStore([WHOLE, { id, data: '{"id":"x"}' }], table);
    const lines = (await linesOf(store, "database")).filter((line) => line !== "active/whole");
    expect(lines).toEqual([
      `.milestones/enterprise.db: error record-id: a row of active records whose id ${shown} is no milestone id`,
    ]);
  });

  test("stops a move before anything is changed, and nothing is dropped", async () => {
    const store = makeToolStore([WHOLE, { id: "x", data: null }]);
    const before = treeOf(store.dir);
    const error = await rejectionOf(() => moveTo(store.dir, "hybrid"));
    expect(error.code).toBe("PREREQUISITES");
    const { "": _, ...after } = treeOf(store.dir);
    expect({ ...after, ".milestones/locks/": undefined }).toEqual({ ...before, ".milestones/locks/": undefined });
  });

  test("twice under one id, or under ids that some system takes for one, is a finding for each later one", async () => {
    const store = makeToolStore([WHOLE, { id: "WHOLE", data: '{"id":"WHOLE"}' }]);
    withDatabase(store.layout.databaseFile, (db) =>
      db.exec(`${TOOLS_TABLE.replace("milestones", "completed_milestones")};
        INSERT INTO completed_milestones SELECT * FROM milestones WHERE id = 'whole'`),
    );
    const shown = (name: string) => `.milestones/enterprise.db (${name})`;
    const same =
      "error duplicate-id: the same id as .milestones/enterprise.db (active/WHOLE), on some systems or on all";
    expect(await linesOf(store, "database")).toEqual([
      "active/WHOLE",
      `${shown("active/whole")}: ${same}`,
      "active/whole",
      `${shown("completed/whole")}: ${same}`,
      "completed/whole",
    ]);
  });
});

describe("a row of ours", () => {
  test("may hold \\u0000, as its YAML did, and goes back byte for byte", async () => {
    const files = {
      "active/escaped.yaml": 'id: escaped\ntitle: "a\\0b"\n',
      "active/spelt.yaml": "id: spelt\ntitle: 'a\\u0000b'\n",
    };
    const store = makeStore(files);
    await moveTo(store.dir, "database");
    expect(await linesOf(store, "database")).toEqual(["active/escaped", "active/spelt"]);
    await moveTo(store.dir, "hybrid");
    for (const [name, text] of Object.entries(files)) {
      expect(fs.readFileSync(store.layout.at(name), "utf8")).toBe(text);
    }
  });

  test("with as many levels as YAML may have goes back byte for byte", async () => {
    const text = `id: x\na: ${"[".repeat(99)}${"]".repeat(99)}\n`;
    const store = makeStore({ "active/x.yaml": text });
    await moveTo(store.dir, "database");
    expect((await scanStore(store, "database")).records.map(({ yaml }) => yaml)).toEqual([text]);
  });

  test("whose kept YAML does not fit its SHA-256 is a finding, whichever of the two was changed", async () => {
    for (const column of ["yaml", "yaml_sha256"]) {
      const store = makeStore({ "active/x.yaml": "id: x\n" });
      await moveTo(store.dir, "database");
      withDatabase(store.layout.databaseFile, (db) => db.exec(`UPDATE milestones SET ${column} = ${column} || 'x'`));
      expect(await linesOf(store, "database")).toEqual([
        ".milestones/enterprise.db: error row-digest: active/x: the kept YAML does not fit its SHA-256",
      ]);
    }
  });

  test("keeps keys that other programs would take for a prototype, as data", async () => {
    const text = "id: x\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n";
    const store = makeStore({ "active/x.yaml": text });
    await moveTo(store.dir, "database");
    insertAsTool(store, [{ id: "z", data: '{"id":"z","__proto__":{"polluted":"so"}}' }]);
    const { records } = await scanStore(store, "database");
    expect(records.map(({ yaml }) => yaml)).toEqual([text, "id: z\n__proto__:\n  polluted: so\n"]);
    expect(Object.hasOwn(records[0]?.data as object, "__proto__")).toBe(true);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
