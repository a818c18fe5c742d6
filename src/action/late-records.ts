import { type Missing, missingFromBranch } from "../branch/missing.ts";
import type { Context } from "../context.ts";
import { describeDrifted } from "../drift/drift.ts";
import { findDrift } from "../drift/find.ts";
import { MilestoneError } from "../errors/error.ts";
import { listLines } from "../report/quantity.ts";
import { readSwitch } from "../store/switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import type { Checkout } from "./checkout.ts";
import type { Job } from "./job.ts";

/** Branches of ours that move a store begin like this. */
const MIGRATION = "milestone-migration/";

/**
 * Fails a branch that moves a store while its base holds records that it lacks, in a pull request and in the merge queue:
 * merged as it is, it would leave them behind. What is to be said of each such store, line by line.
 */
export async function findLateRecords(
  job: Job,
  checkout: Checkout,
  tested: string,
  stores: readonly string[],
): Promise<string[][]> {
  const { event } = job;
  if (event.kind !== "pull-request" && event.kind !== "merge-group") {
    return [];
  }
  const late: string[][] = [];
  for (const store of stores) {
    const isTrusted = event.kind === "merge-group" || !event.isFork;
    const open = () => checkout.openCommit(store, tested, { isTrusted });
    const missing = await find(
      open,
      baseOf(job, checkout, tested),
      event.kind === "pull-request" ? event.head.ref : "",
    );
    const said = describe(store, missing);
    late.push(...(said === undefined ? [] : [said]));
  }
  return late;
}

/** The tip of the base, where this clone has it. */
function baseOf({ event }: Job, checkout: Checkout, tested: string): string | undefined {
  if (event.kind === "merge-group") {
    return checkout.commit(event.base);
  }
  if (event.kind !== "pull-request") {
    return undefined;
  }
  return tested !== event.head.sha && checkout.isMerge(tested)
    ? checkout.commit(`${tested}^1`)
    : checkout.commit(event.base.sha);
}

/** A clone of one commit lacks the base; but merged with it, the commit holds what it wrote as the old copy. */
async function find(open: () => Context, base: string | undefined, branch: string): Promise<Missing> {
  try {
    const context = open();
    if (base !== undefined) {
      return await missingFromBranch(context, base, context.commit as string);
    }
    return branch.startsWith(MIGRATION) ? await findInOldCopy(context) : { kind: "none" };
  } catch (error) {
    if (error instanceof MilestoneError) {
      return { kind: "unknown", problems: [error.message] };
    }
    throw error;
  }
}

async function findInOldCopy(context: Context): Promise<Missing> {
  const { files, layout, backends } = context;
  const head = readSwitch(files, layout);
  const { marks } = await surveyMarks(context, await backends.open(head));
  const found = await findDrift(context, head, marks);
  if (found.kind === "drifted") {
    return { kind: "missing", base: head, head, records: found.records.map(describeDrifted) };
  }
  return found.kind === "broken" ? { kind: "unknown", problems: found.problems } : { kind: "none" };
}

function describe(store: string, missing: Missing): string[] | undefined {
  switch (missing.kind) {
    case "none":
      return undefined;
    case "unknown":
      return [
        `${store}: whether this branch lacks records of its base cannot be told:`,
        ...listLines(missing.problems),
      ];
    case "missing":
      return [
        `${store}: the base holds what this branch lacks; merged as it is, nobody would read it there any more:`,
        ...listLines(missing.records),
        "Run the migrating workflow once more: it brings them over. Or merge the base into the branch, milestone sync, commit, push.",
      ];
  }
}
