import fs from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { schemaText } from "../../scripts/schemas/schema-files.ts";
import type { ValidationReport } from "../../src/validate/report.ts";
import { moveTo } from "../support/context.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf, writeFiles } from "../support/store.ts";

async function validate(store: TestStore, args: readonly string[], answers?: readonly boolean[]) {
  return await runMilestone(["validate", ...args], { cwd: store.dir, ...(answers && { answers }) });
}

async function rulesIn(store: TestStore, ...args: string[]): Promise<string[]> {
  const { out } = await validate(store, ["--json", "--quiet", ...args]);
  return (JSON.parse(out) as ValidationReport).findings.map(({ rule }) => rule);
}

function read(store: TestStore, name: string): string {
  return fs.readFileSync(store.layout.at(...name.split("/")), "latin1");
}

describe("milestone validate --fix", () => {
  test("shows each change as a diff and asks; a no changes nothing", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\ntitle: Ship: it\n", "logs/x.jsonl": '{"a":1}\r\n{"b":2}' });
    const before = treeOf(store.dir);
    const { exit, err, out } = await validate(store, ["--fix"], [false]);
    expect(err.slice(err.indexOf("---"))).toBe(`--- .milestones/active/a.yaml
+++ .milestones/active/a.yaml
@@ line 2 @@
-title: Ship: it
+title: 'Ship: it'

--- .milestones/logs/x.jsonl
+++ .milestones/logs/x.jsonl
@@ line 1 @@
-{"a":1} (carriage return)
+{"a":1}
@@ line 2 @@
-{"b":2} (no newline)
+{"b":2}

2 changes to make.
\r\u001b[KDECLINED: You said no.
Nothing was changed.
`);
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(treeOf(store.dir)).toEqual(before);
  });

  test.each<[string, string, string, string, string[]]>([
    [
      "a colon in a value",
      "active/a.yaml",
      "# top\nid: a\ntitle: Ship: it\r\nx: 1 # kept",
      "# top\nid: a\ntitle: 'Ship: it'\r\nx: 1 # kept",
      ["yaml-syntax"],
    ],
    [
      "what a value cannot begin with",
      "active/a.yaml",
      "id: a\ntasks:\n  - owner: @it's\n",
      "id: a\ntasks:\n  - owner: '@it''s'\n",
      ["yaml-syntax"],
    ],
    [
      "a key that is a number",
      "active/a.yaml",
      "id: a\n1: one # comment\nnull: x\n",
      'id: a\n"1": one # comment\n"null": x\n',
      ["unsupported-yaml"],
    ],
    [
      "numbers no database holds",
      "active/a.yaml",
      "id: a\nn: [.inf, 12345678901234567890] # both\n",
      'id: a\nn: [".inf", "12345678901234567890"] # both\n',
      ["number-not-json", "number-precision"],
    ],
    [
      "a number behind a byte order mark",
      "active/a.yaml",
      "\u00ef\u00bb\u00bfbig: 12345678901234567890\r\nid: a\r\n",
      '\u00ef\u00bb\u00bfbig: "12345678901234567890"\r\nid: a\r\n',
      ["number-precision"],
    ],
    [
      "carriage returns in a log",
      "logs/x.jsonl",
      '{"a":"\r"}\r\n'.replace("\r", "x"),
      '{"a":"x"}\n',
      ["log-line-ending"],
    ],
    ["a log without its last newline", "state/x.jsonl", '{"a":1}', '{"a":1}\n', ["log-end"]],
  ])("mends %s, and nothing else; then the rule finds nothing", async (_what, name, text, mended, rules) => {
    const store = makeStore({ [name]: Buffer.from(text, "latin1") });
    expect(await rulesIn(store)).toEqual(rules);
    const { exit } = await validate(store, ["--fix", "--yes", "--quiet"]);
    expect(exit).toBe(0);
    expect(read(store, name)).toBe(mended);
    expect(await rulesIn(store)).toEqual([]);
  });

  test.each<[string, StoreFiles]>([
    ["two keys of one name", { "active/a.yaml": "id: a\nid: b\n" }],
    ["a value with a comment behind it", { "active/a.yaml": "id: a\ntitle: Ship: it # soon\n" }],
    ["a file that is broken elsewhere too", { "active/a.yaml": "id: a\ntitle: Ship: it\nx: [\n" }],
    ["a log that was cut off", { "logs/x.jsonl": '{"a":' }],
    ["a completed one among the active ones, unasked", { "active/a.yaml": "id: a\nstatus: completed\n" }],
  ])("leaves alone what needs a person: %s", async (_what, files) => {
    const store = makeStore(files);
    const before = treeOf(store.dir);
    const { out } = await validate(store, ["--fix", "--quiet"]);
    expect(out).toMatch(/^Nothing that can be mended by itself\.\n\n/);
    expect(treeOf(store.dir)).toEqual(before);
  });

  test("moves what is completed where that rule was asked for, and never over another", async () => {
    const text = "id: a # mine\nstatus: completed";
    const store = makeStore({
      "active/a.yaml": text,
      "active/b.yaml": "id: b\nstatus: completed\n",
      "completed/b.yaml": "id: b\n",
    });
    const { out } = await validate(store, ["--fix", "--yes", "--quiet", "--rule", "state-folder"]);
    expect(out).toMatch(/^1 change made\.\n/);
    expect(read(store, "completed/a.yaml")).toBe(text);
    expect(fs.existsSync(store.layout.at("active/a.yaml"))).toBe(false);
    expect(read(store, "active/b.yaml")).toBe("id: b\nstatus: completed\n");
  });

  test("builds an index that is missing, behind or broken, or has rows of no file", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\ntitle: A\n", "active/b.yaml": "id: b\n" });
    await moveTo(store.dir, "hybrid");
    const indexRules = async () => (await rulesIn(store)).filter((rule) => rule.startsWith("index-"));
    const mend = async () => {
      expect((await validate(store, ["--fix", "--yes", "--quiet"])).out).toMatch(/^1 change made\.\n/);
      expect(await indexRules()).toEqual([]);
    };
    expect(await indexRules()).toEqual([]);
    fs.rmSync(store.layout.indexFile);
    expect(await indexRules()).toEqual(["index-missing"]);
    await mend();
    writeFiles(store, { "active/a.yaml": "id: a\ntitle: B\n", "active/c.yaml": "id: c\n" });
    fs.rmSync(store.layout.at("active/b.yaml"));
    const { out } = await validate(store, ["--quiet", "--rule", "index-behind", "index-stray-row"]);
    expect(out).toContain("notice index-behind: records 1 missing (c), 1 as they were (a)");
    expect(out).toContain("notice index-stray-row: rows of no file: 1 (b)");
    await mend();
    const bytes = fs.readFileSync(store.layout.indexFile);
    fs.writeFileSync(store.layout.indexFile, bytes.subarray(0, bytes.length - 100));
    expect(await indexRules()).toEqual(["index-broken"]);
    await mend();
  });

  test("lists with --json what it changed, as the schema of the report says", async () => {
    const store = makeStore({
      "active/a.yaml": "id: a\ntitle: Ship: it\n",
      "active/b.yaml": "id: b\nstatus: completed\n",
      "logs/x.jsonl": '{"a":1}\r\n{"b":2}',
    });
    const { out, exit } = await validate(store, ["--fix", "--yes", "--json", "--quiet"]);
    const { changes } = JSON.parse(out) as ValidationReport;
    expect([exit, changes]).toEqual([
      0,
      [
        { kind: "edit", rules: ["yaml-syntax"], file: ".milestones/active/a.yaml", lines: [2] },
        { kind: "edit", rules: ["log-line-ending", "log-end"], file: ".milestones/logs/x.jsonl", lines: [1, 2] },
      ],
    ]);
    const check = new Ajv({ strict: false }).compile(JSON.parse(schemaText("validation-report.schema.json")));
    expect([check(JSON.parse(out)), check.errors]).toEqual([true, null]);
    const moved = await validate(store, ["--fix", "--yes", "--json", "--quiet", "--rule", "state-folder"]);
    expect((JSON.parse(moved.out) as ValidationReport).changes).toEqual([
      {
        kind: "move",
        rules: ["state-folder"],
        file: ".milestones/active/b.yaml",
        to: ".milestones/completed/b.yaml",
      },
    ]);
    expect(JSON.parse((await validate(store, ["--fix", "--yes", "--json", "--quiet"])).out)).toMatchObject({
      changes: [],
    });
  });

  test("is refused together with a commit, and while a migration runs", async () => {
    const store = makeStore({ "logs/x.jsonl": "{}" });
    const { exit, err } = await validate(store, ["--fix", "--ref", "HEAD"]);
    expect(exit).toBe(2);
    expect(err).toContain("--fix and --update-baseline take neither --ref nor --since");
    fs.mkdirSync(path.join(store.layout.locksDir, "migration.lock"), { recursive: true });
    expect((await validate(store, ["--fix", "--yes", "--quiet"])).err).toMatch(/^LOCKED: /);
    expect(read(store, "logs/x.jsonl")).toBe("{}");
  });
});

