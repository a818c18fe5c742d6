import { describe, expect, test } from "vitest";
import { adviseOn } from "../../src/measure/advice.ts";
import type { MoveAdvice } from "../../src/measure/recommend.ts";
import { markerOf, renderComment, renderResolved } from "../../src/report/comment-markdown.ts";
import { fitLimit } from "../../src/report/fit-limit.ts";
import { chooseAnnotations, MOST_ANNOTATIONS } from "../../src/report/review-annotations.ts";
import { renderSummary } from "../../src/report/summary-markdown.ts";
import { NO_CHANGES } from "../../src/review/compare-records.ts";
import type { Change, Review } from "../../src/review/review.ts";
import type { ReportedFinding, ValidationReport } from "../../src/validate/report.ts";
import { AUTO, facts } from "../support/facts.ts";
import { EMPTY_REPORT } from "./empty-report.ts";

const ADVICE = adviseOn(facts({ active: 12, completed: 3 }), AUTO);
const LINKS = { runUrl: "https://github.test/octo/plans/actions/runs/42" };
const HOSTILE = "@octo/team #1 Fixes #2 `x` ```\n| <img src=x> --> [a](b) \u202e\u200b 支付👩‍👩‍👧";

function finding(at: number, severity: ReportedFinding["severity"], message = `message ${at}`): ReportedFinding {
  const file = `.milestones/active/m-${at}.yaml`;
  return { rule: "status", severity, file, line: at + 1, column: 2, message, fix: "Mend it.", fingerprint: `f${at}` };
}

function reportOf(findings: readonly ReportedFinding[]): ValidationReport {
  const totals = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) {
    totals[severity] += 1;
  }
  return { ...EMPTY_REPORT, totals, findings };
}

function review(brought: readonly ReportedFinding[], change: Partial<Change> = {}, store = ".milestones"): Review {
  return {
    store,
    commit: "c".repeat(40),
    validation: reportOf(brought),
    advice: ADVICE,
    fingerprint: undefined,
    change: {
      since: "b".repeat(40),
      records: NO_CHANGES,
      brought: reportOf(brought),
      mended: [],
      before: undefined,
      ...change,
    },
  };
}

/** Records with titles as long as they may be. */
function added(count: number): Change["records"] {
  const records = Array.from({ length: count }, (_, at) => ({
    name: `active/m-${at}`,
    title: `${HOSTILE} `.repeat(20),
  }));
  return { ...NO_CHANGES, added: records };
}

/** Evidence of so many points, each with this reason. */
function recommendedBecause(reason: string, count: number): MoveAdvice {
  const point = { evidence: "age", earned: 30, of: 30, reason } as const;
  const confidence = { percent: 100, points: Array.from({ length: count }, () => point) };
  const [direction, command] = ["up", "milestone migrate hybrid"] as const;
  return { kind: "recommended", direction, from: "file", to: "hybrid", confidence, command };
}

