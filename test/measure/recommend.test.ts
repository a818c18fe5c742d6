import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adviseOn } from "../../src/measure/advice.ts";
import { known, missing } from "../../src/measure/fact.ts";
import type { Facts } from "../../src/measure/facts.ts";
import { isLarger, SIZES } from "../../src/measure/scale.ts";
import { AUTO, facts, hoursAgo, NOTHING, NOW } from "../support/facts.ts";

type Given = Parameters<typeof facts>[0];

function kindFor(given: Given): string {
  return adviseOn(facts(given), AUTO).recommendation.kind;
}

describe("a recommendation", () => {
  test.each<[string, Given, string]>([
    ["for the backend in use", { active: 24 }, "optimal"],
    ["with a confidence of 79", { active: 31, backendSince: hoursAgo(25) }, "monitoring"],
    [
      "with a confidence of 80",
      { active: 36, backendSince: hoursAgo(25), metricsMs: [600, 600, 600, 600, 600, 600] },
      "recommended",
    ],
    ["for a smaller backend, however sure", { active: 3, backend: "hybrid", backendSince: hoursAgo(25) }, "monitoring"],
  ])("%s", (_, given, kind) => {
    expect(kindFor(given)).toBe(kind);
  });

  test("says where to, how sure, and the command to run", () => {
    expect(adviseOn(facts({ active: 36, backendSince: hoursAgo(25) }), AUTO).recommendation).toMatchObject({
      kind: "recommended",
      direction: "up",
      from: "file",
      to: "hybrid",
      confidence: { percent: 100 },
      command: "milestone migrate hybrid",
    });
    expect(adviseOn(facts({ active: 26, backendSince: hoursAgo(25) }), AUTO).recommendation).toMatchObject({
      command: "milestone plan hybrid",
    });
  });

  test("goes from files straight to a database, and back by way of hybrid", () => {
    expect(adviseOn(facts({ active: 200 }), AUTO).recommendation).toMatchObject({
      command: "milestone migrate database",
    });
    expect(adviseOn(facts({ active: 2, backend: "database" }), AUTO).recommendation).toMatchObject({
      kind: "monitoring",
      direction: "down",
      to: "file",
      command: "milestone plan hybrid",
    });
  });

  test("is none where the records cannot be counted", () => {
    const active = missing("enterprise.db is missing");
    expect(adviseOn({ ...NOTHING, backend: "database", active }, AUTO).recommendation).toEqual({
      kind: "unknown",
      reason: "enterprise.db is missing",
    });
  });
});

const fact = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value.map((each) => known(each, "test")),
    fc.constantFrom("no log", "no git").map((reason) => missing(reason)),
  );
const times = fc.array(fc.nat(2000), { minLength: 1, maxLength: 10 });
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  now: fc.constant(NOW),
  backend: fc.constantFrom(...SIZES),
  active: fact(fc.nat(200)),
  completed: fact(fc.nat(200)),
  tasks: fact(fc.nat(50)),
  workflows: fact(fc.nat(50)),
  dependencies: fact(fc.nat(50)),
  users: fact(fc.nat(40)),
  usersOverDay: fact(fc.nat(40)),
  queryTimesMs: fact(times),
  metricsMs: fact(times),
  backendSince: fact(fc.nat(50).map((hours) => hoursAgo(hours, 1))),
  growth: fact(fc.constant({ days: [], gaps: [] })),
  brokenLogs: fc.constant([]),
});

describe("whatever the facts are", () => {
  test("more milestones never recommend a smaller backend", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(200), fc.nat(200), (given, active, more) => {
        const few = adviseOn({ ...given, active: known(active, "test") }, AUTO).scale.optimal;
        const many = adviseOn({ ...given, active: known(active + more, "test") }, AUTO).scale.optimal;
        expect(isLarger(few, many)).toBe(false);
      }),
    );
  });

  test("a pinned backend is never argued with", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...SIZES), (given, backend) => {
        const { recommendation, scale } = adviseOn(given, { ...AUTO, backend });
        expect(recommendation).toEqual({ kind: "pinned", backend });
        expect(scale.optimal).toBe(backend);
      }),
    );
  });

  test("a smaller backend is never recommended", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { recommendation } = adviseOn(given, AUTO);
        if (recommendation.kind === "recommended") {
          expect(isLarger(recommendation.to, recommendation.from)).toBe(true);
        }
      }),
    );
  });

  test("whatever is missing is listed with its reason", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const gone = Object.values(given).filter(
          (each) => each !== null && (each as { kind?: string }).kind === "missing",
        );
        expect(adviseOn(given, AUTO).missing.map(({ reason }) => reason)).toEqual(
          gone.map((each) => (each as { reason: string }).reason),
        );
      }),
    );
  });

  test("the confidence is a whole number from 0 to 100, and the points explain it", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { recommendation } = adviseOn(given, AUTO);
        if ("confidence" in recommendation) {
          const { percent, points } = recommendation.confidence;
          const of = points.reduce((sum, point) => sum + point.of, 0);
          const earned = points.reduce((sum, point) => sum + point.earned, 0);
          expect(points.map(({ evidence }) => evidence)).toEqual(["age", "distance", "performance"]);
          expect(percent).toBe(of === 0 ? 0 : Math.min(100, Math.max(0, Math.floor((earned / of) * 100 + 1e-9))));
        }
      }),
    );
  });

  test("what would change the answer never changes it to what it is", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { recommendation, outlook } = adviseOn(given, AUTO);
        const now = "confidence" in recommendation ? `confidence ${recommendation.confidence.percent}` : "";
        expect(outlook.filter(({ leadsTo }) => leadsTo.endsWith(`, ${now}`) && now !== "")).toEqual([]);
      }),
    );
  });
});

describe("what would change the answer", () => {
  const outlookFor = (given: Given) =>
    adviseOn(facts(given), AUTO).outlook.map(({ when, leadsTo }) => `${when}: ${leadsTo}`);

  test("is what another backend begins with, where the one in use fits", () => {
    expect(outlookFor({ active: 12 })).toEqual([
      "25 active records (12 now), 5 users within an hour (1 now), or queries above 500 ms on average: hybrid fits better",
    ]);
    expect(outlookFor({ active: 50, backend: "hybrid" })).toEqual([
      "100 active records (50 now), 20 users within an hour (1 now), or queries above 1000 ms on average: database fits better",
      "fewer than 25 active records, fewer than 5 users within an hour, and queries at most 500 ms: file is enough",
    ]);
  });

  test("is each thing that alone would make it surer, with the confidence that it leads to", () => {
    expect(outlookFor({ active: 26, backendSince: hoursAgo(3) })).toEqual([
      "more than 24 hours on file, from 2026-11-23 07:15 UTC on: monitoring, confidence 64",
      "31 active records (26 now): monitoring, confidence 57",
      "36 active records (26 now): monitoring, confidence 78",
      "queries that get slower by more than a fifth: monitoring, confidence 60",
      "fewer than 25 active records, fewer than 5 users within an hour, and queries at most 500 ms: file is enough",
    ]);
  });

  test("is the setting, where the backend is pinned", () => {
    expect(adviseOn(facts({ active: 500 }), { ...AUTO, backend: "file" }).outlook).toEqual([
      { when: "storage.backend is auto", leadsTo: "the backend is chosen by scale again" },
    ]);
  });
});
