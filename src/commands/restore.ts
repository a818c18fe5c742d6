import { EXIT, type ExitCode } from "../errors/error.ts";
import { assertPossible, isPossible } from "../plan/possible.ts";
import { renderRestorePlan, renderRestoreReport } from "../report/restore-text.ts";
import { bringPayload } from "../restore/bring-payload.ts";
import { planRestore } from "../restore/plan.ts";
import { restore } from "../restore/restore.ts";
import { agree } from "./agree.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintErr, paintOut, show, wayTo } from "./show.ts";

export interface RestoreCommandOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly pauseSessions?: boolean;
  readonly logs?: boolean;
}

/** `milestone restore <id>`: shows what it will overwrite, asks, restores, says what it did. */
export async function runRestore(door: Door, backup: string, options: RestoreCommandOptions): Promise<ExitCode> {
  const context = openStore(door, options, options.dryRun ? "read" : "change");
  if (!options.dryRun) {
    bringPayload(context, backup);
  }
  const choices = { backup, pauseSessions: options.pauseSessions === true, logs: options.logs === true };
  const plan = await planRestore(context, { ...choices, holdsLock: false });
  if (options.dryRun) {
    show(door, options, plan, () => renderRestorePlan(plan, paintOut(door, options)));
    return isPossible(plan.prerequisites) ? EXIT.done : EXIT.findings;
  }
  if (!options.quiet) {
    door.err(renderRestorePlan(plan, paintErr(door, options)));
  }
  assertPossible(plan.prerequisites);
  await agree(door, options, `Restore ${backup}?`);
  const report = await restore(context, { ...choices, expectPlan: plan.digest });
  show(door, options, report, () => renderRestoreReport(report, wayTo(door, context.layout.parent)));
  return EXIT.done;
}
