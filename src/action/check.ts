import { EXIT, type ExitCode, MilestoneError } from "../errors/error.ts";
import { asStopped, throwIfStopped } from "../errors/stopped.ts";
import { showName } from "../files/native-path.ts";
import { ParseMemo } from "../record/memo.ts";
import { markerOf, renderComment, renderResolved } from "../report/comment-markdown.ts";
import { makePaint } from "../report/paint.ts";
import { countOf } from "../report/quantity.ts";
import { chooseAnnotations, explainLacking } from "../report/review-annotations.ts";
import { answersFor, verdictOf } from "../report/review-verdict.ts";
import { renderSummary } from "../report/summary-markdown.ts";
import { renderValidation } from "../report/validation-text.ts";
import { type Compared, makeReview } from "../review/make-review.ts";
import type { Review } from "../review/review.ts";
import { isAtLeast, SEVERITIES } from "../validate/finding.ts";
import { Checkout } from "./checkout.ts";
import type { Clone } from "./clone.ts";
import { type Commits, findCommits } from "./commits.ts";
import { completeStore } from "./complete-store.ts";
import type { Job } from "./job.ts";
import { keepComment } from "./keep-comment.ts";
import { findLateRecords } from "./late-records.ts";
import { layer } from "./layer.ts";
import { describeOutputs } from "./outputs.ts";
import { writeReports } from "./write-reports.ts";

/** Of one store in the log; everything is in the report. */
const MOST_LOGGED = 200;

const STANDS = "The result of the check stands.";

/** `mode: check`: what is to be said of every store that was asked for, said in layers that need no other one. */
export async function runCheck(job: Job, clone: Clone): Promise<ExitCode> {
  const { inputs, door, event, sha } = job;
  if (event.kind === "push" && event.isDeletion) {
    door.log("A branch or tag was removed: there is nothing to check.");
    return EXIT.done;
  }
  try {
    const checkout = Checkout.open(door, clone);
    await fetchHead(job, checkout);
    const commits = findCommits(checkout, event, sha, inputs.since);
    return await checkCommits(job, checkout, commits, checkout.stores(commits.tested, inputs.stores));
  } catch (error) {
    throw asStopped(error, door.signal, "The store is as it was; a comment is as it was, or as it is to be.");
  }
}

/** Checks a commit against another one, and says what it found in every layer. */
export async function checkCommits(
  job: Job,
  checkout: Checkout,
  commits: Commits,
  stores: readonly string[],
): Promise<ExitCode> {
  const { inputs, door } = job;
  const { tested, base } = commits;
  const reviews: Review[] = [];
  for (const store of stores) {
    await completeStore(job, checkout, tested, store);
    if (base.kind === "known") {
      await completeStore(job, checkout, base.commit, store);
    }
    const lacking = await findLateRecords(job, checkout, tested, store);
    reviews.push({ ...(await review(job, checkout, store, commits)), ...(lacking && { lacking }) });
  }
  const failing = reviews.reduce((sum, each) => sum + countFailing(job, each), 0);
  const isLate = reviews.some(({ lacking }) => lacking !== undefined);
  const passed = failing === 0 && !isLate;
  await tell(job, commits, reviews, { passed });
  const found = failing === 0 ? [] : [`${countOf(failing, "finding")} at or above ${inputs.failOn}`];
  const lacking = isLate ? ["records of the base are missing"] : [];
  door.log(passed ? "Passed." : `${[...found, ...lacking].join(", ")}: failed.`);
  return passed ? EXIT.done : EXIT.findings;
}

/**
 * With `pull_request_target` the clone is of the base, and stays so: what the pull request holds comes as objects, which
 * nothing checks out.
 */
async function fetchHead({ event, inputs, repository, repositoryUrl }: Job, checkout: Checkout): Promise<void> {
  const isTarget = event.kind === "pull-request" && event.name === "pull_request_target";
  if (isTarget && repository !== undefined && checkout.commit(event.head.sha) === undefined) {
    await checkout.fetch({ url: repositoryUrl, token: inputs.token }, [`refs/pull/${event.number}/head`]);
  }
}

async function review(job: Job, checkout: Checkout, store: string, { tested, base }: Commits): Promise<Review> {
  const isTrusted = !(job.event.kind === "pull-request" && job.event.isFork);
  const was = base.kind === "known" ? findBefore(checkout, store, { tested, base: base.commit }) : undefined;
  await checkout.ahead(store, tested, was?.kind === "other" ? was.commit : undefined);
  // Two looks at nearly the same texts parse them once.
  const memo = was?.kind === "other" ? ParseMemo.withoutJson() : new ParseMemo(0);
  const at = (commit: string) => checkout.openCommit(store, commit, { isTrusted, memo });
  const before = was?.kind === "other" ? at(was.commit) : was?.kind;
  const compared: Compared | undefined =
    base.kind === "known" ? { since: base.commit, before: before === "none" ? undefined : before } : undefined;
  return await makeReview(at(tested), { store, commit: tested }, compared);
}

