import { describe, expect, test } from "vitest";
import { makePaint } from "../../src/report/paint.ts";
import { renderValidation } from "../../src/report/validation-text.ts";
import type { ReportedFinding } from "../../src/validate/report.ts";
import { EMPTY_REPORT } from "./empty-report.ts";

const PLAIN = makePaint(false);

const FINDING: ReportedFinding = {
  rule: "log-entry",
  severity: "warning",
  file: "logs/x.jsonl",
  line: 1,
  column: 3,
  message: "wrong",
  fix: "Mend it.",
  fingerprint: "f",
};

describe("a validation as text", () => {
  test("of a store without findings is one line", () => {
    expect(renderValidation(EMPTY_REPORT, PLAIN)).toBe("Nothing found; 3 records on file.\n");
    expect(
      renderValidation({ ...EMPTY_REPORT, since: "0123456789abcdef", accepted: 2, disabled: 1, omitted: 4 }, PLAIN),
    ).toBe(
      "4 findings not shown (--max), 2 accepted by the baseline, 1 turned off by comments.\nNothing found since 0123456789ab; 3 records on file.\n",
    );
  });

  test("puts carets under what is wrong, also behind wide letters and in long lines", () => {
    const source = `标题: ${"x".repeat(10)}`;
    const long = `${"a".repeat(150)}bad${"z".repeat(150)}`;
    const findings = [
      { ...FINDING, column: 5, endLine: 1, endColumn: 15, source },
      { ...FINDING, line: 12, column: 151, endLine: 12, endColumn: 154, source: long },
    ];
    expect(
      renderValidation({ ...EMPTY_REPORT, totals: { error: 0, warning: 2, notice: 0 }, findings }, PLAIN),
    ).toBe(`logs/x.jsonl
  1:5 warning log-entry: wrong
    1 | 标题: xxxxxxxxxx
      |       ^^^^^^^^^^
  12:151 warning log-entry: wrong
    12 | …${"a".repeat(40)}bad${"z".repeat(77)}
       | ${" ".repeat(41)}^^^
    Mend it.

2 warnings; 3 records on file.
`);
  });

  test("names the row of a database, which has no line", () => {
    const { line: _, column: __, ...rest } = FINDING;
    const findings = [{ ...rest, rule: "row-data" as const, file: "enterprise.db", record: "active/a" }];
    expect(
      renderValidation({ ...EMPTY_REPORT, totals: { error: 1, warning: 0, notice: 1 }, findings }, PLAIN),
    ).toBe(`enterprise.db
  warning row-data: active/a: wrong
    Mend it.

1 error, 1 notice; 3 records on file.
`);
  });

  test("of 5,000 findings is short: alike ones are counted", () => {
    const findings = Array.from({ length: 5000 }, (_, at) => ({ ...FINDING, line: at + 1 }));
    const text = renderValidation({ ...EMPTY_REPORT, totals: { error: 0, warning: 5000, notice: 0 }, findings }, PLAIN);
    expect(text).toBe(`logs/x.jsonl
  1:3 warning log-entry: wrong
  2:3 warning log-entry: wrong
  3:3 warning log-entry: wrong
  4:3 warning log-entry: wrong
  5:3 warning log-entry: wrong
    Mend it.
  … and 4,995 more of log-entry in this file

5,000 warnings; 3 records on file.
`);
  });
});
