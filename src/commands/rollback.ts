import { EXIT, type ExitCode } from "../errors/error.ts";
import { assertPossible, isPossible } from "../plan/possible.ts";
import { renderRollback, renderRollbackPlan } from "../report/rollback-text.ts";
import { planRollback } from "../rollback/plan.ts";
import { rollBack } from "../rollback/rollback.ts";
import { agree } from "./agree.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintErr, paintOut, show, wayTo } from "./show.ts";

export interface RollbackOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly pauseSessions?: boolean;
}

/** `milestone rollback`: shows what it would take back and carry over, asks, returns to the backend before. */
export async function runRollback(door: Door, options: RollbackOptions): Promise<ExitCode> {
  const context = openStore(door, options, options.dryRun ? "read" : "change");
  const pauseSessions = options.pauseSessions === true;
  const planned = await planRollback(context, { pauseSessions });
  if (options.dryRun) {
    show(door, options, planned, () => renderRollbackPlan(planned, paintOut(door, options)));
    return isPossible(planned.plan.prerequisites) ? EXIT.done : EXIT.findings;
  }
  if (!options.quiet) {
    door.err(renderRollbackPlan(planned, paintErr(door, options)));
  }
  assertPossible(planned.plan.prerequisites);
  await agree(door, options, `Return this store to ${planned.plan.move.to}?`);
  const report = await rollBack(context, planned, { pauseSessions });
  show(door, options, report, () => renderRollback(report, wayTo(door, context.layout.parent)));
  return EXIT.done;
}