type Before = { readonly kind: "none" | "same" } | { readonly kind: "other"; readonly commit: string };

/** Most changes touch no store: the same tree has the same in it. */
function findBefore(checkout: Checkout, store: string, commits: { tested: string; base: string }): Before {
  const was = checkout.folder(commits.base, store);
  if (was === undefined) {
    return { kind: "none" };
  }
  return was === checkout.folder(commits.tested, store) ? { kind: "same" } : { kind: "other", commit: commits.base };
}

function countFailing({ inputs }: Job, each: Review): number {
  const { failOn } = inputs;
  const { totals } = answersFor(each);
  const counted = failOn === "never" ? [] : SEVERITIES.filter((severity) => isAtLeast(severity, failOn));
  return counted.reduce((sum, severity) => sum + totals[severity], 0);
}

/** Every layer by itself: what one cannot do is a warning, and the next one goes on. */
async function tell(
  job: Job,
  { tested, base }: Commits,
  reviews: readonly Review[],
  { passed }: { readonly passed: boolean },
): Promise<void> {
  const { door, repositoryUrl } = job;
  const gap = base.kind === "missing" ? base : undefined;
  logReviews(job, reviews);
  await layer(job, "The annotations", STANDS, async () => {
    const late = reviews.flatMap(explainLacking);
    if (late.length > 0) {
      await door.annotate("error", late.map(showName).join("\n"), { title: "Records of the base are missing" });
    }
    const { shown, hidden } = chooseAnnotations(reviews);
    for (const { level, message, place } of shown) {
      await door.annotate(level, message, place);
    }
    if (hidden > 0) {
      door.log(
        `${countOf(hidden, "finding")} without an annotation: GitHub shows 10 of a type. All are in the report.`,
      );
    }
    if (gap !== undefined) {
      const text = `What this change brought in is not known, since ${gap.reason}; all that is found counts. It takes ${gap.fix}.`;
      await door.annotate("notice", text, { title: "A deeper clone would tell more" });
    }
  });
  await layer(job, "The job summary", STANDS, async () => {
    await door.addSummary(renderSummary(reviews, { repositoryUrl, gap }));
  });
  await layer(job, "The outputs", STANDS, async () => {
    for (const [name, value] of Object.entries(describeOutputs(reviews, { passed }))) {
      await door.setOutput(name, value);
    }
  });
  await layer(job, "The reports", STANDS, async () => {
    const written = writeReports(job, tested, base, reviews);
    await door.setOutput("report", written.report);
    await door.setOutput("sarif", written.sarif);
    door.log(`Reports: ${written.report} ${written.sarif}`);
  });
  await layer(job, "The comment", STANDS, () => comment(job, reviews));
}

function logReviews({ door }: Job, reviews: readonly Review[]): void {
  for (const each of reviews) {
    const report = answersFor(each);
    const shown = { ...report, findings: report.findings.slice(0, MOST_LOGGED) };
    const omitted = report.findings.length - shown.findings.length;
    door.log(`${each.store}: ${verdictOf(each)}`);
    door.log(renderValidation({ ...shown, omitted }, makePaint(false)).trimEnd());
  }
}

/** One comment a store, last: nothing else waits for GitHub. */
async function comment(job: Job, reviews: readonly Review[]): Promise<void> {
  const { door, inputs, event, repository, runUrl } = job;
  const { token } = inputs;
  if (!inputs.comment || event.kind !== "pull-request") {
    return;
  }
  if (token === undefined || repository === undefined) {
    door.log("No comment: there is no token, or no repository to ask.");
    return;
  }
  const github = await door.github({ token, repository });
  try {
    const listed = await github.comments(event.number);
    const urls: string[] = [];
    for (const each of reviews) {
      throwIfStopped(door.signal);
      const wanted = {
        pullRequest: event.number,
        marker: markerOf(each.store),
        text: renderComment(each, { runUrl }),
        resolved: renderResolved(each.store),
      };
      const url = await keepComment(github, wanted, listed);
      urls.push(...(url === undefined ? [] : [url]));
    }
    await door.setOutput("comment-url", urls.join("\n"));
  } catch (error) {
    throw event.isFork && event.name !== "pull_request_target" ? explainFork(error) : error;
  }
}

/** No permission of the workflow gives a fork's token more. */
function explainFork(error: unknown): unknown {
  return error instanceof MilestoneError && error.code === "GITHUB_REFUSED"
    ? new MilestoneError(error.code, error.message, {
        state: error.state,
        fix: [
          "A fork's token may only read. The job summary has the same; docs/action.md has a way with pull_request_target.",
        ],
        cause: error,
      })
    : error;
}
