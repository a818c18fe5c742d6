import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { writeSampleStore } from "../../scripts/sample-store.ts";
import { canonicalJson } from "../../src/record/canonical.ts";
import { fromLiteral } from "../../src/record/number.ts";
import { looksLikeRecord, parseText } from "../../src/record/parse.ts";
import { isSafeId } from "../../src/record/record.ts";
import { isMap, type Value, type ValueMap, valueAt } from "../../src/record/value.ts";

interface SampleRecord {
  state: string;
  id: string;
  text: string;
  data: Value;
}

let folder: string;
let store: string;
let records: SampleRecord[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sample-store-"));
  writeSampleStore(path.join(folder, "first"));
  store = path.join(folder, "first", ".milestones");
  records = [...recordsIn("active"), ...recordsIn("completed")];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function recordsIn(state: string): SampleRecord[] {
  const names = readdirSync(path.join(store, state)).filter(
    (name) => name.endsWith(".yaml") && name !== "dependencies.yaml",
  );
  return names.map((name) => {
    const file = `${state}/${name}`;
    return { state, id: path.basename(name, ".yaml"), text: readStore(file), data: dataOf(file) };
  });
}

function readStore(name: string): string {
  return readFileSync(path.join(store, name), "utf8");
}

/** What our own parser reads in a file of the store. */
function dataOf(name: string): Value {
  const parsed = parseText(readFileSync(path.join(store, name)));
  if (!parsed.ok) {
    throw new Error(`${name}:${parsed.problem.line}:${parsed.problem.column}: ${parsed.problem.message}`);
  }
  return parsed.content.data.value;
}

/** Path and bytes of every file under a folder. */
function contentOf(dir: string): [string, string][] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name))).sort();
  return names.map((name) => [name, readFileSync(path.join(dir, name), "base64")]);
}

