import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/record/canonical.ts";
import { renderYaml } from "../../src/record/render.ts";
import { AWKWARD_TEXTS, anyMap } from "./any-value.ts";
import { meaningOf } from "./meaning.ts";

const LONG = "A sentence of quite ordinary words, written on one line that is longer than most people like to read.";

describe("renderYaml", () => {
  test("writes block style with two spaces, in the order of the data", () => {
    const yaml = renderYaml({
      title: "Payment service",
      id: "milestone-001",
      created_at: "2024-07-15",
      progress: { percentage: 40, note: null },
      tasks: [
        { id: "task-1", done: true, tags: ["a", "b"] },
        { id: "task-2", done: false, tags: [] },
      ],
      matrix: [[1, 2], []],
      empty: {},
    });
    expect(yaml).toBe(`title: Payment service
id: milestone-001
created_at: 2024-07-15
progress:
  percentage: 40
  note: null
tasks:
  - id: task-1
    done: true
    tags:
      - a
      - b
  - id: task-2
    done: false
    tags: []
matrix:
  - - 1
    - 2
  - []
empty: {}
`);
  });

  test("quotes what would not come back as the same string", () => {
    const yaml = renderYaml({
      a: "",
      b: "yes",
      c: "1.0",
      d: "12:30",
      e: "a: b",
      f: "it's",
      g: 'say "hi"',
      h: " x",
      i: "\u0007",
    });
    expect(yaml).toBe(`a: ""
b: "yes"
c: "1.0"
d: "12:30"
e: "a: b"
f: it's
g: say "hi"
h: " x"
i: "\\u0007"
`);
  });

  test("writes lines as a literal block and one long line as a folded one", () => {
    expect(renderYaml({ steps: "first\n\n  second\n", last: "no\nbreak", about: LONG })).toBe(`steps: |
  first

    second
last: |-
  no
  break
about: >-
  A sentence of quite ordinary words, written on one line that is longer than most
  people like to read.
`);
  });

  test("writes a scalar or an empty mapping as the whole document", () => {
    expect([null, "two\nlines", [], {}].map(renderYaml)).toEqual(["null\n", "|-\n  two\n  lines\n", "[]\n", "{}\n"]);
  });

  test.each(AWKWARD_TEXTS)("gives %j back, as a value, an item and a key", (text) => {
    const data = { value: text, list: [text, { [text]: text }] };
    expect(meaningOf(renderYaml(data))).toBe(canonicalJson(data));
  });

  test("gives any data back", () => {
    fc.assert(
      fc.property(anyMap, (data) => {
        expect(meaningOf(renderYaml(data))).toBe(canonicalJson(data));
      }),
      { numRuns: 1000 },
    );
  });
});
