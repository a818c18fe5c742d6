import { EXIT, type ExitCode } from "../errors/error.ts";
import { makeReview } from "../review/make-review.ts";
import type { Review } from "../review/review.ts";
import { SEVERITIES } from "../validate/finding.ts";
import type { ValidationReport } from "../validate/report.ts";
import { isAtLeast } from "../validate/validate.ts";
import { Checkout } from "./checkout.ts";
import { type Commits, findCommits } from "./commits.ts";
import type { Job } from "./job.ts";

/** `mode: check`: what is to be said of every store that was asked for, said in layers that need no other one. */
export async function runCheck(job: Job): Promise<ExitCode> {
  const { inputs, door, event, sha } = job;
  const checkout = Checkout.open(door, inputs.path);
  const commits = findCommits(checkout, event, sha, inputs.since);
  const reviews: Review[] = [];
  for (const store of checkout.stores(commits.tested, inputs.stores)) {
    reviews.push(await review(job, checkout, store, commits));
  }
  const failing = reviews.reduce((sum, each) => sum + countFailing(job, each), 0);
  return failing === 0 ? EXIT.done : EXIT.findings;
}

async function review(job: Job, checkout: Checkout, store: string, { tested, base }: Commits): Promise<Review> {
  const isTrusted = !(job.event.kind === "pull-request" && job.event.isFork);
  const context = checkout.openCommit(store, tested, { isTrusted });
  const compared =
    base.kind === "known"
      ? {
          since: base.commit,
          before: checkout.has(base.commit, store) ? checkout.openCommit(store, base.commit, { isTrusted }) : undefined,
        }
      : undefined;
  return await makeReview(context, { store, commit: tested }, compared);
}

/** The findings that the step answers for: what the change brought in; all of them where nobody can tell. */
export function answersFor({ change, validation }: Review): ValidationReport {
  return change?.brought ?? validation;
}

function countFailing({ inputs }: Job, review: Review): number {
  const { failOn } = inputs;
  const { totals } = answersFor(review);
  const counted = failOn === "never" ? [] : SEVERITIES.filter((severity) => isAtLeast(severity, failOn));
  return counted.reduce((sum, severity) => sum + totals[severity], 0);
}
