import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonProblem } from "../../src/logs/json-problem.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the first problem of a text that is no JSON", () => {
  test.each<[string, number, string]>([
    ['{"progress_percentage":,"a":1}', 23, 'expected a value, found ","'],
    ['{"a":1', 6, 'expected "," or "}", found the end'],
    ['{"a" 1}', 5, 'expected ":", found "1"'],
    ["{a:1}", 1, 'expected a key in double quotes or "}", found "a"'],
    ['{"a":1,}', 7, 'expected a key in double quotes, found "}"'],
    ["[1 2]", 3, 'expected "," or "]", found "2"'],
    ["[1,]", 3, 'expected a value, found "]"'],
    ["[", 1, 'expected a value or "]", found the end'],
    ["{} {}", 3, 'expected nothing more, found "{"'],
    ["", 0, "expected a value, found the end"],
    ["[01]", 1, 'expected a value or "]", found "0"'],
    ["[1.]", 1, 'expected a value or "]", found "1"'],
    ["truely", 0, 'expected a value, found "t"'],
    ['"a', 0, "a string without its closing quote"],
    ['"a\nb"', 2, '"\\n" within a string; it must be escaped'],
    ['"\\x"', 1, "an escape that JSON does not have"],
    ["[1}", 2, 'expected "," or "]", found "}"'],
    ["\u202e", 0, 'expected a value, found "\\u{202e}"'],
  ])("of %j is at %i", (text, at, message) => {
    expect(findJsonProblem(text)).toEqual({ at, message });
  });

  test("is none exactly where the engine finds none", () => {
    const document = fc.json({ stringUnit: "grapheme" });
    const mangled = fc
      .tuple(document, fc.nat(), fc.constantFrom("", ",", "}", '"', "\\", "1", "\n", ":"))
      .map(([text, at, piece]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + piece + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(document, mangled), (text) => {
        expect(findJsonProblem(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("is found however deep the text is nested", () => {
    expect(findJsonProblem("[".repeat(100_000))).toEqual({
      at: 100_000,
      message: 'expected a value or "]", found the end',
    });
  });
});
