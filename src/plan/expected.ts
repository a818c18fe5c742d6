import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Plan } from "./plan.ts";

/**
 * What somebody agreed to: exactly the plan with this digest, byte for byte of every record; or a plan that was shown,
 * for a store that is written all the time.
 */
export type AgreedPlan = string | Plan;

/** A store that gained or lost more records than this since its plan was shown, and more than a tenth, is another one. */
const FEW_RECORDS = 10;

/** Throws PLAN_CHANGED for another plan than the one that was agreed to. */
export function assertExpected(plan: Plan, agreed: AgreedPlan): void {
  const change = typeof agreed === "string" ? describeDigest(plan, agreed) : describeChange(plan, agreed);
  if (change !== undefined) {
    throw new MilestoneError("PLAN_CHANGED", `The store changed: ${change}.`, {
      state: NOTHING_CHANGED,
      fix: [`milestone plan ${plan.move.to} shows the plan as it is now.`],
    });
  }
}

function describeDigest({ digest }: Plan, expected: string): string | undefined {
  return digest === expected ? undefined : `the plan is now ${digest.slice(0, 12)}, not ${expected.slice(0, 12)}`;
}

/** What was agreed to is a move under certain conditions; the records go on being written until the switch. */
function describeChange(now: Plan, seen: Plan): string | undefined {
  const [from, to] = [now.move.from, now.move.to];
  if (from !== seen.move.from || to !== seen.move.to) {
    return `the move is now ${from} to ${to}, not ${seen.move.from} to ${seen.move.to}`;
  }
  const verdicts = new Map(seen.prerequisites.map(({ id, verdict }) => [id, verdict]));
  const worse = now.prerequisites.find(({ id, verdict }) => verdict === "warning" && verdicts.get(id) !== verdict);
  if (worse !== undefined) {
    return `${worse.title}: not quite any more, ${worse.detail}`;
  }
  const [is, was] = [recordsOf(now), recordsOf(seen)];
  return Math.abs(is - was) > Math.max(FEW_RECORDS, was / 10)
    ? `it has ${is} records now, ${was} when the plan was made`
    : undefined;
}

function recordsOf({ fingerprint }: Plan): number {
  return fingerprint.active + fingerprint.completed;
}
