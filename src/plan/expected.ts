import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Plan } from "./plan.ts";

/** Throws PLAN_CHANGED for another plan than the one that was seen. `expected` is its digest. */
export function assertExpected(plan: Plan, expected: string): void {
  if (plan.digest !== expected) {
    throw new MilestoneError(
      "PLAN_CHANGED",
      `The store changed: the plan is now ${plan.digest.slice(0, 12)}, not ${expected.slice(0, 12)}.`,
      { state: NOTHING_CHANGED, fix: [`milestone plan ${plan.move.to} shows the plan as it is now.`] },
    );
  }
}
