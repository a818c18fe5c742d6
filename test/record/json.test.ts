import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/record/json.ts";
import { fromLiteral } from "../../src/record/number.ts";
import { anyJsonMap, mapOf } from "./any-value.ts";

const digits = fc.oneof(
  fc.stringMatching(/^[0-9]{1,4}$/),
  fc.stringMatching(/^[0-9]{12,25}$/),
  fc.constantFrom("0", "000000", "10", "100", "01"),
);
/** Any number in any way that JSON allows it to be written. */
const anyLiteral = fc
  .tuple(
    fc.constantFrom("", "-"),
    digits.map((whole) => whole.replace(/^0+(?=[0-9])/, "")),
    fc.oneof(
      fc.constant(""),
      digits.map((fraction) => `.${fraction}`),
    ),
    fc.oneof(
      fc.constant(""),
      fc.tuple(fc.constantFrom("e", "E", "e+", "E-"), fc.nat(400)).map((parts) => parts.join("")),
    ),
  )
  .map((parts) => parts.join(""));

describe("parseJson", () => {
  test("keeps every number's digits, wherever it stands and however it is written", () => {
    fc.assert(
      fc.property(anyLiteral, (literal) => {
        const expected = fromLiteral(literal);
        expect(parseJson(literal)).toEqual(expected);
        expect(parseJson(`[${literal},${literal}]`)).toEqual([expected, expected]);
        expect(parseJson(`{"a" : ${literal} ,\n"b":[ ${literal}\n]}`)).toEqual({ a: expected, b: [expected] });
      }),
      { numRuns: 3000 },
    );
  });

  test("gives back any data that JSON has", () => {
    fc.assert(
      fc.property(anyJsonMap, (data) => {
        expect(parseJson(JSON.stringify(data))).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });

  test("takes digits in strings and keys for text", () => {
    expect(parseJson('{"1.0":"1e3","a":["x,1.50","[-0"]}')).toEqual({ "1.0": "1e3", a: ["x,1.50", "[-0"] });
  });

  // The engine may take a key with an escape for the one that followed the same keys in an earlier object.
  test.each([
    ["\\\\", "\\n", "\n"],
    ["\\\\u0", "\\u0061bc", "abc"],
    ["a\\\\n", "a\\nb", "a\nb"],
    ["\\\\", '\\"', '"'],
  ])("reads the key %j before and the key %j after it", (earlier, later, expected) => {
    const first = `first ${later}`.replaceAll(/[^a-z ]/g, "-");
    const before = JSON.parse(`{"${first}":1,"${earlier}":1}`) as object;
    expect(Object.keys(before)).toEqual([first, earlier.replace("\\\\", "\\")]);
    expect(parseJson(`{"${first}":1,"${later}":1.50}`)).toEqual({ [first]: 1, [expected]: fromLiteral("1.50") });
    expect(parseJson(`[{"${first}":1,"${later}" : {"${later}":2}}]`)).toEqual([
      { [first]: 1, [expected]: { [expected]: 2 } },
    ]);
  });

  test("keeps strings and keys with escapes apart, and the last of two spellings of a key", () => {
    expect(parseJson('{"\\n":1,"key0":"\\":","a":["\\n",": \\n"]}')).toEqual({
      "\n": 1,
      key0: '":',
      a: ["\n", ": \n"],
    });
    expect(parseJson('{"\\n":1,"\\u000a":2}')).toEqual({ "\n": 2 });
    expect(parseJson('{"\\u005f_proto__":{"a":1}}')).toEqual(mapOf([["__proto__", { a: 1 }]]));
  });

  test("throws on what is not JSON", () => {
    expect(() => parseJson("{")).toThrow(SyntaxError);
    expect(() => parseJson("[1.0,]")).toThrow(SyntaxError);
    expect(() => parseJson('{"\\n":1')).toThrow(SyntaxError);
    expect(() => parseJson("[.inf]")).toThrow(SyntaxError);
  });
});
