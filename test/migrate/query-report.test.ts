import { describe, expect, test } from "vitest";
import { describeSlower } from "../../src/migrate/query-report.ts";

const SAME = { listMs: 1, countMs: 1, readMs: 1 };

describe("a query that takes longer than before", () => {
  test.each([
    ["a tiny store, where it is next to nothing", 0.05, 4.9],
    ["a large store, where it differs as much from run to run", 800, 990],
    ["nothing at all, which it does not", 900, 30],
  ])("is no warning for %s", (_what, listMs, now) => {
    expect(describeSlower({ ...SAME, listMs }, { ...SAME, listMs: now })).toEqual([]);
  });

  test.each([
    [0.05, 6, 'the tools\' query "list" takes 6.0 ms now, 0.1 ms before'],
    [800, 1010, 'the tools\' query "list" takes 1010.0 ms now, 800.0 ms before'],
  ])("is one beyond noise: %d ms to %d ms", (listMs, now, warning) => {
    expect(describeSlower({ ...SAME, listMs }, { ...SAME, listMs: now })).toEqual([warning]);
  });
});
