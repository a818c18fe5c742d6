import { listBackups } from "../backup/list.ts";
import type { Context } from "../context.ts";
import type { Advice } from "../measure/advice.ts";
import { measureStore } from "../measure/measure.ts";
import type { MoveAdvice, Recommendation } from "../measure/recommend.ts";
import { unseenFailures } from "../migrate/interrupted.ts";
import { planMove } from "../plan/make.ts";
import type { Plan, Prerequisite } from "../plan/plan.ts";
import { isPossible } from "../plan/possible.ts";
import { findHold, type Hold } from "./hold.ts";

/** From this confidence on a store is migrated without a person. */
export const AUTO_FROM = 90;

/** Whether a store is migrated without a person, and by which conditions: each with its verdict, met or not. */
export interface AutoDecision {
  readonly kind: "migrate" | "stay";
  readonly advice: Advice;
  readonly conditions: readonly Prerequisite[];
  /** Of the move that would be made; undefined where none is advised, or a condition before it fails. */
  readonly plan: Plan | undefined;
}

/** Measures the store and, where all else holds, plans the move. Writes nothing. */
export async function decideAuto(
  context: Context,
  { pauseSessions }: { pauseSessions: boolean },
): Promise<AutoDecision> {
  const advice = await measureStore(context);
  const { autoMigrate } = context.settings.settings.migration;
  const { recommendation } = advice;
  const own = checkConditions(recommendation, { autoMigrate, hold: holdOf(context) });
  if (!isPossible(own) || !("confidence" in recommendation)) {
    return { kind: "stay", advice, conditions: own, plan: undefined };
  }
  const { from, to } = recommendation;
  const plan = await planMove(context, { from, to }, { pauseSessions, holdsLock: false });
  const conditions = [...own, ...plan.prerequisites];
  return { kind: isPossible(conditions) ? "migrate" : "stay", advice, conditions, plan };
}

function holdOf(context: Context): Hold | undefined {
  return findHold(
    listBackups(context),
    unseenFailures(context).map(({ id }) => id),
  );
}

/** The conditions that are not those of every move. Pure. */
export function checkConditions(
  recommendation: Recommendation,
  { autoMigrate, hold }: { readonly autoMigrate: boolean; readonly hold: Hold | undefined },
): Prerequisite[] {
  return [
    judge("auto-migrate", "storage.migration.auto_migrate is on", autoMigrate, autoMigrate ? "it is" : "it is false"),
    judge(
      "hold",
      "A person had the last word on the way up",
      hold === undefined,
      hold?.reason ?? "nothing was rolled back since",
      "Migrate once yourself: milestone status says where to.",
    ),
    judge("larger", "A larger backend fits", isUp(recommendation), describeAdvice(recommendation)),
    ...(isUp(recommendation) ? checkConfidence(recommendation) : []),
  ];
}

function isUp(recommendation: Recommendation): recommendation is MoveAdvice {
  return "confidence" in recommendation && recommendation.direction === "up";
}

function describeAdvice(recommendation: Recommendation): string {
  switch (recommendation.kind) {
    case "unknown":
      return recommendation.reason;
    case "pinned":
      return `storage.backend is ${recommendation.backend}`;
    case "optimal":
      return `${recommendation.backend} fits`;
    case "recommended":
    case "monitoring":
      return recommendation.direction === "up"
        ? `${recommendation.to} does`
        : `${recommendation.to} would be enough; nothing is moved down without a person`;
  }
}

function checkConfidence({ confidence: { percent, points } }: MoveAdvice): Prerequisite[] {
  const isKnown = (evidence: string) => points.some((point) => point.evidence === evidence && point.of > 0);
  const reasonOf = (evidence: string) => points.find((point) => point.evidence === evidence)?.reason ?? "";
  return [
    judge("confidence", `The confidence is at least ${AUTO_FROM}`, percent >= AUTO_FROM, `it is ${percent}`),
    judge("age", "The age of the backend is known", isKnown("age"), reasonOf("age")),
    judge("distance", "The distance past a threshold is known", isKnown("distance"), reasonOf("distance")),
  ];
}

function judge(id: string, title: string, holds: boolean, detail: string, fix?: string): Prerequisite {
  return { id, title, verdict: holds ? "ok" : "failed", detail, ...(holds || fix === undefined ? {} : { fix }) };
}
