import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/record/canonical.ts";
import type { Value } from "../../src/record/value.ts";
import { parseYaml } from "../../src/record/yaml.ts";
import { differences, mergeValues } from "../../src/sync/merge-values.ts";

function data(yaml: string): Value {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    throw new Error(parsed.problem.message);
  }
  return parsed.value;
}

function merge(base: string, ours: string, theirs: string): { value: unknown; clashes: string[] } {
  const { value, clashes } = mergeValues(data(base), data(ours), data(theirs));
  return { value: JSON.parse(JSON.stringify(value)), clashes: clashes.map(({ path }) => path) };
}

/** Values of few words, so that versions have much in common. */
const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Value>(1, 2, "x", null),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 }),
    fc.uniqueArray(fc.record({ id: fc.constantFrom("p", "q", "r"), s: tie("value") }), { selector: ({ id }) => id }),
    fc.array(fc.constantFrom<Value>(1, 2), { maxLength: 2 }),
  ),
}));

describe("three versions of a record", () => {
  test("give one with the fields that either side changed, added or removed", () => {
    expect(merge("{a: 1, b: 2, c: 3, d: 4}", "{a: 9, b: 2, c: 3, e: 5}", "{a: 1, b: 8, d: 4, f: 6}")).toEqual({
      value: { a: 9, b: 8, e: 5, f: 6 },
      clashes: [],
    });
  });

  test("clash where both changed one field to different things, and only there", () => {
    const { value, clashes } = merge(
      "{status: planned, timeline: {start: 1, end: 2}}",
      "{status: done, timeline: {start: 7, end: 2}}",
      "{status: blocked, timeline: {start: 1, end: 8}}",
    );
    expect(clashes).toEqual(["status"]);
    expect(value).toEqual({ status: "done", timeline: { start: 7, end: 8 } });
  });

  test("agree where both changed one field to the same", () => {
    expect(merge("{a: 1}", "{a: 2, b: 1.0}", "{a: 2, b: 1}").clashes).toEqual([]);
  });

  test("clash where one removed what the other changed", () => {
    expect(merge("{a: {b: 1}}", "{}", "{a: {b: 2}}").clashes).toEqual(["a"]);
    expect(merge("{a: {b: 1}}", "{a: {b: 2}}", "{}").clashes).toEqual(["a"]);
  });

  test("have items of lists merged by their ids: changed, removed and new ones", () => {
    expect(
      merge(
        "tasks: [{id: a, s: 1}, {id: b, s: 1}, {id: c, s: 1}]",
        "tasks: [{id: a, s: 2}, {id: b, s: 1}, {id: c, s: 1}, {id: d, s: 1}]",
        "tasks: [{id: a, s: 1, t: x}, {id: c, s: 3}, {id: e, s: 1}]",
      ),
    ).toEqual({
      value: {
        tasks: [
          { id: "a", s: 2, t: "x" },
          { id: "c", s: 3 },
          { id: "d", s: 1 },
          { id: "e", s: 1 },
        ],
      },
      clashes: [],
    });
    expect(merge("tasks: [{id: a, s: 1}]", "tasks: [{id: a, s: 2}]", "tasks: [{id: a, s: 3}]").clashes).toEqual([
      "tasks[a].s",
    ]);
  });

  test.each([
    ["other lists", "l: [1, 2]", "l: [1, 2, 3]", "l: [0, 1, 2]"],
    [
      "a list whose items were put into another order",
      "l: [{id: a}, {id: b}]",
      "l: [{id: b}, {id: a}]",
      "l: [{id: a}, {id: b, s: 1}]",
    ],
    ["a list with an id twice", "l: [{id: a}, {id: a}]", "l: [{id: a, s: 1}, {id: a}]", "l: [{id: a}, {id: a, s: 1}]"],
  ])("have %s as one field", (_, base, ours, theirs) => {
    expect(merge(base, ours, theirs).clashes).toEqual(["l"]);
    expect(merge(base, base, theirs)).toEqual({ value: JSON.parse(JSON.stringify(data(theirs))), clashes: [] });
  });

  test("keep a field of any name as a field", () => {
    const { value } = mergeValues(data("a: 1"), data("a: 1\n__proto__: {x: 1}"), data("a: 1\nconstructor: 2"));
    expect(canonicalJson(value)).toBe('{"__proto__":{"x":1},"a":1,"constructor":2}');
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test("are settled by the one that changed anything, and either way round the same", () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (base, ours, theirs) => {
        expect(canonicalJson(mergeValues(base, ours, base).value)).toBe(canonicalJson(ours));
        expect(canonicalJson(mergeValues(base, base, theirs).value)).toBe(canonicalJson(theirs));
        expect(canonicalJson(mergeValues(base, ours, ours).value)).toBe(canonicalJson(ours));
        const [one, other] = [mergeValues(base, ours, theirs), mergeValues(base, theirs, ours)];
        expect(one.clashes.map(({ path }) => path).sort()).toEqual(other.clashes.map(({ path }) => path).sort());
      }),
    );
  });
});

describe("the differences of two versions", () => {
  test("are listed down to the field, with what was there before", () => {
    const found = differences(
      data("{a: 1, t: [{id: x, s: 1}]}"),
      data("{a: 2, t: [{id: x, s: 2}], l: [1]}"),
      data("{t: [{id: x, s: 3}, {id: y}], l: [2]}"),
    );
    expect(found.map(({ path, base, ours, theirs }) => JSON.stringify([path, base, ours, theirs]))).toEqual([
      '["a",1,2,null]',
      '["t[x].s",1,2,3]',
      '["t[y]",null,null,{"id":"y"}]',
      '["l",null,[1],[2]]',
    ]);
  });
});