describe("milestone validate --update-baseline", () => {
  test("accepts what is found today, so that only new findings count, wherever lines move", async () => {
    const store = makeStore({
      "active/a.yaml": "id: a\nid: b\n",
      "active/b.yaml": "id: b\nstatus: done\npriority: x\n",
    });
    const first = await validate(store, ["--update-baseline", "--quiet"]);
    expect(first).toMatchObject({
      exit: 0,
      out: "3 findings accepted in .milestones/config/validation-baseline.yaml; from now on only others count.\n",
    });
    expect(await validate(store, ["--quiet"])).toMatchObject({
      exit: 0,
      out: "3 accepted by the baseline.\nNothing found; 1 record on file.\n",
    });
    writeFiles(store, { "active/b.yaml": "# one line more\nid: b\nstatus: other\npriority: x\n" });
    expect(await rulesIn(store)).toEqual(["status"]);
  });

  test("that is broken accepts nothing, and says so", async () => {
    const store = makeStore({
      "active/b.yaml": "id: b\npriority: x\n",
      "config/validation-baseline.yaml": "format: 1\n<<<<<<< HEAD\n",
    });
    expect(await rulesIn(store)).toEqual(["priority", "settings"]);
  });
});

describe("what a person turned off", () => {
  test("by settings counts as they say; what cannot be read always counts", async () => {
    const store = makeStore({
      "active/a.yaml": "id: a\nid: b\n",
      "active/b.yaml": "id: b\nstatus: done\npriority: x\n",
      "config/storage-config.yaml": `storage:
  validate:
    rules:
      status: {severity: error, reason: we mean it}
      priority: {severity: off, reason: ours are numbers}
      duplicate-key: {severity: off, reason: no}
      date: {severity: notice}
`.replaceAll("severity: off", 'severity: "off"'),
    });
    const { out, exit } = await validate(store, ["--json", "--quiet"]);
    expect(
      (JSON.parse(out) as ValidationReport).findings.map(
        ({ rule, severity, message }) => `${severity} ${rule}: ${message}`,
      ),
    ).toEqual([
      'error duplicate-key: the key "id" stands twice in one mapping',
      'error status: status: expected planning, in_progress, blocked, completed or cancelled, found "done"',
      "notice settings: storage.validate.rules.date has no reason",
      "warning settings: storage.validate.rules.duplicate-key is not obeyed: what cannot be read is always an error",
    ]);
    expect(exit).toBe(1);
  });

  test("by a comment counts in no other record; a comment that turns nothing off is found", async () => {
    const text = (comment: string) => `id: b\nstatus: done ${comment}\n`;
    const store = makeStore({
      "active/b.yaml": text("# milestone-disable status: our own word"),
      "active/c.yaml": text("# milestone-disable status:").replace("b", "c"),
      "active/d.yaml": text("# milestone-disable colour: x").replace("b", "d"),
      "active/e.yaml": text("# milestone-disable encoding: x").replace("b", "e"),
      "active/f.yaml": "id: f\nstatus: done\ntext: |\n  # milestone-disable status: only text\n",
    });
    const { out } = await validate(store, ["--json", "--quiet"]);
    const report = JSON.parse(out) as ValidationReport;
    expect(report.disabled).toBe(1);
    expect(
      report.findings.map(
        ({ rule, record, message }) => `${record} ${rule}${rule === "disable-comment" ? `: ${message}` : ""}`,
      ),
    ).toEqual([
      "active/c status",
      "active/c disable-comment: expected # milestone-disable <rule>: <reason>",
      "active/d status",
      "active/d disable-comment: there is no rule colour",
      "active/e status",
      "active/e disable-comment: encoding cannot be turned off",
      "active/f status",
    ]);
  });
});
