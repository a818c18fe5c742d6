import { expect, test } from "vitest";
import { parseYaml } from "../../src/record/yaml.ts";

/** Where a text stops being YAML, and what is said of it. */
function problemOf(text: string): string {
  const parsed = parseYaml(text);
  return parsed.ok ? "fine" : `${parsed.problem.line}:${parsed.problem.column} ${parsed.problem.message}`;
}

test.each([
  ['id: x\ntitle: "abc\nstatus: y\n', "2:8 a text in double quotes that begins here has no closing quote"],
  ['id: x\ntitle: "abc\nstatus: "y"\nz: 1\n', "2:8 a text in double quotes that begins here has no closing quote"],
  ["tasks:\n  - 'abc\n", "2:5 a text in single quotes that begins here has no closing quote"],
  ["id: x\na: [1, 2\nb: 3\n", '2:4 a list in brackets that begins here has no closing "]"'],
  ["a: [\n  1,\n]\nb: 2\n", '3:1 the closing "]" has to stand further in than line 1, which has its "["'],
  ["m:\n  a: {\n    b: 1\n  }\n", '4:3 the closing "}" has to stand further in than line 2, which has its "{"'],
  ["a: [\n  1,\nb: 2\n", '1:4 a list in brackets that begins here has no closing "]"'],
  ["id: x\na: {b: '}'\n\n", '2:4 a mapping in braces that begins here has no closing "}"'],
  [
    "title: 'it's fine'\n",
    "1:12 expected the end of the line behind the closing quote; a quote within the text is written ''",
  ],
  ['id: "x" y\n', '1:9 expected the end of the line behind the closing quote; a quote within the text is written \\"'],
  ["title: Foo: bar\n", '1:11 ": " within a value that is not in quotes; put the whole value in quotes'],
  ["a:\n- b\nc: d\n  : [\n", '4:3 expected a key before ":"'],
  ["owner: @team\n", '1:8 a value cannot begin with "@"; put it in quotes'],
  ["rate: %5\n", '1:7 a value cannot begin with "%"; put it in quotes'],
  ["a: ]\n", '1:4 a closing "]" that nothing opened'],
  ["id: x\nfoo\nbar: 1\n", '2:4 expected ":" behind the key'],
  ["id: x\n- a\n", "2:1 expected a key, found a list item (-)"],
  [
    "id: x\ntasks:\n - a\n- b\n",
    "4:1 expected a key, found a list item (-) that stands less far in than those above it",
  ],
  [
    "id: x\n  title: y\n",
    "2:8 this line stands further in than line 1, which has a value already; expected it below that key",
  ],
  [
    "path:\n  - a\n  # why\n  rationale: b\n",
    "4:3 bad indentation of a mapping entry; expected a list item (-), as in line 2",
  ],
  ['a: "\\q"\n', "1:6 unknown escape sequence"],
  ["a: | b\n  c\n", "1:6 a line break is expected"],
])("a mistake is said where it is, with what was expected: %j", (text, said) => {
  expect(problemOf(text)).toBe(said);
});

test("a record of 1 MiB that is broken at its end is explained without delay for each line", () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => `key-${at}: value`);
  expect(problemOf(`${lines.join("\n")}\nlast: "open\n`)).toBe(
    "60001:7 a text in double quotes that begins here has no closing quote",
  );
});
