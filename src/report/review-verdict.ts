import type { MoveAdvice } from "../measure/recommend.ts";
import type { Lacking, Review } from "../review/review.ts";
import { SEVERITIES } from "../validate/finding.ts";
import type { ValidationReport } from "../validate/report.ts";
import { countOf } from "./quantity.ts";

/** The findings that a run answers for: what the change brought in; all of them where nobody can tell. Pure, as all here. */
export function answersFor({ change, validation }: Review): ValidationReport {
  return change?.brought ?? validation;
}

/** `2 errors, 1 warning`; undefined where there is nothing. */
export function countsOf({ totals }: Pick<ValidationReport, "totals">): string | undefined {
  const counts = SEVERITIES.flatMap((severity) => (totals[severity] > 0 ? [countOf(totals[severity], severity)] : []));
  return counts.length === 0 ? undefined : counts.join(", ");
}

/** The answer in half a sentence. */
export function verdictOf(review: Review): string {
  const report = answersFor(review);
  const found = countsOf(report) ?? "nothing wrong";
  const isOne = report.totals.error + report.totals.warning + report.totals.notice < 2;
  const findings =
    review.change === undefined ? `${found} found` : `${found} ${isOne ? "comes" : "come"} in with this change`;
  const mended = review.change?.mended.length ?? 0;
  const move = recommendedMove(review);
  return [
    ...(review.lacking === undefined ? [] : [describeLack(review.lacking)]),
    findings,
    ...(mended === 0 ? [] : [`${countOf(mended, "finding")} mended`]),
    ...(move === undefined ? [] : [`${move.to} is recommended with confidence ${move.confidence.percent}`]),
  ].join("; ");
}

function describeLack(lacking: Lacking): string {
  return lacking.kind === "missing"
    ? `not to be merged, it lacks ${countOf(lacking.records.length, "record")} of its base`
    : "not to be merged, whether it lacks records of its base cannot be told";
}

/** The move that is recommended now; undefined where none is, surely enough. */
export function recommendedMove({ advice: { recommendation } }: Review): MoveAdvice | undefined {
  return recommendation.kind === "recommended" ? recommendation : undefined;
}

/** True where the change did anything to the store that can be seen in a review. */
export function isTouched({ change }: Review): boolean {
  return change !== undefined && Object.values(change.records).some((records) => records.length > 0);
}

/**
 * True where a comment is worth a reader's time: something wrong came in or was mended, merging would leave records behind,
 * or a change to the store meets a recommendation.
 */
export function isWorthSaying(review: Review): boolean {
  const { change, lacking } = review;
  const isAdvised = recommendedMove(review) !== undefined && (change === undefined || isTouched(review));
  return (
    lacking !== undefined || countsOf(answersFor(review)) !== undefined || (change?.mended.length ?? 0) > 0 || isAdvised
  );
}
