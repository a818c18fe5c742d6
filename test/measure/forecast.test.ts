import { describe, expect, test } from "vitest";
import { forecast } from "../../src/measure/forecast.ts";
import { AUTO, facts, NOTHING } from "../support/facts.ts";

/** One record more every so many days, up to now. */
function steady(active: number, everyDays: number, days: number): { day: string; active: number }[] {
  return Array.from({ length: Math.floor(days / everyDays) + 1 }, (_, at) => {
    const ago = Math.floor(days / everyDays) - at;
    return { day: new Date(Date.UTC(2026, 10, 22 - ago * everyDays)).toISOString().slice(0, 10), active: active - ago };
  });
}

describe("the next threshold", () => {
  test("is reached when the present rate says so, with the range that the changes allow", () => {
    // 18 of one record in 90 days: 2 × √18 is 8.5 more or less.
    const growth = { days: steady(19, 5, 90), gaps: [] };
    expect(forecast(facts({ active: 19, growth }), AUTO)).toEqual({
      kind: "growing",
      threshold: 25,
      backend: "hybrid",
      days: 90,
      change: 18,
      perWeek: 1.4,
      on: "2026-12-22",
      earliest: "2026-12-13",
      latest: "2027-01-18",
    });
  });

  test("is that of the database once hybrid fits, and none once the database does", () => {
    const growth = { days: steady(99, 1, 90), gaps: [] };
    expect(forecast(facts({ active: 99, growth }), AUTO)).toMatchObject({ threshold: 100, backend: "database" });
    expect(forecast(facts({ active: 100, growth }), AUTO)).toEqual({ kind: "none", reason: "no threshold is left" });
  });

  test("goes by the last 90 days, not by what was before", () => {
    const days = [{ day: "2024-01-01", active: 1 }, { day: "2025-01-01", active: 200 }, ...steady(19, 5, 85)];
    expect(forecast(facts({ active: 19, growth: { days, gaps: [] } }), AUTO)).toMatchObject({
      kind: "not-growing",
      days: 90,
      change: -181,
    });
  });

  test("has no latest day where the changes allow that nothing grows", () => {
    const growth = { days: [...steady(14, 5, 15), { day: "2026-11-22", active: 14 }], gaps: [] };
    const found = forecast(facts({ active: 14, growth }), AUTO);
    expect(found).toMatchObject({ kind: "growing", latest: undefined });
  });

  test("counts no import at the very start as growth", () => {
    const growth = { days: [{ day: "2026-10-01", active: 20 }, ...steady(20, 5, 15).map((each) => each)], gaps: [] };
    expect(forecast(facts({ active: 20, growth }), AUTO)).toMatchObject({ kind: "not-growing", change: 0 });
  });

  test.each<[string, { day: string; active: number }[]]>([
    ["13 days with 13 changes; 14 with 3 are needed", steady(20, 1, 13)],
    ["14 days with 2 changes; 14 with 3 are needed", steady(20, 7, 14)],
  ])("is not foretold from too little history: %s", (reason, days) => {
    expect(forecast(facts({ active: 20, growth: { days, gaps: [] } }), AUTO)).toEqual({
      kind: "too-little-history",
      reason,
    });
  });

  test("is foretold from just enough", () => {
    const growth = {
      days: [...steady(20, 7, 14), { day: "2026-11-20", active: 21 }].sort((a, b) => (a.day < b.day ? -1 : 1)),
      gaps: [],
    };
    expect(forecast(facts({ active: 20, growth }), AUTO).kind).toBe("growing");
  });

  test("is not foretold without history, nor for a pinned backend, nor for records that cannot be counted", () => {
    expect(forecast(NOTHING, AUTO)).toEqual({ kind: "too-little-history", reason: "no git" });
    expect(forecast(NOTHING, { ...AUTO, backend: "file" })).toEqual({ kind: "none", reason: "the backend is pinned" });
    expect(forecast({ ...NOTHING, active: { kind: "missing", reason: "x" } }, AUTO)).toEqual({
      kind: "none",
      reason: "the records cannot be counted",
    });
  });
});