describe("the comment", () => {
  test("is none where nothing came in, was mended, or is recommended", () => {
    expect(renderComment(review([]), LINKS)).toBeUndefined();
    expect(renderComment(review([], { records: added(1) }), LINKS)).toBeUndefined();
  });

  test("says that all is mended", () => {
    const text = renderComment(review([], { mended: [finding(1, "error")] }), LINKS);
    expect(text).toBe(`<!-- milestone-migrate comment for .milestones -->
### Milestones: nothing wrong comes in with this change; 1 finding mended

Store \`.milestones\` is on file: 12 active records, 3 completed.

**Records:** none changed.

**Findings:** 1 mended.

- mended: \`.milestones/active/m-1.yaml:2:2\` \`message 1\` (status)
`);
  });

  test("holds nothing of a hostile store outside of code", () => {
    const store = "a-->`b`/@octo/team\n#1/.milestones";
    const text = renderComment(review([finding(1, "error", HOSTILE)], { records: added(1) }, store), LINKS) as string;
    const outside = text
      .split("\n")
      .slice(1)
      .map((line) => line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, ""))
      .join("\n");
    expect(outside).not.toMatch(/@|#\d|<|-->|\[|\u202e|\u200b|https?:/);
    expect(text.split("\n")[0]).toBe(
      "<!-- milestone-migrate comment for a%2D%2D%3E%60b%60%2F%40octo%2Fteam%0A%231%2F.milestones -->",
    );
    expect(text).toContain(
      "- **error** `.milestones/active/m-1.yaml:2:2` ````@octo/team #1 Fixes #2 `x` ```\\n| <img src=x> --> [a](b) \\u{202e}\\u{200b} 支付👩\\u{200d}👩\\u{200d}👧```` (status)",
    );
  });

  test("of 5,000 findings shows the most important, and counts the others", () => {
    const findings = Array.from({ length: 5000 }, (_, at) => finding(at, at % 100 === 99 ? "error" : "warning"));
    const text = renderComment(review(findings, { records: added(3000) }), LINKS) as string;
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain("**Findings:** 50 errors, 4,950 warnings new.");
    expect(text.match(/^- \*\*error\*\*/gm)).toHaveLength(50);
    expect(text).toContain("- … and 4,900 more, all in the JSON report");
    expect(text).toContain("- … and 2,900 more, all in the JSON report");
  });

  test("grows shorter by steps: without names of records, as totals, as a link", () => {
    const long = (length: number, count = 100) =>
      Array.from({ length: count }, (_, at) => ({
        ...finding(at, "error", "支".repeat(length)),
        file: `.milestones/active/${"支".repeat(length)}.yaml`,
        fix: "支".repeat(length),
      }));
    const wide = { ...ADVICE, recommendation: recommendedBecause("支".repeat(400), 200) };
    const steps = [
      review(long(10), { records: added(100) }),
      review(long(180), { records: added(100) }),
      review(long(400), { records: added(100) }),
      { ...review(long(400), { records: added(100) }), advice: wide },
    ].map((each) => {
      const text = renderComment(each, LINKS) as string;
      const has = {
        records: /^- added /m.test(text),
        findings: /^- \*\*error\*\*/m.test(text),
        totals: text.includes("**Findings:** 100 errors new."),
        link: text.includes(`The whole report is in [the run of this check](${LINKS.runUrl}).`),
      };
      return { fits: text.length <= 65_000, has: Object.keys(has).filter((key) => has[key as keyof typeof has]) };
    });
    expect(steps).toEqual([
      { fits: true, has: ["records", "findings", "totals"] },
      { fits: true, has: ["findings", "totals", "link"] },
      { fits: true, has: ["totals", "link"] },
      { fits: true, has: ["link"] },
    ]);
    expect(() => fitLimit([() => "xx"], 1)).toThrow("no form of the text fits");
    expect(fitLimit([() => "full", () => "short", () => "s"], 5)).toBe("full");
    expect(fitLimit([() => "fuller", () => "short", () => "s"], 5)).toBe("short");
  });

  test("of another store has another marker, and one line when it is resolved", () => {
    expect(renderResolved("packages/a/.milestones")).toBe(
      "<!-- milestone-migrate comment for packages%2Fa%2F.milestones -->\nMilestones in `packages/a/.milestones`: resolved; nothing is left to say about this pull request.\n",
    );
    expect(markerOf("a--b")).toBe("<!-- milestone-migrate comment for a%2D%2Db -->");
  });
});

test("annotations keep to GitHub's 10 of a type and step, errors first, at file and line from the repository's root", () => {
  const findings = [...Array.from({ length: 2500 }, (_, at) => finding(at, at % 2 ? "error" : "warning"))];
  const other = review([{ ...finding(1, "error"), endLine: 4, endColumn: 3 }], {}, "packages/a/.milestones");
  const { shown, hidden } = chooseAnnotations([other, review(findings)]);
  const counts = Map.groupBy(shown, ({ level }) => level);
  expect([...counts].map(([level, those]) => [level, those.length])).toEqual([
    ["error", MOST_ANNOTATIONS.error],
    ["warning", MOST_ANNOTATIONS.warning],
  ]);
  expect(Math.max(...Object.values(MOST_ANNOTATIONS))).toBeLessThan(10);
  expect(hidden).toBe(2501 - shown.length);
  expect(shown.slice(0, 2)).toEqual([
    {
      level: "error",
      message: "message 1. Mend it.",
      place: { title: "status", file: "packages/a/.milestones/active/m-1.yaml", startLine: 2, endLine: 4 },
    },
    {
      level: "error",
      message: "message 1. Mend it.",
      place: { title: "status", file: ".milestones/active/m-1.yaml", startLine: 2, endLine: 2, startColumn: 2 },
    },
  ]);
});

test("a summary of 5,000 findings in each of 40 stores stays below a mebibyte", () => {
  const findings = Array.from({ length: 5000 }, (_, at) => finding(at, "error", "支".repeat(300)));
  const reviews = Array.from({ length: 40 }, (_, at) => review(findings, {}, `packages/${at}/.milestones`));
  const text = renderSummary(reviews, { repositoryUrl: "https://github.test/octo/plans", gap: undefined });
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain("| `packages/39/.milestones` | file | 5,000 errors come in with this change |");
});
