import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderYaml } from "../../src/record/render.ts";
import { isMap } from "../../src/record/value.ts";
import { parseYaml } from "../../src/record/yaml.ts";
import { comparable, readByOther } from "./agreement.ts";
import { anyDocument } from "./any-document.ts";
import { anyMap } from "./any-value.ts";

function expectAgreement(text: string): void {
  const parsed = parseYaml(text);
  if (parsed.ok) {
    expect(readByOther(text)).toEqual(comparable(parsed.value));
  }
}

/** Pieces that make valid YAML often enough, and odd YAML too. */
const PIECES = [
  ..."a b c: key: - -- [ ] { } , , ' \" 'x' \"y\" | |- |+ > >2 : ? ~ ... --- & * ! % @ ` \\ \\n é 字".split(" "),
  ..."1 0x1F 0o7 .5 1.0 1e3 -0 12345678901234567890 .inf null true 2024-07-15 yes << =".split(" "),
  ..."\n|\n  |\n    |\na: |\nb: |\n  c: |\n- |\n  - |\n  - d: |\n    e: |\r\n|# c| # c|&a |*a|*a\n| x|- x|: x|, |  | |\t".split(
    "|",
  ),
  ..."\u0085\u2028\ufeff\u00a0\v\u0007\u007f\r".split(""),
];

describe("parseYaml and the package yaml", () => {
  test("mean the same by every document written in mixed styles", () => {
    fc.assert(
      fc.property(anyDocument(true), ({ text }) => {
        expect(parseYaml(text).ok).toBe(true);
        expectAgreement(text);
      }),
      { numRuns: 200 },
    );
  });

  test("mean the same by every document that we render", () => {
    fc.assert(
      fc.property(anyMap, (data) => expectAgreement(renderYaml(data))),
      { numRuns: 300 },
    );
  });

  test("mean the same by every mapping that parseYaml takes, in texts of random pieces", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 18 }), (pieces) => {
        const text = pieces.join("");
        const parsed = parseYaml(text);
        if (parsed.ok && isMap(parsed.value)) {
          taken += 1;
          expectAgreement(text);
        }
      }),
      { numRuns: 30_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test.each([
    "n: [0, -7, +7, 007, 0o17, 0x1F, 0.5, .5, 5., 1.0, 1e3, 1E-3, 1e400, -0, -0.0]\n",
    "n: [12345678901234567890, 0xFFFFFFFFFFFFFFFFFF, 3.14159265358979323846, .inf, -.INF, +.Inf, .NaN]\n",
    "s: [0o8, 0xg, 1_000, 12:30, +.nan, 1e, e1, 0b1, '1', \"1\", --1, 1.2.3, 2024-07-15, 2024-07-15T10:00:00Z]\n",
    "w: [null, Null, NULL, ~, nULL, true, True, TRUE, tRUE, yes, No, on, off, y, n, '', \"null\", '~']\n",
    "__proto__: {a: 1}\nconstructor: 2\nprototype: 3\ntoString: 4\n'<<': 5\n=: 6\n",
    "\ufeffid: m1\r\nnotes: >-\r\n  a\r\n\r\n  b\r\n   c\r\nend: |\r\n  x\r\n\r\n",
    'a: "\\x41\\u0041\\U00000041\\0\\a\\b\\e\\f\\n\\r\\t\\v\\N\\_\\L\\P\\/\\"\\\\ \\\n  joined  \n\n  lines"\n',
    "a: |2\n    indented\n   less\nb: >1+\n  x\n\n  y\n\nc: |-\n\n\n  late\n",
    "a: plain\n  that goes\n\n  on # comment\nb: 'single\n\n  quoted'\n? long\n: value\n? only\n",
    "a: [x, y: z, {k}, {k: }, 'q': 1, \"r\":2, ]\nb: {x, y: , ? z : 1}\n",
    "a: &x [1, &y two]\nb: *x\nc: {d: *y , e: &z }\nf: *z\n",
    "- not a mapping\n- - nested\n  - - deep\n-\n  - own line\n-\n",
  ])("mean the same by %j", (text) => {
    expect(parseYaml(text).ok).toBe(true);
    expectAgreement(text);
  });
});
