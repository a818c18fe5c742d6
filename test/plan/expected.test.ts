import { describe, expect, test } from "vitest";
import { assertExpected } from "../../src/plan/expected.ts";
import { makePlan, type Plan, type PlanParts } from "../../src/plan/plan.ts";
import { rejectionOf } from "../support/rejection.ts";

const PARTS: PlanParts = {
  move: { from: "file", to: "hybrid" },
  onServer: false,
  fingerprint: { data: "d", text: "t", active: 100, completed: 100 },
  prerequisites: [{ id: "sqlite3", title: "The command is there", verdict: "ok", detail: "found" }],
  findings: [],
  estimate: { durationMs: 1, writePauseMs: 1, mostPauseMs: 2000, source: "nothing" },
  diskNeededBytes: 1,
  diskFreeBytes: 2,
};

const SEEN = makePlan(PARTS);

/** What is said about a plan that was made later; undefined when it will do. */
async function change(parts: Partial<PlanParts>, agreed: string | Plan = SEEN): Promise<string | undefined> {
  const plan = makePlan({ ...PARTS, ...parts });
  try {
    assertExpected(plan, agreed);
    return undefined;
  } catch {
    const { code, message } = await rejectionOf(async () => assertExpected(plan, agreed));
    return `${code}: ${message}`;
  }
}

describe("a plan that was seen is still good", () => {
  test.each<[string, Partial<PlanParts>]>([
    ["records were changed", { fingerprint: { data: "e", text: "u", active: 100, completed: 100 } }],
    ["a tenth of them came", { fingerprint: { data: "e", text: "u", active: 120, completed: 100 } }],
    ["a tenth of them went", { fingerprint: { data: "e", text: "u", active: 80, completed: 100 } }],
    [
      "a prerequisite fails, which says more than that the plan changed",
      { prerequisites: [{ id: "sqlite3", title: "The command is there", verdict: "failed", detail: "not found" }] },
    ],
  ])("when %s meanwhile", async (_, parts) => {
    expect(await change(parts)).toBeUndefined();
  });
});

describe("a plan that was seen is another one", () => {
  test.each<[string, Partial<PlanParts>, string]>([
    [
      "more than a tenth of the records went",
      { fingerprint: { data: "e", text: "u", active: 79, completed: 100 } },
      "it has 179 records now, 200 when the plan was made",
    ],
    [
      "the move begins elsewhere",
      { move: { from: "database", to: "hybrid" } },
      "the move is now database to hybrid, not file to hybrid",
    ],
    [
      "a prerequisite is worse",
      { prerequisites: [{ id: "sqlite3", title: "The command is there", verdict: "warning", detail: "not found" }] },
      "The command is there: not quite any more, not found",
    ],
  ])("when %s", async (_, parts, what) => {
    expect(await change(parts)).toBe(`PLAN_CHANGED: The store changed: ${what}.`);
  });
});

test("a plan that was agreed to by its digest is another one as soon as one byte of a record is", async () => {
  expect(await change({}, SEEN.digest)).toBeUndefined();
  expect(await change({ fingerprint: { data: "e", text: "t", active: 100, completed: 100 } }, SEEN.digest)).toMatch(
    /^PLAN_CHANGED: The store changed: the plan is now [0-9a-f]{12}, not [0-9a-f]{12}\.$/,
  );
});
