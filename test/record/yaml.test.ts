import { describe, expect, test } from "vitest";
import { ExactNumber, type Value } from "../../src/record/value.ts";
import { parseYaml, placeOf } from "../../src/record/yaml.ts";
import { dataOf } from "./meaning.ts";

/** What is wrong with a text, as `code line:column message`. */
function problemOf(yaml: string): string {
  const parsed = parseYaml(yaml);
  if (parsed.ok) {
    return `accepted: ${JSON.stringify(parsed.value)}`;
  }
  const { code, line, column, message } = parsed.problem;
  return `${code} ${line}:${column} ${message}`;
}

/** Nine levels, each of nine aliases of the one before: 10 × 9^8 values. */
const BOMB = [..."bcdefghi"].reduce(
  (text, name, at) => `${text}${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(", ")}]\n`,
  "a: &a [x, x, x, x, x, x, x, x, x, x]\n",
);

describe("parseYaml", () => {
  test("reads every style, keys in source order", () => {
    const yaml = `b: plain words # comment
a: 'it''s'
c: "tab\\tend"
d: |
  two
    lines
e: >-
  folded
  text
f: [1, two, {x: y}]
g:
- item
-
  nested: [ ]
h:
"i j": ~
`;
    const data = dataOf(yaml);
    expect(data).toEqual({
      b: "plain words",
      a: "it's",
      c: "tab\tend",
      d: "two\n  lines\n",
      e: "folded text",
      f: [1, "two", { x: "y" }],
      g: ["item", { nested: [] }],
      h: null,
      "i j": null,
    });
    expect(Object.keys(data as object).join(" ")).toBe("b a c d e f g h i j");
  });

  test("reads YAML 1.2's words, and leaves dates and the words of YAML 1.1 strings", () => {
    expect(dataOf("[null, Null, NULL, ~, true, True, TRUE, false, False, FALSE]")).toEqual([
      ...[null, null, null, null],
      ...[true, true, true],
      ...[false, false, false],
    ]);
    const words = "2024-07-15, 2024-02-30, 2024-07-15T10:00:00Z, yes, No, on, y, nULL, tRue, 12:30, 1_000, 0b1, 1e, 0x";
    expect(dataOf(`[${words}]`)).toEqual(words.split(", "));
    expect(dataOf(`["null", 'true', "12"]`)).toEqual(["null", "true", "12"]);
  });

  test.each<[string, number | string]>([
    ["0", 0],
    ["-7", -7],
    ["+7", 7],
    ["007", 7],
    ["0o17", 15],
    ["0x1F", 31],
    ["0.5", 0.5],
    [".5", 0.5],
    ["9007199254740991", 9007199254740991],
    ["-0", "-0"],
    ["1.0", "1.0"],
    ["5.", "5.0"],
    ["1e3", "1e3"],
    ["1e400", "1e400"],
    ["12345678901234567890", "12345678901234567890"],
    ["0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695"],
    ["3.14159265358979323846", "3.14159265358979323846"],
    [".inf", ".inf"],
    ["-.INF", "-.inf"],
    ["+.inf", ".inf"],
    [".NaN", ".nan"],
  ])("reads the number %s with all its digits", (source, expected) => {
    expect(dataOf(`n: ${source}\n`)).toEqual({
      n: typeof expected === "number" ? expected : new ExactNumber(expected),
    });
  });

  test("keeps __proto__, constructor and prototype as keys of the data", () => {
    const data = dataOf("__proto__: {polluted: true}\nconstructor: 1\nprototype: 2\n") as { [key: string]: Value };
    expect(Object.entries(data)).toEqual([
      ["__proto__", { polluted: true }],
      ["constructor", 1],
      ["prototype", 2],
    ]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("reads past a byte order mark, CRLF and a missing line break at the end", () => {
    const data = { id: "m1", notes: "a\nb\n", tags: ["x"] };
    expect(dataOf("\ufeffid: m1\r\nnotes: |\r\n  a\r\n  b\r\ntags:\r\n- x")).toEqual(data);
  });

  test("reads nothing, and comments alone, as null", () => {
    expect(["", "\n", "# only\n", "---\n", "\ufeff"].map(dataOf)).toEqual([null, null, null, null, null]);
  });

  test("gives an alias the value of the last anchor of its name before it", () => {
    expect(dataOf("a: &x [1]\nb: *x\nc: &x 2\nd: *x\n")).toEqual({ a: [1], b: [1], c: 2, d: 2 });
  });
});

describe("parseYaml refuses, with the place,", () => {
  test.each([
    [
      "a key that stands twice",
      "id: m1\ntitle: x\nid: m2\n",
      'duplicate-key 3:1 the key "id" stands twice in one mapping',
    ],
    ["a key twice between brackets", "a: {x: 1, x: 2}\n", 'duplicate-key 1:11 the key "x" stands twice in one mapping'],
    ["two spellings of one key", "x: 1\n? x\n: 2\n", 'duplicate-key 2:3 the key "x" stands twice in one mapping'],
    [
      "a second document",
      "id: m1\n---\nid: m2\n",
      "several-documents 2:1 a second document; a milestone file holds one",
    ],
    [
      "a second document that is empty",
      "id: m1\n...\n---\n",
      "several-documents 3:1 a second document; a milestone file holds one",
    ],
    ["a %YAML directive", "%YAML 1.2\n---\nid: m1\n", "unsupported-yaml 1:1 a directive (%)"],
    ["a %TAG directive behind a comment", "# c\n%TAG ! !x\n---\nid: m1\n", "unsupported-yaml 2:1 a directive (%)"],
    ["a tag for functions", "f: !!js/function >\n  x\n", "unsupported-yaml 1:4 a tag (!)"],
    ["a tag of the core schema", "id: m1\nn: !!str 1\n", "unsupported-yaml 2:4 a tag (!)"],
    ["a local tag on a list", "a: !foo [1]\n", "unsupported-yaml 1:4 a tag (!)"],
    ["a tag on a mapping", "s: !!set {a}\n", "unsupported-yaml 1:4 a tag (!)"],
    ["a tag on a key", "!!str a: 1\n", "unsupported-yaml 1:1 a tag (!)"],
    ["a merge key", "b: &b {a: 1}\nc:\n  <<: *b\n", "unsupported-yaml 3:3 a merge key (<<)"],
    ["a number as key", "id: m1\n1.5: a\n", "unsupported-yaml 2:1 the key 1.5 is not a string; quote it"],
    ["a word as key", "true: a\n", "unsupported-yaml 1:1 the key true is not a string; quote it"],
    ["null as key", "a:\n  ~: b\n", "unsupported-yaml 2:3 the key ~ is not a string; quote it"],
    ["an empty key", "a: 1\n: b\nc: 2\n", "unsupported-yaml 1:5 the key (empty) is not a string; quote it"],
    ["a list as key", "a: 1\n? [a]\n: b\n", "unsupported-yaml 2:3 a key that is not a plain string"],
    ["a mapping as key", "{a: 1}: b\n", "unsupported-yaml 1:1 a key that is not a plain string"],
    ["an alias as key", "a: &a x\n*a : y\n", "unsupported-yaml 1:8 a key that is not a plain string"],
    ["block text as key", "a: 1\n? |\n  b\n: c\n", "unsupported-yaml 3:1 a key that is not a plain string"],
    ["an anchor on a key", "&k id: m1\n", "unsupported-yaml 1:2 an anchor on a key"],
    ["an alias without an anchor", "a: *none\n", "yaml-syntax 1:5 the alias *none has no anchor before it"],
    ["an alias within its own anchor", "a: &a [*a]\n", "yaml-syntax 1:9 the alias *a has no anchor before it"],
    [
      "an alias within a second anchor of its name",
      "a: &a 1\nb: &a [*a]\n",
      "yaml-syntax 2:9 the alias *a has no anchor before it",
    ],
    ["an alias bomb", BOMB, "too-many-aliases 5:9 more than 100 aliases, or too much behind them"],
    ["a NUL character", "a: x\0y\n", "yaml-syntax 1:5 null byte is not allowed in input"],
    [
      "a key beside a list",
      "all:\n  - a\n  why: x\n",
      "yaml-syntax 3:3 bad indentation of a mapping entry; expected a list item (-), as in line 2",
    ],
    ["a tab as indentation", "a:\n\tb: 1\n", "yaml-syntax 2:1 tab characters must not be used in indentation"],
    ["an open bracket", "a: [1,\nb: 2\n", 'yaml-syntax 1:4 a list in brackets that begins here has no closing "]"'],
  ])("%s", (_title, yaml, problem) => {
    expect(problemOf(yaml)).toBe(problem);
  });

  test.each([
    ["a lone carriage return", "a: 1\rb: 2\n", "unsupported-yaml 1:5 a carriage return without a line feed"],
    [
      "a byte order mark further down",
      "a: 1\n\ufeffb: 2\n",
      "unsupported-yaml 2:1 a byte order mark that is not at the start",
    ],
    [
      "a byte order mark before spaces",
      "\ufeff  a: 1\n",
      "unsupported-yaml 1:2 a marker, a tab or a space out of place at the start",
    ],
    [
      "an end before the start",
      "...\na: 1\n",
      "unsupported-yaml 1:1 a marker, a tab or a space out of place at the start",
    ],
    ["an indented start", "  ---\na: 1\n", "unsupported-yaml 1:1 a marker, a tab or a space out of place at the start"],
    ["a second end", "a: 1\n...\n# c\n...\n", "unsupported-yaml 2:1 a second end of the document"],
    ["a directive that is indented", " %x\n ---\na: 1\n", "unsupported-yaml 1:1 a directive (%)"],
    ["a line of only a tab", "a: 1\n\t\nb: 2\n", "unsupported-yaml 2:1 a tab in the indentation"],
    ["a tab before block text's column", "a: |\n  x\n\t\n", "unsupported-yaml 3:1 a tab in the indentation"],
    ["a tab above block text", "a: 1\n  \t\nb: |\n  x\n", "unsupported-yaml 2:1 a tab in the indentation"],
    ["a tab behind a question mark", "? \ta\n: b\n", "unsupported-yaml 1:1 a tab in the indentation"],
    ["a tab before an anchor", "a:\n- \t&x b\n", "unsupported-yaml 2:1 a tab in the indentation"],
    ["a mapping right behind an anchor", "a: 1\nb: &x{c: 2}\n", "yaml-syntax 2:6 no space behind an anchor"],
    ["a list right behind an anchor", "b: &x[1]\n", "yaml-syntax 1:6 no space behind an anchor"],
    [
      "spaces alone in text that keeps them",
      "a: |+\n  \nb: 1\n",
      "unsupported-yaml 2:1 a line of only spaces in block text",
    ],
    [
      "spaces beneath indented text",
      "a: >2\n    x\n    \nb: 1\n",
      "unsupported-yaml 2:1 a line of only spaces in block text",
    ],
    [
      "spaces at the end of indented text",
      "a: >2\n    x\n    ",
      "unsupported-yaml 2:1 a line of only spaces in block text",
    ],
    [
      "a question mark in the line of an item",
      "a:\n- 'x'?\n 'b'\n",
      "yaml-syntax 3:3 a key in the line of a list's item",
    ],
    ["a key in the line of an item", "a:\n- 'x'b: 1\n", "yaml-syntax 2:6 a key in the line of a list's item"],
  ])("what parsers read in different ways: %s", (_title, yaml, problem) => {
    expect(problemOf(yaml)).toBe(problem);
  });

  test("nesting of 100 levels, and takes 99", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    expect(problemOf(nested(100))).toBe("too-deep 1:100 nesting exceeded maxDepth (100)");
    expect(problemOf("[".repeat(100_000))).toBe("too-deep 1:100 nesting exceeded maxDepth (100)");
    expect(JSON.stringify(dataOf(nested(99)))).toBe(nested(99));
  });

  test("more than 100 aliases, and takes 100", () => {
    const aliases = (count: number): string => `a: &a 1\nb: [${Array(count).fill("*a").join(", ")}]\n`;
    expect(problemOf(aliases(101))).toBe(
      `too-many-aliases 2:${4 + 100 * 4 + 2} more than 100 aliases, or too much behind them`,
    );
    expect(dataOf(aliases(100))).toEqual({ a: 1, b: Array(100).fill(1) });
  });
});

describe("parseYaml takes what only looks like it:", () => {
  test.each<[string, Value]>([
    ["a: |\n  x\n  \t\n  \ty\n", { a: "x\n\t\n\ty\n" }],
    ["a:\t1\t# c\n-b:\t2\n", { a: 1, "-b": 2 }],
    ["a: |\n  \nb: 1\n", { a: "", b: 1 }],
    ["a: |+\n\n\nb: 1\n", { a: "\n\n", b: 1 }],
    ["a: |\n  x\n   \n\nb: >\n  y \n   \n", { a: "x\n \n", b: "y \n \n" }],
    ["a: |+\n  x \n\nb: >2\n    y \n", { a: "x \n\n", b: "  y \n" }],
    ["a:\n- is it?\nb: 1\n", { a: ["is it?"], b: 1 }],
    ["a:\n- x # why?\n# why?\n\nb: 1\n", { a: ["x"], b: 1 }],
    ["a:\n- b: |\n    x\nc:\n- [d]\n- *e\nf: 1\n".replace("*e", "{}"), { a: [{ b: "x\n" }], c: [["d"], {}], f: 1 }],
    ["a: {b: [1], c: {}, d: 2}\n", { a: { b: [1], c: {}, d: 2 } }],
    ["a: R&D ? yes\n", { a: "R&D ? yes" }],
    ["---\na: 50%\nb: '%x'\n...\n# end\n", { a: "50%", b: "%x" }],
    ["'<<': 1\n\"1\": 2\n", { "<<": 1, "1": 2 }],
    ["a: '<<'\nb: x\ufeffy\n", { a: "<<", b: "x\ufeffy" }],
    ['a: "x\\ry"\n', { a: "x\ry" }],
  ])("%j", (yaml, data) => {
    expect(dataOf(yaml)).toEqual(data);
  });
});

describe("placeOf", () => {
  test("counts lines and columns from 1, over every kind of line break", () => {
    const text = "a\nbc\r\nd\re😀f";
    expect([0, 2, 3, 6, 8, 11].map((offset) => placeOf(text, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 4, column: 4 },
    ]);
  });
});

describe("what would take long is refused", () => {
  test.each<[string, string, string]>([
    [
      "10,000 anchors",
      Array.from({ length: 10_000 }, (_, at) => `k${at}: &a${at} v\n`).join(""),
      "too-many-aliases 1001:9 more than 1000 anchors (&)",
    ],
    [
      "a flow sequence of 1 MB",
      `a: [${"1,".repeat(500_000)}1]\n`,
      "too-deep 1:1 more than 250,000 values and brackets",
    ],
    [
      "60,001 keys in one mapping",
      Array.from({ length: 60_001 }, (_, at) => `k${at}: v\n`).join(""),
      "too-deep 60001:1 more than 60,000 keys in one mapping",
    ],
    ["170,000 lists", `a:\n${"- - x\n".repeat(170_000)}`, "too-deep 1:1 more than 250,000 values and brackets"],
  ])("%s", (_title, yaml, problem) => {
    expect(problemOf(yaml)).toBe(problem);
  });

  test("50,000 keys in one mapping, 1,000 anchors and a long text are fine", () => {
    const keys = Array.from({ length: 50_000 }, (_, at) => `k${at}: v\n`).join("");
    const anchors = Array.from({ length: 1000 }, (_, at) => `k${at}: &a${at} v\n`).join("");
    for (const yaml of [keys, anchors, `a: ${"x".repeat(1_000_000)}\n`]) {
      expect(parseYaml(yaml).ok).toBe(true);
    }
  });
});
