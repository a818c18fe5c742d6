import { expect, test } from "vitest";
import { readDisableComments } from "../../src/validate/disable-comments.ts";

const COMMENT = "# milestone-disable progress: counted by hand";

test.each([
  ["in a line of its own", `a: 1\n${COMMENT}\n`],
  ["behind a value", `a: b ${COMMENT}\n`],
  ["behind a value in quotes that holds another #", `a: "b # c" ${COMMENT}\n`],
  ["behind the sign of a block", `a: | ${COMMENT}\n  text\n`],
  ["behind a block", `a: |\n  text\n${COMMENT}\n`],
  ["in a line that ends as on Windows", `a: b ${COMMENT}\r\nc: d\r\n`],
])("a comment counts %s", (_where, yaml) => {
  expect(readDisableComments(yaml)).toEqual({ rules: new Set(["progress"]), findings: [] });
});

test.each([
  ["in quotes", `a: 'b ${COMMENT}'\n`],
  ["in a block", `a: |\n  b\n  ${COMMENT}\n`],
  ["in quotes over two lines", `a: "b\n  ${COMMENT}"\n`],
  ["without a blank before it", "a: b#milestone-disable\n"],
])("what only looks like a comment does not: %s", (_where, yaml) => {
  expect(readDisableComments(yaml)).toEqual({ rules: new Set(), findings: [] });
});

test("a comment that says too little is a finding at its place", () => {
  const { rules, findings } = readDisableComments("a: 1\nb: c # milestone-disable progress  \n");
  expect(rules).toEqual(new Set());
  expect(findings).toMatchObject([{ rule: "disable-comment", line: 2, column: 6, endLine: 2, endColumn: 34 }]);
});
