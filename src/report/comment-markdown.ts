import type { Review } from "../review/review.ts";
import { fitLimit } from "./fit-limit.ts";
import { codeOf } from "./markdown.ts";
import {
  describeFindings,
  describeLacking,
  describeMissing,
  describeRecommendation,
  describeRecords,
  describeScale,
  describeStore,
} from "./review-markdown.ts";
import { isTouched, isWorthSaying, verdictOf } from "./review-verdict.ts";

/** GitHub takes 65,536 characters; some room is left for how it counts. */
const MOST_CHARACTERS = 65_000;
/** More records or findings than these are read by nobody in a comment. */
const MOST_RECORDS = 100;
const MOST_FINDINGS = 100;
const MOST_LACKING = 25;

/**
 * What marks a comment as that of one store, invisible where it is read. The store's path is encoded: it could end the
 * HTML comment, or look like another one's.
 */
export function markerOf(store: string): string {
  const name = encodeURIComponent(store.toWellFormed()).replaceAll("-", "%2D");
  return `<!-- milestone-migrate comment for ${name} -->`;
}

/** Where the rest stands that a comment has no room for. */
export interface CommentLinks {
  readonly runUrl: string;
}

/** The comment on a pull request; undefined where there is nothing to say. Pure: the same review, the same text. */
export function renderComment(review: Review, { runUrl }: CommentLinks): string | undefined {
  if (!isWorthSaying(review)) {
    return undefined;
  }
  const rest = `The whole report is in [the run of this check](${runUrl}).`;
  const head = [markerOf(review.store), `### Milestones: ${verdictOf(review)}`, "", describeStore(review)];
  const body = (records: number, findings: number) => [
    ...head,
    "",
    ...block(describeLacking(review, Math.min(records, MOST_LACKING))),
    ...block(describeRecords(review, records)),
    ...block(describeFindings(review, findings)),
  ];
  const scale = isTouched(review) || review.change === undefined ? describeScale(review) : [];
  const tail = [
    ...block(scale.length === 0 ? [] : ["**Scale:**", "", ...scale]),
    ...block(describeRecommendation(review)),
  ];
  const gaps = review.change === undefined ? describeMissing(review) : [];
  const missing = block(gaps.length === 0 ? [] : ["**Not known:**", "", ...gaps]);
  return fitLimit(
    [
      () => finish([...body(MOST_RECORDS, MOST_FINDINGS), ...tail, ...missing]),
      () => finish([...body(0, MOST_FINDINGS), ...tail, ...missing, rest]),
      () => finish([...body(0, 0), ...tail, rest]),
      () => finish([...head, "", rest]),
    ],
    MOST_CHARACTERS,
  );
}

/** What stays of a comment when there is nothing left to say. */
export function renderResolved(store: string): string {
  return `${markerOf(store)}\nMilestones in ${codeOf(store)}: resolved; nothing is left to say about this pull request.\n`;
}

function block(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, ""];
}

function finish(lines: readonly string[]): string {
  return `${lines.join("\n").trimEnd()}\n`;
}
