import { describe, expect, test } from "vitest";
import { countOf, formatBytes, formatDuration, listLines } from "../../src/report/quantity.ts";

describe("quantities", () => {
  test.each([
    [0, "0 records"],
    [1, "1 record"],
    [2, "2 records"],
    [999, "999 records"],
    [12_408, "12,408 records"],
    [100_000, "100,000 records"],
    [1_000_000, "1,000,000 records"],
  ])("%j records are shown as %j", (count, text) => {
    expect(countOf(count, "record")).toBe(text);
  });

  test.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1000, "1.0 kB"],
    [1_550, "1.6 kB"],
    [39_700_000, "39.7 MB"],
    [82_000_000_000, "82.0 GB"],
    [3_000_000_000_000_000, "3000.0 TB"],
  ])("%j bytes are shown as %j", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  test.each([
    [0.4, "0 ms"],
    [240, "240 ms"],
    [999.4, "999 ms"],
    [3_210, "3.2 s"],
    [119_900, "119.9 s"],
    [240_000, "4 min"],
  ])("%j milliseconds are shown as %j", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test("a list of ten is shown whole, of more than ten with the rest counted", () => {
    const items = Array.from({ length: 1012 }, (_, at) => `m-${at}`);
    expect(listLines(items.slice(0, 10))).toEqual(items.slice(0, 10).map((item) => `  ${item}`));
    expect(listLines(items)).toEqual([...items.slice(0, 10).map((item) => `  ${item}`), "  … and 1,002 more"]);
    expect(listLines([])).toEqual([]);
  });
});
