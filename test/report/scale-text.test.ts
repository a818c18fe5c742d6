import { describe, expect, test } from "vitest";
import { type Advice, adviseOn } from "../../src/measure/advice.ts";
import type { Forecast } from "../../src/measure/forecast.ts";
import { makePaint } from "../../src/report/paint.ts";
import { describeEvidence, describeFit, describeScaleLines } from "../../src/report/scale-text.ts";
import { drawSparkline } from "../../src/report/sparkline.ts";
import { AUTO, facts, hoursAgo, NOTHING } from "../support/facts.ts";

const plain = makePaint(false);
const growth = {
  days: [
    { day: "2026-11-20", active: 4 },
    { day: "2026-11-21", active: 20 },
    { day: "2026-11-22", active: 40 },
  ],
  gaps: ["this shallow clone begins on 2026-11-20"],
};

function linesFor(given: Parameters<typeof facts>[0], isTerminal = false): string[] {
  return describeScaleLines(adviseOn(facts(given), AUTO), isTerminal);
}

describe("the verdict", () => {
  test.each<[Parameters<typeof facts>[0], string]>([
    [{ active: 3 }, "file"],
    [{ active: 40, backendSince: hoursAgo(30) }, "hybrid, recommended with confidence 100"],
    [{ active: 26, backendSince: hoursAgo(30) }, "hybrid, watched: confidence 64, 80 are needed"],
    [{ active: 3, backend: "database" }, "file would be enough; a move down is only watched"],
  ])("of %j is one line", (given, text) => {
    expect(describeFit(adviseOn(facts(given), AUTO), plain)).toBe(text);
  });

  test("of a pinned backend says so, and nothing argues", () => {
    const advice = adviseOn(facts({ active: 500 }), { ...AUTO, backend: "file" });
    expect(describeFit(advice, plain)).toBe("file, pinned by storage.backend");
    expect(describeEvidence(advice)).toEqual([]);
  });

  test("is open where the records cannot be read", () => {
    const advice = adviseOn({ ...NOTHING, active: { kind: "missing", reason: "gone" } }, AUTO);
    expect(describeFit(advice, plain)).toBe("not known while the records cannot be read");
    expect(describeScaleLines(advice, true)).toEqual([]);
    expect(describeEvidence(advice)).toEqual([]);
  });
});

describe("growth", () => {
  test("has a trend line on a terminal, and numbers alone elsewhere", () => {
    const numbers = "4 to 40 active since 2026-11-20; this shallow clone begins on 2026-11-20";
    expect(linesFor({ active: 40, growth }, true)).toContain(`Growth:    ▂▅█ ${numbers}`);
    expect(linesFor({ active: 40, growth })).toContain(`Growth:    ${numbers}`);
  });

  test.each<[Forecast, string[]]>([
    [{ kind: "none", reason: "no threshold is left" }, []],
    [{ kind: "too-little-history", reason: "3 days" }, ["Next:      too little history to say (3 days)"]],
    [{ kind: "not-growing", days: 90, change: -2, perWeek: -0.16 }, ["Next:      no threshold is near: -2 in 90 days"]],
    [
      growingTo({ on: "2027-01-01", earliest: "2026-12-01", latest: "2027-03-01" }),
      ["Next:      hybrid at 25 active records, about 2027-01-01 (2026-12-01 to 2027-03-01)"],
    ],
    [
      growingTo({ on: "2027-01-01", earliest: "2026-12-01", latest: undefined }),
      ["Next:      hybrid at 25 active records, about 2027-01-01 (2026-12-01 or later)"],
    ],
    [
      growingTo({ on: undefined, earliest: undefined, latest: undefined }),
      ["Next:      hybrid at 25 active records, not within ten years"],
    ],
  ])("with the forecast %j", (forecast, lines) => {
    const advice: Advice = { ...adviseOn(facts({ active: 40, growth }), AUTO), forecast };
    expect(describeScaleLines(advice, false).filter((line) => line.startsWith("Next:"))).toEqual(lines);
  });

  function growingTo(days: Pick<Forecast & { kind: "growing" }, "on" | "earliest" | "latest">): Forecast {
    return { kind: "growing", threshold: 25, backend: "hybrid", days: 90, change: 9, perWeek: 0.7, ...days };
  }
});

test("the evidence has a row for each point, what would change it, and what was missing or passed over", () => {
  const brokenLogs = [{ file: ".milestones/logs/storage-events.jsonl", entries: 2, firstLine: 7 }];
  const advice = adviseOn(facts({ active: 40, backendSince: hoursAgo(30), brokenLogs }), AUTO);
  expect(describeEvidence(advice)).toEqual([
    "Why hybrid, with 70 of 70 points (confidence 100):",
    "  evidence     points    why",
    "  age          30 of 30  30 hours on file, since 2026-11-21 04:15 UTC",
    "  distance     40 of 40  40 active records, 15 over the threshold of 25",
    "  performance  -         not known: no metrics",
    "What would change it:",
    "  fewer than 25 active records, fewer than 5 users within an hour, and queries at most 500 ms: file is enough",
    "Not known:",
    "  users within an hour, users within a day: no log",
    "  query times: no queries",
    "  metrics: no metrics",
    "  growth: no git",
    "Passed over in .milestones/logs/storage-events.jsonl: 2 entries that cannot be read, first at line 7",
  ]);
});

describe("a trend line", () => {
  test("has equal spans of time, and ends with the number of the last day", () => {
    const days = [
      { day: "2026-01-01", active: 1 },
      { day: "2026-12-30", active: 7 },
    ];
    expect(drawSparkline(days, "2026-12-31", 5)).toBe("▂▂▂▂█");
  });

  test("is as short as the days are few, and none without any", () => {
    expect(drawSparkline([{ day: "2026-01-01", active: 3 }], "2026-01-01", 24)).toBe("█");
    expect(drawSparkline([{ day: "2026-01-01", active: 0 }], "2026-01-03", 24)).toBe("▁▁▁");
    expect(drawSparkline([], "2026-01-01", 24)).toBe("");
  });
});
