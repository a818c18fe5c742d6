import { missingFromBranch } from "../branch/missing.ts";
import type { Context } from "../context.ts";
import { findDrift } from "../drift/find.ts";
import { MilestoneError } from "../errors/error.ts";
import type { Lacking } from "../review/review.ts";
import { readSwitch } from "../store/switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import type { Checkout } from "./checkout.ts";
import { completeStore } from "./complete-store.ts";
import type { Job } from "./job.ts";

/**
 * What a branch that moves a store lacks of its base, in a pull request and in the merge queue: merged as it is, it would
 * leave that behind.
 */
export async function findLateRecords(
  job: Job,
  checkout: Checkout,
  tested: string,
  store: string,
): Promise<Lacking | undefined> {
  const { event } = job;
  if (event.kind !== "pull-request" && event.kind !== "merge-group") {
    return undefined;
  }
  const isTrusted = event.kind === "merge-group" || !event.isFork;
  try {
    const context = checkout.openCommit(store, tested, { isTrusted });
    const base = await findBase(job, checkout, { context, tested });
    if (base === undefined) {
      return undefined;
    }
    await completeStore(job, checkout, base, store);
    const found = await missingFromBranch(context, base, tested);
    return found.kind === "none" ? undefined : found;
  } catch (error) {
    if (!(error instanceof MilestoneError) || error.code === "STOPPED") {
      throw error;
    }
    const deeper = error.code === "REMOTE_FAILED" ? " A deeper clone has the base: fetch-depth: 0." : "";
    return { kind: "unknown", problems: [`${error.message}${deeper}`] };
  }
}

/** The tip of the base; undefined where nothing can be missing. A clone that is too shallow gets this one commit. */
async function findBase(
  { event, inputs, repositoryUrl }: Job,
  checkout: Checkout,
  { context, tested }: { readonly context: Context; readonly tested: string },
): Promise<string | undefined> {
  const { base, isMerged } = baseOf(event, checkout, tested);
  if (base === undefined || checkout.commit(base) !== undefined) {
    return base;
  }
  // Only a store that has crossed to or from a database leaves anything behind.
  const hasCrossed = context.files.stat(context.layout.lastSwitchFile) !== undefined;
  // Merged with its base, a commit holds what the base wrote as the old copy.
  if (!hasCrossed || (isMerged && !(await hasDrift(context)))) {
    return undefined;
  }
  await checkout.fetchCommit({ url: repositoryUrl, token: inputs.token }, base);
  return base;
}

function baseOf(
  event: Job["event"],
  checkout: Checkout,
  tested: string,
): { readonly base: string | undefined; readonly isMerged: boolean } {
  switch (event.kind) {
    case "merge-group":
      return { base: event.base, isMerged: true };
    case "pull-request": {
      const [first, ...others] = tested === event.head.sha ? [] : checkout.parents(tested);
      return others.length > 0 ? { base: first, isMerged: true } : { base: event.base.sha, isMerged: false };
    }
    default:
      return { base: undefined, isMerged: false };
  }
}

async function hasDrift(context: Context): Promise<boolean> {
  const { files, layout, backends } = context;
  const backend = readSwitch(files, layout);
  const { marks } = await surveyMarks(context, await backends.open(backend));
  const { kind } = await findDrift(context, backend, marks);
  return kind === "drifted" || kind === "broken";
}
