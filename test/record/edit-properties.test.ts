import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/record/canonical.ts";
import { applyChange } from "../../src/record/edit.ts";
import { isMap, type Value, type ValueMap } from "../../src/record/value.ts";
import { type AnyDocument, anyDocument, anyDocumentMap, anyDocumentValue } from "./any-document.ts";
import { mapOf } from "./any-value.ts";
import { Choices } from "./choices.ts";
import { meaningOf } from "./meaning.ts";
import { type Path, scalarPaths, withValue } from "./with-value.ts";

/** A few random changes somewhere in the data: keys and items added, taken away, moved and replaced. */
function changeSomewhere(data: ValueMap, seed: number, spare: Value): Value {
  const choose = new Choices(seed);
  let changed: Value = data;
  for (let count = choose.of(1, 1, 2, 4); count > 0; count--) {
    const next = changeOne(changed, choose, spare);
    changed = isMap(next) ? next : changed;
  }
  return changed;
}

function changeOne(value: Value, choose: Choices, spare: Value): Value {
  if (Array.isArray(value) && value.length > 0 && !choose.oneIn(6)) {
    return changeList(value, choose, spare);
  }
  if (isMap(value) && Object.keys(value).length > 0 && !choose.oneIn(6)) {
    return changeMap(value, choose, spare);
  }
  return choose.of<Value>("changed", "two\nlines", 7, null, false, [], {}, spare);
}

function changeList(list: Value[], choose: Choices, spare: Value): Value {
  const at = choose.upTo(list.length);
  switch (choose.upTo(5)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return list.toSpliced(choose.upTo(list.length + 1), 0, spare);
    case 2:
      return list.toReversed();
    default:
      return list.with(at, changeOne(list[at] as Value, choose, spare));
  }
}

function changeMap(map: ValueMap, choose: Choices, spare: Value): Value {
  const pairs = Object.entries(map);
  const at = choose.upTo(pairs.length);
  const [key, old] = pairs[at] as [string, Value];
  switch (choose.upTo(4)) {
    case 0:
      return mapOf(pairs.toSpliced(at, 1));
    case 1:
      return mapOf([...pairs.filter(([name]) => name !== "new key"), ["new key", spare]]);
    default:
      return mapOf(pairs.with(at, [key, changeOne(old, choose, spare)]));
  }
}

/** A document and what it shall mean. */
function anyChange(references: boolean): fc.Arbitrary<[AnyDocument, Value]> {
  return fc
    .tuple(anyDocument(references), fc.nat(), fc.oneof(anyDocumentValue, anyDocumentMap))
    .map(([document, seed, spare]) => [document, changeSomewhere(document.data, seed, spare)]);
}

/** The lines of keys that mean the same before and after, without the empty ones around them. */
function untouchedLines({ data, lines }: AnyDocument, after: Value): string[] {
  const keys = Object.keys(data).filter(
    (key) =>
      isMap(after) &&
      Object.hasOwn(after, key) &&
      canonicalJson(after[key] as Value) === canonicalJson(data[key] as Value),
  );
  return keys.map((key) => (lines.get(key) as string).replace(/^\s*\n|\s+$/g, ""));
}

describe("applyChange, on any document", () => {
  test("gives a text that means the data", () => {
    fc.assert(
      fc.property(anyChange(true), ([{ text, data }, after]) => {
        expect(meaningOf(text)).toBe(canonicalJson(data));
        expect(meaningOf(applyChange(text, after))).toBe(canonicalJson(after));
      }),
      { numRuns: 300 },
    );
  });

  test("leaves the lines of every top-level key that did not change, in their order", () => {
    fc.assert(
      fc.property(anyChange(false), ([document, after]) => {
        const result = applyChange(document.text, after);
        const lines = `\n${result.replace("\ufeff", "")}`;
        const places = untouchedLines(document, after).map((untouched) => lines.indexOf(`\n${untouched}`));
        expect(places).toEqual(places.toSorted((left, right) => left - right));
        expect(places).not.toContain(-1);
      }),
      { numRuns: 300 },
    );
  });

  test("keeps every comment when one scalar becomes a word", () => {
    fc.assert(
      fc.property(anyDocument(false), fc.nat(), ({ text, data }, seed) => {
        const paths = scalarPaths(data).filter((path) => path.length > 0 && path.at(-1) !== "id");
        fc.pre(paths.length > 0);
        const path = paths[seed % paths.length] as Path;
        const result = applyChange(text, withValue(data, path, "changed") as Value);
        expect(result.match(/# note \d+/g)).toEqual(text.match(/# note \d+/g));
      }),
      { numRuns: 300 },
    );
  });
});
