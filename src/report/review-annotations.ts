import { showName } from "../files/native-path.ts";
import type { Review } from "../review/review.ts";
import { type Finding, SEVERITIES, type Severity } from "../validate/finding.ts";
import { clip } from "./markdown.ts";
import { listLines } from "./quantity.ts";
import { WAY_OUT } from "./review-markdown.ts";
import { answersFor } from "./review-verdict.ts";

/**
 * GitHub shows 10 annotations of a type and step, and drops the others without a word. A few stay free for what the step
 * has to say itself: a comment that could not be written, a clone that is too shallow.
 */
export const MOST_ANNOTATIONS = { error: 9, warning: 7, notice: 8 } as const satisfies Record<Severity, number>;

/** A finding to be shown at its line. */
export interface ReviewAnnotation {
  readonly level: Severity;
  readonly message: string;
  readonly place: {
    readonly title: string;
    readonly file: string;
    readonly startLine?: number;
    readonly endLine?: number;
    readonly startColumn?: number;
    readonly endColumn?: number;
  };
}

/** Of what the run answers for, in all stores, the most important; `hidden` counts the others. Pure. */
export function chooseAnnotations(reviews: readonly Review[]): { shown: ReviewAnnotation[]; hidden: number } {
  const all = reviews.flatMap((review) =>
    answersFor(review).findings.map((finding) => ({ finding, folder: folderOf(review) })),
  );
  const shown = SEVERITIES.flatMap((severity) =>
    all.filter(({ finding }) => finding.severity === severity).slice(0, MOST_ANNOTATIONS[severity]),
  );
  return { shown: shown.map(({ finding, folder }) => annotate(finding, folder)), hidden: all.length - shown.length };
}

/** What merging would leave behind, line by line; no lines where that is nothing. */
export function explainLacking({ store, lacking }: Review): string[] {
  switch (lacking?.kind) {
    case undefined:
      return [];
    case "unknown":
      return [
        `${store}: whether this branch lacks records of its base cannot be told:`,
        ...listLines(lacking.problems),
      ];
    case "missing":
      return [
        `${store}: the base holds what this branch lacks; merged as it is, nobody would read it there any more:`,
        ...listLines(lacking.records),
        WAY_OUT,
      ];
  }
}

/** From the repository's root to the folder that holds the store. */
function folderOf({ store }: Review): string {
  return store.slice(0, store.lastIndexOf("/") + 1);
}

function annotate({ severity, rule, file, message, fix, ...place }: Finding, folder: string): ReviewAnnotation {
  const { line, column, endLine, endColumn } = place;
  // GitHub takes columns only of one line.
  const isOneLine = line !== undefined && column !== undefined && (endLine === undefined || endLine === line);
  return {
    level: severity,
    message: clip(showName([message, fix].filter((text) => text !== undefined).join(". ")), 1000),
    place: {
      title: rule,
      file: `${folder}${file}`,
      ...(line === undefined ? {} : { startLine: line, endLine: endLine ?? line }),
      ...(isOneLine ? { startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) } : {}),
    },
  };
}
