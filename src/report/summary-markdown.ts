import type { Review } from "../review/review.ts";
import type { Finding } from "../validate/finding.ts";
import { fitLimit } from "./fit-limit.ts";
import { drawGrowthChart } from "./growth-chart.ts";
import { codeOf, sentenceOf, tableOf } from "./markdown.ts";
import { countOf } from "./quantity.ts";
import {
  describeFindings,
  describeLacking,
  describeMissing,
  describeRecommendation,
  describeRecords,
  describeScale,
  describeStore,
  findingRows,
} from "./review-markdown.ts";
import { answersFor, countsOf, verdictOf } from "./review-verdict.ts";

/** GitHub takes 1 MiB of one step, in bytes; a character may have three. */
const MOST_CHARACTERS = 300_000;
const MOST_ROWS = 200;

export interface SummaryContext {
  /** `https://github.com/owner/name` */
  readonly repositoryUrl: string;
  /** Why nobody can tell what came in, and what would change that; undefined where it is known, or nothing did. */
  readonly gap: { readonly reason: string; readonly fix: string } | undefined;
}

/** What the job's page shows of all stores of a run. Pure. */
export function renderSummary(reviews: readonly Review[], context: SummaryContext): string {
  const forms = [MOST_ROWS, 20, 0].map((rows) => () => renderAll(reviews, context, rows));
  const shortest = () => [...heading(reviews), "", "The JSON report has everything.", ""].join("\n");
  return fitLimit([...forms, shortest], MOST_CHARACTERS);
}

function heading(reviews: readonly Review[]): string[] {
  const [only] = reviews;
  return only !== undefined && reviews.length === 1
    ? [`## Milestones: ${verdictOf(only)}`]
    : [
        `## Milestones: ${countOf(reviews.length, "store")}`,
        "",
        ...tableOf([
          ["store", "backend", "verdict"],
          ...reviews
            .slice(0, 500)
            .map((review) => [
              codeOf(review.store).replaceAll("|", "\\|"),
              review.validation.backend,
              verdictOf(review),
            ]),
        ]),
      ];
}

function renderAll(reviews: readonly Review[], context: SummaryContext, rows: number): string {
  const parts = reviews.flatMap((review) => [
    ...(reviews.length === 1 ? [] : [`### ${codeOf(review.store)}`, ""]),
    ...renderOne(review, context, rows),
  ]);
  return `${[...heading(reviews), "", ...parts].join("\n").trimEnd()}\n`;
}

function renderOne(review: Review, { repositoryUrl, gap }: SummaryContext, rows: number): string[] {
  const { store, commit, validation, advice, change, fingerprint } = review;
  const folder = store.slice(0, store.lastIndexOf("/") + 1);
  const link = ({ file, line }: Finding) => {
    const path = `${folder}${file}`.toWellFormed().split("/").map(encodeURIComponent).join("/");
    return `${repositoryUrl}/blob/${commit}/${path.replace(/[()]/g, (c) => (c === "(" ? "%28" : "%29"))}${line === undefined ? "" : `#L${line}`}`;
  };
  const whole = findingRows(validation.findings, rows);
  const hidden = validation.findings.length - Math.min(rows, validation.findings.length);
  const missing = describeMissing(review);
  const chart = drawGrowthChart(advice.facts, advice.forecast);
  return [
    describeStore(review),
    `Commit ${codeOf(commit.slice(0, 12))}${change === undefined ? "" : `, compared with ${codeOf(change.since.slice(0, 12))}`}${fingerprint === undefined ? "" : `; fingerprint ${codeOf(fingerprint.data)}`}.`,
    "",
    ...block(
      gap === undefined
        ? []
        : [
            `**Not known: what this change brought in**, since ${sentenceOf(gap.reason)}. It takes ${sentenceOf(gap.fix)}.`,
          ],
    ),
    ...block(describeLacking(review, Math.min(rows, 50))),
    ...block(describeRecords(review, Math.min(rows, 50))),
    ...block(change === undefined ? [] : describeFindings(review, rows, link)),
    ...block(describeScale(review)),
    ...block(chart),
    ...block(describeRecommendation(review)),
    ...block(
      whole.length === 0 || (change !== undefined && answersFor(review).findings.length === validation.findings.length)
        ? []
        : [
            "<details>",
            `<summary>All that is found in the store: ${countsOf(validation)}</summary>`,
            "",
            ...whole,
            ...(hidden > 0 ? ["", `… and ${countOf(hidden, "more", "more")}, all in the JSON report`] : []),
            "",
            "</details>",
          ],
    ),
    ...block(missing.length === 0 ? [] : ["**Not known:**", "", ...missing]),
  ];
}

function block(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, ""];
}
