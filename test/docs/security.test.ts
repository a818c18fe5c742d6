import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");

interface Row {
  readonly number: number;
  readonly input: string;
  /** File and title of each test. */
  readonly tests: readonly (readonly [file: string, title: string])[];
  /** What the last cell says in all. */
  readonly cell: string;
}

const ROWS: Row[] = fs
  .readFileSync(path.join(ROOT, "docs/security.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, number, input = "", , cell = ""] = /^\| (\d+) \| (.*?) \| (.*?) \| (.*) \|$/.exec(line) ?? [];
    const tests = [...cell.matchAll(/`(test\/[^`]+)`: "([^"]+)"/g)].map(
      ([, file = "", title = ""]) => [file, title] as const,
    );
    return number === undefined ? [] : [{ number: Number(number), input, tests, cell }];
  });

describe("docs/security.md", () => {
  test("has a row for each kind of input", () => {
    expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, at) => at + 1));
  });

  test.each(
    ROWS.map((row) => [row.number, row.input, row] as const),
  )("row %d, %s, names tests that there are", (_number, _input, row) => {
    // What there is no part of the program for yet has a dash.
    expect(row.tests.length > 0 || row.cell === "–").toBe(true);
    for (const [file, title] of row.tests) {
      expect(fs.readFileSync(path.join(ROOT, file), "utf8"), file).toContain(`"${title}"`);
    }
  });
});
