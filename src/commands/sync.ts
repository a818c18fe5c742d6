import { EXIT, type ExitCode, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { assertPossible, isPossible } from "../plan/possible.ts";
import { describeConflict, renderSync, renderSyncPlan } from "../report/sync-text.ts";
import { type Choices, canDecide, canTakeTheirs, type SyncItem } from "../sync/choose.ts";
import { prepareSync, type SyncPlan } from "../sync/plan.ts";
import { sync } from "../sync/sync.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintOut, show, wayTo } from "./show.ts";

export interface SyncCommandOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly pauseSessions?: boolean;
  /** True for every conflict, else for those of these ids. */
  readonly ours?: true | readonly string[];
  readonly theirs?: true | readonly string[];
}

/**
 * `milestone sync`: brings over what changed in the old copy after the last switch; what changed on both sides to
 * different things is a conflict, which it asks about, or lists. Ends with 1 while one is left.
 */
export async function runSync(door: Door, options: SyncCommandOptions): Promise<ExitCode> {
  const context = openStore(door, options, options.dryRun ? "read" : "change");
  const pauseSessions = options.pauseSessions === true;
  const plan = async (choices: Choices) =>
    (await prepareSync(context, { choices, pauseSessions, holdsLock: false })).plan;
  let choices = readChoices(options);
  let planned = await plan(choices);
  assertKnown(planned, choices);
  if (options.dryRun) {
    show(door, options, planned, () => renderSyncPlan(planned, paintOut(door, options)));
    return isPossible(planned.prerequisites) && !hasConflicts(planned.items) ? EXIT.done : EXIT.findings;
  }
  assertPossible(planned.prerequisites);
  if (hasConflicts(planned.items) && door.interactive) {
    choices = await askEach(door, planned, choices);
    planned = await plan(choices);
  }
  if (planned.items.every(({ kind }) => kind === "conflict")) {
    show(door, options, planned, () => renderSyncPlan(planned, paintOut(door, options)));
    return hasConflicts(planned.items) ? EXIT.findings : EXIT.done;
  }
  const report = await sync(context, { choices, pauseSessions, expectPlan: planned.digest });
  show(door, options, report, () => renderSync(report, wayTo(door, context.layout.parent)));
  return hasConflicts(report.items) || report.left.length > 0 ? EXIT.findings : EXIT.done;
}

function hasConflicts(items: readonly SyncItem[]): boolean {
  return items.some(({ kind }) => kind === "conflict");
}

/** Throws USAGE where one record would have to be taken from both sides. */
function readChoices({ ours, theirs }: SyncCommandOptions): Choices {
  const choices: Choices = {
    ours: ours === true ? "all" : (ours ?? []),
    theirs: theirs === true ? "all" : (theirs ?? []),
  };
  const both = idsOf(choices.ours).find((id) => idsOf(choices.theirs).includes(id));
  if (both !== undefined || (choices.ours === "all" && choices.theirs === "all")) {
    throw new MilestoneError("USAGE", `--ours and --theirs both want ${JSON.stringify(both ?? "every conflict")}.`, {
      state: NOTHING_CHANGED,
      fix: ["Give each conflict to one side: --ours <id> --theirs <id>."],
    });
  }
  return choices;
}

function idsOf(choice: Choices["ours"]): readonly string[] {
  return choice === "all" ? [] : choice;
}

/** A slip of the pen must not leave a conflict undecided that somebody takes for decided. */
function assertKnown({ items }: SyncPlan, { ours, theirs }: Choices): void {
  const conflicts = items.flatMap((item) => ("conflict" in item ? [item.id] : []));
  const unknown = [...idsOf(ours), ...idsOf(theirs)].find((id) => !conflicts.includes(id));
  if (unknown !== undefined) {
    throw new MilestoneError("USAGE", `${JSON.stringify(unknown)} is no record in conflict.`, {
      state: NOTHING_CHANGED,
      fix: ["milestone sync --dry-run lists the conflicts."],
    });
  }
}

/** One conflict after the other; what a person puts off stays one. */
async function askEach(door: Door, { items }: SyncPlan, choices: Choices): Promise<Choices> {
  const ours = [...idsOf(choices.ours)];
  const theirs = [...idsOf(choices.theirs)];
  for (const item of items) {
    if (item.kind !== "conflict" || !canDecide(item.conflict)) {
      continue;
    }
    door.err(`${describeConflict(item).join("\n")}\n`);
    const possible = canTakeTheirs(item.conflict);
    const answer = await door.choose(`${item.id}: which one?`, [
      { value: "later", label: "neither now" },
      { value: "ours", label: "keep the record of the backend in use" },
      ...(possible ? [{ value: "theirs", label: "take the old copy's record" }] : []),
    ]);
    if (answer === undefined) {
      break;
    }
    if (answer === "ours") {
      ours.push(item.id);
    } else if (answer === "theirs") {
      theirs.push(item.id);
    }
  }
  return { ours: choices.ours === "all" ? "all" : ours, theirs: choices.theirs === "all" ? "all" : theirs };
}
