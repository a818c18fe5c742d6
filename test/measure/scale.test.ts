import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BackendName } from "../../src/backends/backend.ts";
import { describeScale, SIZES } from "../../src/measure/scale.ts";
import { AUTO, facts, NOTHING } from "../support/facts.ts";

describe("the backend that fits", () => {
  test.each<[string, Parameters<typeof facts>[0], BackendName]>([
    ["no record", { active: 0 }, "file"],
    ["one record less than the threshold of hybrid", { active: 24 }, "file"],
    ["as many records as the threshold of hybrid", { active: 25 }, "hybrid"],
    ["one record less than the threshold of the database", { active: 99 }, "hybrid"],
    ["as many records as the threshold of the database", { active: 100 }, "database"],
    ["one user less than the threshold of hybrid", { users: 4 }, "file"],
    ["as many users as the threshold of hybrid", { users: 5 }, "hybrid"],
    ["one user less than the threshold of the database", { users: 19 }, "hybrid"],
    ["as many users as the threshold of the database", { users: 20 }, "database"],
    ["users of a day, who do not count", { usersOverDay: 50 }, "file"],
    ["completed records, which do not count", { completed: 500 }, "file"],
    ["queries of 500 ms on average", { queryTimesMs: [400, 600] }, "file"],
    ["queries above 500 ms on average", { queryTimesMs: [400, 601] }, "hybrid"],
    ["queries of 1000 ms on average", { queryTimesMs: [1000, 1000] }, "hybrid"],
    ["queries above 1000 ms on average", { queryTimesMs: [1000, 1001] }, "database"],
    ["slow queries and many records", { active: 100, queryTimesMs: [501] }, "database"],
    ["fast queries, which make nothing smaller", { active: 100, queryTimesMs: [1] }, "database"],
  ])("with %s", (_, given, expected) => {
    expect(describeScale(facts(given), AUTO).optimal).toBe(expected);
  });

  test("is the one in use where the records cannot be counted", () => {
    const unreadable = { ...NOTHING, backend: "database", active: { kind: "missing", reason: "broken" } } as const;
    expect(describeScale(unreadable, AUTO).optimal).toBe("database");
  });

  test("goes by the thresholds of the settings", () => {
    const thresholds = { ...AUTO.thresholds, milestoneCount: { fileToHybrid: 2, hybridToDatabase: 3 } };
    const optimal = [1, 2, 3].map((active) => describeScale(facts({ active }), { ...AUTO, thresholds }).optimal);
    expect(optimal).toEqual(["file", "hybrid", "database"]);
  });

  test.each(SIZES)("is the pinned one whatever the scale is: %s", (backend) => {
    const large = facts({ active: 1000, users: 50, queryTimesMs: [5000] });
    expect(describeScale(large, { ...AUTO, backend }).optimal).toBe(backend);
  });

  test("is never a smaller one for more records, users or time, whatever the thresholds", () => {
    const threshold = fc.integer({ min: 1, max: 60 });
    const pair = fc.record({ fileToHybrid: threshold, hybridToDatabase: threshold });
    const counts = fc.tuple(fc.nat(80), fc.nat(80), fc.nat(2000));
    const sizeOf = ([active, users, queryMs]: number[], thresholds: typeof AUTO.thresholds) =>
      SIZES.indexOf(
        describeScale(facts({ active: active!, users: users!, queryTimesMs: [queryMs!] }), { ...AUTO, thresholds })
          .optimal,
      );
    fc.assert(
      fc.property(counts, counts, pair, pair, (less, more, milestoneCount, concurrentUsers) => {
        const thresholds = { milestoneCount, concurrentUsers };
        const both = less.map((value, at) => value + more[at]!);
        expect(sizeOf(both, thresholds)).toBeGreaterThanOrEqual(sizeOf(less, thresholds));
      }),
    );
  });
});

describe("the scale", () => {
  test("has at least one user, who reads it", () => {
    expect(describeScale(NOTHING, AUTO)).toMatchObject({ users: 1, usersOverDay: 1 });
    expect(describeScale(facts({ users: 0, usersOverDay: 0 }), AUTO)).toMatchObject({ users: 1, usersOverDay: 1 });
  });

  test("is as complex as records, twice the workflows, dependencies, and three times the users of a day", () => {
    const { complexity } = describeScale(
      facts({ active: 1000, workflows: 100, dependencies: 10, usersOverDay: 3, users: 2 }),
      AUTO,
    );
    expect(complexity).toEqual({ kind: "known", value: 1000 + 200 + 10 + 9, source: "test" });
  });

  test("has the average of the queries that were measured", () => {
    expect(describeScale(facts({ queryTimesMs: [1, 2, 6] }), AUTO).averageQueryMs).toMatchObject({ value: 3 });
    expect(describeScale(NOTHING, AUTO).averageQueryMs).toEqual({ kind: "missing", reason: "no queries" });
  });
});
