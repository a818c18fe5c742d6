import { describe, expect, test } from "vitest";
import { type Confidence, formatMs, weighConfidence } from "../../src/measure/confidence.ts";
import { describeScale } from "../../src/measure/scale.ts";
import { AUTO, facts, hoursAgo, NOTHING } from "../support/facts.ts";

type Given = Parameters<typeof facts>[0];

function weigh(given: Given, to: "file" | "hybrid" | "database"): Confidence {
  const all = facts(given);
  return weighConfidence(all, describeScale(all, AUTO), AUTO, to);
}

/** What one piece of evidence counts, as `[earned, of]`. */
function pointsFor(evidence: string, given: Given, to: "file" | "hybrid" | "database" = "hybrid"): [number, number] {
  const point = weigh(given, to).points.find((each) => each.evidence === evidence);
  return [point!.earned, point!.of];
}

describe("the age of the backend counts", () => {
  test.each<[string, string, number]>([
    ["of a minute to come", hoursAgo(0, -60_000), 0],
    ["of nothing", hoursAgo(0), 0],
    ["of exactly 2 hours", hoursAgo(2), 0],
    ["of more than 2 hours", hoursAgo(2, 1), 15],
    ["of exactly 24 hours", hoursAgo(24), 15],
    ["of more than 24 hours", hoursAgo(24, 1), 30],
  ])("%s", (_, backendSince, earned) => {
    expect(pointsFor("age", { active: 30, backendSince })).toEqual([earned, 30]);
  });

  test("nothing, and is out of the count, where it is not known", () => {
    expect(weigh({ active: 30 }, "hybrid").points[0]).toEqual({
      evidence: "age",
      earned: 0,
      of: 0,
      reason: "not known: no git",
    });
  });
});

describe("the distance past the threshold counts", () => {
  test.each<[number, number]>([
    [25, 0],
    [26, 15],
    [30, 15],
    [31, 25],
    [35, 25],
    [36, 40],
    [1000, 40],
  ])("for hybrid, with %i records: %i", (active, earned) => {
    expect(pointsFor("distance", { active })).toEqual([earned, 40]);
  });

  test.each<[number, number]>([
    [100, 0],
    [101, 15],
    [110, 15],
    [111, 25],
    [125, 25],
    [126, 40],
  ])("for the database, with %i records: %i", (active, earned) => {
    expect(pointsFor("distance", { active, backend: "hybrid" }, "database")).toEqual([earned, 40]);
  });

  test.each<["hybrid" | "database", number, number]>([
    ["hybrid", 5, 0],
    ["hybrid", 6, 15],
    ["hybrid", 7, 25],
    ["hybrid", 8, 40],
    ["database", 20, 0],
    ["database", 21, 15],
    ["database", 24, 15],
    ["database", 25, 25],
    ["database", 28, 25],
    ["database", 29, 40],
  ])("for %s, with %i users: %i", (to, users, earned) => {
    expect(pointsFor("distance", { users }, to)).toEqual([earned, 40]);
  });

  test("the larger of records and users, never the sum, and names both", () => {
    const [, distance] = weigh({ active: 31, users: 6 }, "hybrid").points;
    expect(distance).toEqual({
      evidence: "distance",
      earned: 25,
      of: 40,
      reason: "31 active records, 6 over the threshold of 25; 6 users, 1 over the threshold of 5",
    });
  });

  test("nothing of what crossed a smaller threshold than that of the move", () => {
    expect(weigh({ active: 60, queryTimesMs: [2000] }, "database").points[1]).toEqual({
      evidence: "distance",
      earned: 0,
      of: 0,
      reason: "only query times ask for it",
    });
  });

  test("nothing for a move down", () => {
    expect(pointsFor("distance", { active: 3, backend: "database" }, "file")).toEqual([0, 0]);
    expect(pointsFor("distance", { active: 30, backend: "database" }, "hybrid")).toEqual([0, 0]);
  });
});

describe("the trend of the metrics counts", () => {
  test.each<[string, number[], [number, number]]>([
    ["five, which are too few", [1000, 1000, 1000, 1000, 1000], [0, 0]],
    ["a newer half of exactly 1.2 times the older", [200, 200, 200, 240, 240, 240], [0, 0]],
    ["a newer half of more than 1.2 times the older", [200, 200, 200, 240, 240, 241], [30, 30]],
    ["degrading, however fast", [1, 1, 1, 2, 2, 2], [30, 30]],
    ["degrading, before slow", [600, 600, 600, 900, 900, 900], [30, 30]],
    ["of exactly 500 ms", [500, 500, 500, 500, 500, 500], [0, 0]],
    ["above 500 ms", [500, 500, 500, 500, 500, 501], [20, 30]],
    ["above 500 ms and getting faster", [900, 900, 900, 300, 300, 300], [20, 30]],
    ["of exactly 100 ms", [100, 100, 100, 100, 100, 100], [0, 0]],
    ["below 100 ms", [100, 100, 100, 100, 100, 99], [-10, 0]],
  ])("%s", (_, metricsMs, expected) => {
    expect(pointsFor("performance", { active: 30, metricsMs })).toEqual(expected);
  });

  test("with the one in the middle of an odd number in the newer half", () => {
    expect(pointsFor("performance", { active: 30, metricsMs: [100, 100, 100, 200, 100, 100, 100] })).toEqual([30, 30]);
    expect(pointsFor("performance", { active: 30, metricsMs: [100, 100, 100, 180, 100, 100, 100] })).toEqual([0, 0]);
  });
});

describe("the confidence", () => {
  test.each<[string, Given, number]>([
    ["all there is", { active: 36, backendSince: hoursAgo(25), metricsMs: [1, 1, 1, 2, 2, 2] }, 100],
    ["floored", { active: 26, backendSince: hoursAgo(25), metricsMs: [600, 600, 600, 600, 600, 600] }, 65],
    ["of what is known", { active: 31, backendSince: hoursAgo(25) }, 78],
    [
      "lowered by fast queries, out of the others",
      { active: 36, backendSince: hoursAgo(25), metricsMs: Array(6).fill(9) },
      85,
    ],
    ["never below 0", { active: 25, metricsMs: Array(6).fill(9) }, 0],
    ["0 where nothing can be earned", { queryTimesMs: [600] }, 0],
  ])("is %s", (_, given, percent) => {
    expect(weigh(given, "hybrid").percent).toBe(percent);
  });

  test("lists each point with its reason, whether it counts or not", () => {
    const metricsMs = [600, 600, 600, 600, 600, 600];
    expect(weigh({ active: 36, backendSince: hoursAgo(744), metricsMs }, "hybrid").points).toEqual([
      { evidence: "age", earned: 30, of: 30, reason: "31 days on file, since 2026-10-22 10:15 UTC" },
      { evidence: "distance", earned: 40, of: 40, reason: "36 active records, 11 over the threshold of 25" },
      { evidence: "performance", earned: 20, of: 30, reason: "slow and stable: queries take 600 ms on average" },
    ]);
    expect(weighConfidence(NOTHING, describeScale(NOTHING, AUTO), AUTO, "hybrid").points.map(({ of }) => of)).toEqual([
      0, 0, 0,
    ]);
  });
});

test("times are told to what means anything", () => {
  expect([0.026, 0.3, 2.54, 9.96, 240.4].map(formatMs)).toEqual(["0.03 ms", "0.3 ms", "2.5 ms", "10 ms", "240 ms"]);
});