/** What the `yaml` package reads, with its big integers as our numbers. */
function readOtherwise(text: string): Value {
  const document = parseDocument(text, { version: "1.2", schema: "core", intAsBigInt: true, uniqueKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return toValue(document.toJS());
}

function toValue(read: unknown): Value {
  if (typeof read === "bigint") {
    return fromLiteral(String(read));
  }
  if (Array.isArray(read)) {
    return read.map(toValue);
  }
  if (typeof read === "object" && read !== null) {
    return Object.fromEntries(Object.entries(read).map(([key, item]) => [key, toValue(item)]));
  }
  return read as Value;
}

function tasksOf(data: Value): ValueMap[] {
  const tasks = valueAt(data, "tasks") ?? valueAt(data, "metadata", "tasks");
  return Array.isArray(tasks) ? tasks.filter(isMap) : [];
}

/** `value` and every value within it. */
function deepValues(value: Value): Value[] {
  const inner = Array.isArray(value) ? value : isMap(value) ? Object.values(value) : [];
  return [value, ...inner.flatMap(deepValues)];
}

const LISTED_STATUSES = ["planning", "in_progress", "blocked", "completed", "cancelled"];
const hasTask = (data: Value, test: (task: ValueMap) => boolean) => tasksOf(data).some(test);
const statusOf = (data: Value) => valueAt(data, "status") ?? valueAt(data, "metadata", "status");

const SHAPES: [shape: string, least: number, is: (record: SampleRecord) => boolean][] = [
  [
    "quoted and unquoted scalars in one file",
    20,
    ({ text }) => /^ *(?:- )?\w+: "/m.test(text) && /^ *title: [A-Z]/m.test(text),
  ],
  ["single quotes", 10, ({ text }) => /: '[^']+'/.test(text)],
  ["unquoted dates", 20, ({ text }) => /: \d{4}-\d\d-\d\d$/m.test(text)],
  ["quoted dates", 20, ({ text }) => /: "\d{4}-\d\d-\d\d"$/m.test(text)],
  ["folded blocks", 30, ({ text }) => />-\r?$/m.test(text)],
  ["folded blocks with Chinese text", 15, ({ text }) => />-\r?\n +[^\r\n]*\p{Script=Han}/u.test(text)],
  ["literal blocks", 2, ({ text }) => /: \|-?$/m.test(text)],
  ["comments on lines of their own", 20, ({ text }) => /^ *# /m.test(text)],
  ["comments after a value", 5, ({ text }) => /^ *(?:- )?\w+:.* {2,}# /m.test(text)],
  ["no newline at the end", 5, ({ text }) => !text.endsWith("\n")],
  ["trailing spaces", 5, ({ text }) => /\S +\r?$/m.test(text)],
  ["null written as null", 10, ({ text }) => /: null\r?$/m.test(text)],
  ["null written as ~", 5, ({ text }) => /: ~\r?$/m.test(text)],
  ["null written as nothing", 5, ({ text }) => /^ *completed_at:\r?$/m.test(text)],
  ["null values after parsing", 20, ({ data }) => deepValues(data).includes(null)],
  ["no status", 3, ({ data }) => statusOf(data) === undefined],
  ["status active", 3, ({ data }) => statusOf(data) === "active"],
  ["status planned", 3, ({ data }) => statusOf(data) === "planned"],
  ["status planning", 3, ({ data }) => statusOf(data) === "planning"],
  ["progress as a number", 10, ({ data }) => typeof valueAt(data, "progress") === "number"],
  ["progress.percentage", 20, ({ data }) => typeof valueAt(data, "progress", "percentage") === "number"],
  [
    "progress.overall_percentage",
    10,
    ({ data }) => typeof valueAt(data, "progress", "overall_percentage") === "number",
  ],
  ["created_at", 40, ({ data }) => typeof valueAt(data, "created_at") === "string"],
  [
    "timeline.estimated_start instead of created_at",
    10,
    ({ data }) =>
      !isMap(valueAt(data, "metadata")) &&
      valueAt(data, "created_at") === undefined &&
      typeof valueAt(data, "timeline", "estimated_start") === "string",
  ],
  ["neither created_at nor estimated_start", 4, ({ text }) => !/created_at|estimated_start/.test(text)],
  [
    "a disabled workflow in flow style",
    2,
    ({ text }) => text.includes("kiro_workflow: {enabled: false, current_phase: execute, phases: {}}"),
  ],
  [
    "a disabled workflow without phases",
    10,
    ({ data }) =>
      hasTask(
        data,
        (task) =>
          canonicalJson(task.kiro_workflow ?? null) === '{"current_phase":"execute","enabled":false,"phases":{}}',
      ),
  ],
  [
    "an enabled workflow with four phases",
    20,
    ({ data }) => hasTask(data, (task) => Object.keys(valueAt(task, "kiro_workflow", "phases") ?? {}).length === 4),
  ],
  [
    "the older shape under metadata",
    5,
    ({ data }) =>
      isMap(data) &&
      Object.keys(data).join() === "metadata" &&
      typeof valueAt(data, "metadata", "milestone_id") === "string" &&
      typeof valueAt(data, "metadata", "name") === "string",
  ],
  [
    "the older shape with status and created_at",
    3,
    ({ data }) =>
      valueAt(data, "metadata", "status") !== undefined && valueAt(data, "metadata", "created_at") !== undefined,
  ],
  [
    "task dependencies under dependencies",
    20,
    ({ data }) => hasTask(data, (task) => Array.isArray(task.dependencies) && task.dependencies.length > 0),
  ],
  [
    "task dependencies under depends_on",
    10,
    ({ data }) => hasTask(data, (task) => Array.isArray(task.depends_on) && task.depends_on.length > 0),
  ],
  ["numbered ids", 50, ({ id }) => /^milestone-\d{3}$/.test(id)],
  ["free ids", 30, ({ id }) => !id.startsWith("milestone-")],
  ["an underscore in the id", 10, ({ id }) => id.includes("_")],
  ["an id of 50 characters", 1, ({ id }) => id.length === 50],
  ["a number written as 1.0", 1, ({ text }) => /: 1\.0\r?$/m.test(text)],
  ["a number written as 120.50", 1, ({ text }) => text.includes(": 120.50")],
  ["an integer of 20 digits", 3, ({ text }) => /: \d{20}\r?$/m.test(text)],
  ["lists in flow style", 20, ({ text }) => /: \[[^\]]+,/.test(text)],
  ["mappings in flow style", 10, ({ text }) => /^ *- \{/m.test(text)],
  ["a whole file in flow style", 1, ({ text }) => text.startsWith("{")],
  ["list items in line with their key", 10, ({ text }) => /^tasks: *\r?\n- /m.test(text)],
  ["a document start", 1, ({ text }) => text.startsWith("---\n")],
];

describe("the sample store", () => {
  it("has 85 active and 35 completed records", () => {
    expect(records.filter(({ state }) => state === "active")).toHaveLength(85);
    expect(records.filter(({ state }) => state === "completed")).toHaveLength(35);
  });

  it("is the same, byte for byte, on a second run in another process", () => {
    const script = path.resolve(import.meta.dirname, "../../scripts/sample-store.ts");
    execFileSync(process.execPath, [script, path.join(folder, "second")], {
      env: { ...process.env, TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8" },
    });
    expect(contentOf(path.join(folder, "second"))).toEqual(contentOf(path.join(folder, "first")));
  });

  it("never writes into a store that is there already", () => {
    const before = contentOf(store);
    expect(() => writeSampleStore(path.join(folder, "first"))).toThrow("EEXIST");
    expect(contentOf(store)).toEqual(before);
  });

  it("means the same to both YAML parsers", () => {
    for (const { id, text, data } of records) {
      expect(canonicalJson(readOtherwise(text)), id).toBe(canonicalJson(data));
    }
  });

  it("holds records that name themselves as their files do, with safe ids that differ in more than case", () => {
    for (const { id, data } of records) {
      expect(looksLikeRecord(data), id).toBe(true);
      expect(isSafeId(id), id).toBe(true);
      expect(valueAt(data, "id") ?? valueAt(data, "metadata", "milestone_id"), id).toBe(id);
    }
    expect(new Set(records.map(({ id }) => id.toLowerCase())).size).toBe(records.length);
  });

  it("requires and enables only milestones that it has, and tasks only tasks of their own milestone", () => {
    const ids = new Set<Value>(records.map(({ id }) => id));
    for (const { id, data } of records) {
      const named = [
        ["dependencies", "requires"],
        ["dependencies", "enables"],
        ["metadata", "dependencies", "requires"],
      ].flatMap((keys) => (valueAt(data, ...keys) ?? []) as Value[]);
      expect(
        named.filter((other) => !ids.has(other)),
        id,
      ).toEqual([]);
      const tasks = tasksOf(data);
      const needed = tasks.flatMap((task) => (task.dependencies ?? task.depends_on ?? []) as Value[]);
      expect(
        needed.filter((need) => !tasks.some((task) => task.id === need)),
        id,
      ).toEqual([]);
    }
  });

  it.each(SHAPES)("has %s in at least %i files", (_shape, least, is) => {
    expect(records.filter(is).length).toBeGreaterThanOrEqual(least);
  });

  it("uses every listed status", () => {
    expect(LISTED_STATUSES.filter((status) => !records.some(({ data }) => statusOf(data) === status))).toEqual([]);
  });

  it("has a few files with CRLF line ends throughout, and one with a byte order mark", () => {
    const crlf = records.filter(({ text }) => text.includes("\r"));
    expect(crlf.length).toBeGreaterThanOrEqual(3);
    expect(crlf.length).toBeLessThanOrEqual(6);
    expect(crlf.filter(({ text }) => /[^\r]\n/.test(text))).toEqual([]);
    expect(records.filter(({ text }) => text.startsWith("\ufeff"))).toHaveLength(1);
  });
});

describe("what lies around the records", () => {
  it("is the auxiliary files and logs of other tools, with neither a switch nor a session", () => {
    const names = contentOf(store).map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "active/current.txt",
        "active/dependencies.yaml",
        "completed/lessons-learned.md",
        "config/milestone-config.yaml",
        "config/ui-config.yaml",
        "logs/performance-metrics.jsonl",
        "logs/progress-events.jsonl",
        "logs/scale-events.jsonl",
        "logs/storage-events.jsonl",
      ]),
    );
    expect(names.some((name) => name.startsWith("state/"))).toBe(true);
    expect(names.some((name) => name.startsWith("deliverables/"))).toBe(true);
    expect(existsSync(path.join(store, "config", "storage-backend.txt"))).toBe(false);
    expect(existsSync(path.join(store, "sessions"))).toBe(false);
  });

  it("is YAML that both parsers read alike, and no record", () => {
    for (const name of [
      "active/dependencies.yaml",
      "config/milestone-config.yaml",
      "config/ui-config.yaml",
      "state/board.yaml",
    ]) {
      const data = dataOf(name);
      expect(isMap(data) && !looksLikeRecord(data), name).toBe(true);
      expect(canonicalJson(readOtherwise(readStore(name))), name).toBe(canonicalJson(data));
    }
  });

  it("names a milestone that exists as the current one", () => {
    expect(records.map(({ id }) => `${id}\n`)).toContain(readStore("active/current.txt"));
  });

  it("has storage and scale events of which every line parses, oldest first", () => {
    for (const name of ["logs/storage-events.jsonl", "logs/scale-events.jsonl"]) {
      const times = linesOf(name).map((line) => (JSON.parse(line) as { timestamp: string }).timestamp);
      expect(times.length).toBeGreaterThan(10);
      expect(times).toEqual([...times].sort());
    }
  });

  it("has exactly one progress event that does not parse, for want of a value", () => {
    const broken = linesOf("logs/progress-events.jsonl").filter((line) => !isJson(line));
    expect(broken).toEqual([expect.stringContaining('"progress_percentage":,')]);
  });

  it("has metrics as concatenated objects over several lines", () => {
    const entries = readStore("logs/performance-metrics.jsonl").split(/^(?=\{)/m);
    expect(entries).toHaveLength(24);
    expect(entries.filter((entry) => !isJson(entry) || entry.split("\n").length < 10)).toEqual([]);
  });

  function linesOf(name: string): string[] {
    return readStore(name).replace(/\n$/, "").split("\n");
  }

  function isJson(text: string): boolean {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }
});

describe("the command line", () => {
  it.each([{ args: [] }, { args: ["one", "two"] }, { args: ["--help"] }])("ends with 2 and the usage for $args", ({
    args,
  }) => {
    const script = path.resolve(import.meta.dirname, "../../scripts/sample-store.ts");
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: "usage: node scripts/sample-store.ts <dir>\n" });
  });
});
