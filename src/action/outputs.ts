import { valueIn } from "../measure/fact.ts";
import { answersFor } from "../report/review-verdict.ts";
import type { Review } from "../review/review.ts";
import type { Severity } from "../validate/finding.ts";

/** What a later step can read as `steps.<id>.outputs.<name>`; a test holds `action.yml` and docs/action.md to it. */
export const OUTPUTS = [
  "result",
  "errors",
  "warnings",
  "notices",
  "new-errors",
  "new-warnings",
  "new-notices",
  "current-backend",
  "optimal-backend",
  "recommendation",
  "confidence",
  "fingerprint",
  "stores",
  "report",
  "sarif",
  "comment-url",
] as const;
/** The same, in modes that work on a branch. */
export const BRANCH_OUTPUTS = ["branch", "commit", "pull-request", "pull-request-url"] as const;
export type OutputName = (typeof OUTPUTS)[number];
export type Outputs = Partial<Record<OutputName, string>>;

/** What the reviews say. Of several stores, what belongs to one is empty: `stores` has each. Pure. */
export function describeOutputs(reviews: readonly Review[], { passed }: { passed: boolean }): Outputs {
  const sum = (severity: Severity) =>
    String(reviews.reduce((total, { validation }) => total + validation.totals[severity], 0));
  const isCompared = reviews.some(({ change }) => change !== undefined);
  const sumNew = (severity: Severity) =>
    isCompared ? String(reviews.reduce((total, review) => total + answersFor(review).totals[severity], 0)) : "";
  const stores = reviews.map(describeStore);
  const only = stores.length === 1 ? stores[0] : undefined;
  return {
    result: passed ? "passed" : "failed",
    errors: sum("error"),
    warnings: sum("warning"),
    notices: sum("notice"),
    "new-errors": sumNew("error"),
    "new-warnings": sumNew("warning"),
    "new-notices": sumNew("notice"),
    "current-backend": only?.currentBackend ?? "",
    "optimal-backend": only?.optimalBackend ?? "",
    recommendation: only?.recommendation ?? "",
    confidence: only?.confidence === undefined || only.confidence === null ? "" : String(only.confidence),
    fingerprint: only?.fingerprint ?? "",
    stores: JSON.stringify(stores),
  };
}

function describeStore({ store, validation, advice, fingerprint, change }: Review) {
  const { recommendation, scale, facts } = advice;
  return {
    store,
    findings: validation.totals,
    newFindings: change?.brought.totals ?? null,
    currentBackend: validation.backend,
    optimalBackend: valueIn(facts.active) === undefined ? "" : scale.optimal,
    recommendation: recommendation.kind,
    confidence: "confidence" in recommendation ? recommendation.confidence.percent : null,
    fingerprint: fingerprint?.data ?? "",
  };
}
