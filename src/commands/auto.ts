import { decideAuto } from "../auto/decide.ts";
import { EXIT, type ExitCode } from "../errors/error.ts";
import { migrate } from "../migrate/migrate.ts";
import { renderDecision } from "../report/auto-text.ts";
import { renderMigration } from "../report/migration-text.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintErr, paintOut, show, wayTo } from "./show.ts";

export interface AutoOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly pauseSessions?: boolean;
}

/** `milestone migrate --auto`: moves up where it is sure that this is right; else says why not, which is no failure. */
export async function runAuto(door: Door, options: AutoOptions): Promise<ExitCode> {
  const context = openStore(door, options, options.dryRun ? "read" : "change");
  const pauseSessions = options.pauseSessions === true;
  const decision = await decideAuto(context, { pauseSessions });
  const { plan } = decision;
  if (options.dryRun || decision.kind === "stay" || plan === undefined) {
    show(door, options, decision, () => renderDecision(decision, paintOut(door, options)));
    return EXIT.done;
  }
  if (!options.quiet) {
    door.err(renderDecision(decision, paintErr(door, options)));
  }
  const report = await migrate(context, { move: plan.move, pauseSessions, expectPlan: plan, startedBy: "auto" });
  show(door, options, report, () => renderMigration(report, wayTo(door, context.layout.parent)));
  return EXIT.done;
}
