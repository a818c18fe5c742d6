import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, compareCodePoints, writeCanonical } from "../../src/record/canonical.ts";
import { dataDigest } from "../../src/record/digest.ts";
import { parseJson } from "../../src/record/json.ts";
import { isMap, type Value } from "../../src/record/value.ts";
import { anyJsonMap, anyMap, anyNumber, mapOf } from "./any-value.ts";

/** The same data with the keys of every mapping in another order. */
function reversed(value: Value): Value {
  if (Array.isArray(value)) {
    return value.map(reversed);
  }
  return isMap(value)
    ? mapOf(
        Object.entries(value)
          .toReversed()
          .map(([key, item]) => [key, reversed(item)]),
      )
    : value;
}

describe("canonicalJson", () => {
  test("has sorted keys and no spaces", () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: "x y", "": {}, A: [] })).toBe(
      '{"":{},"A":[],"a":"x y","b":[1,{"c":true,"d":null}]}',
    );
  });

  test("sorts keys by code point: characters beyond U+FFFF come last, digits as text", () => {
    expect(canonicalJson({ "😀": 1, "\uffff": 2, "\ue000": 3, z: 4, 里: 5 })).toBe(
      '{"z":4,"里":5,"\ue000":3,"\uffff":2,"😀":1}',
    );
    expect(canonicalJson({ 10: 1, 9: 2, a: 3, "-1": 4 })).toBe('{"-1":4,"10":1,"9":2,"a":3}');
    expect(canonicalJson({ nested: [{ 2: 1, 10: 2 }] })).toBe('{"nested":[{"10":2,"2":1}]}');
  });

  test("keeps __proto__ as a key", () => {
    expect(
      canonicalJson(
        mapOf([
          ["b", 1],
          ["__proto__", { a: 1 }],
        ]),
      ),
    ).toBe('{"__proto__":{"a":1},"b":1}');
  });

  test.each([
    ["1", ["1", "1.0", "1.00", "1e0", "10e-1", "0.1e1", "100E-2"]],
    ["0", ["0", "-0", "0.0", "-0.00", "0e5"]],
    ["-1500", ["-1500", "-1.5e3", "-1500.0", "-15E+2"]],
    ["12345678901234567890", ["12345678901234567890", "12345678901234567890.0", "1.2345678901234567890e19"]],
    ["0.00000012", ["1.2e-7", "0.00000012", "0.12e-6"]],
    ["3.14159265358979323846", ["3.14159265358979323846", "314159265358979323846e-20"]],
    [`1${"0".repeat(400)}`, ["1e400", "10e399", "0.1e401"]],
    ["1e999999999", ["1e999999999", "10e999999998"]],
    ["12e-999999999", ["12e-999999999", "1.2e-999999998"]],
  ])("writes %s for every spelling of that number", (expected, spellings) => {
    for (const spelling of spellings) {
      expect(canonicalJson(parseJson(`[${spelling}]`))).toBe(`[${expected}]`);
    }
  });

  test("tells numbers apart that are one float", () => {
    expect(canonicalJson(parseJson("[9007199254740993, 9007199254740992, 0.1000000000000000055]"))).toBe(
      "[9007199254740993,9007199254740992,0.1000000000000000055]",
    );
  });

  test("escapes what JSON escapes, and nothing else", () => {
    expect(canonicalJson('\u0000\b\t\n\u001f"\\/\u007f\u2028é😀\ud800')).toBe(
      '"\\u0000\\b\\t\\n\\u001f\\"\\\\/\u007f\u2028é😀\\ud800"',
    );
  });

  test("is what the plain definition writes, for any data and any order of its keys", () => {
    fc.assert(
      fc.property(anyMap, (data) => {
        expect(canonicalJson(data)).toBe(writeCanonical(data));
        expect(canonicalJson(reversed(data))).toBe(canonicalJson(data));
      }),
      { numRuns: 1000 },
    );
  });

  test("is what the plain definition writes, for any number", () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(canonicalJson(value)).toBe(writeCanonical(value));
      }),
      { numRuns: 2000 },
    );
  });

  test("means the same once more when it is read again", () => {
    fc.assert(
      fc.property(anyJsonMap, (data) => {
        const canonical = canonicalJson(data);
        expect(canonicalJson(parseJson(canonical))).toBe(canonical);
      }),
      { numRuns: 300 },
    );
  });
});

describe("compareCodePoints", () => {
  test("is the byte order of UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (left, right) => {
        expect(Math.sign(compareCodePoints(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
      }),
    );
    expect(compareCodePoints("\uffff", "😀")).toBe(-1);
    expect(compareCodePoints("a", "a")).toBe(0);
  });
});

describe("dataDigest", () => {
  test("is the SHA-256 of the canonical text", () => {
    expect(dataDigest({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(dataDigest({ b: 1, a: parseJson("1.0") })).toBe(dataDigest(parseJson('{"a":1e0,"b":1}')));
  });
});
