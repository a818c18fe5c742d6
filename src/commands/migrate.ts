import type { Context } from "../context.ts";
import type { ExitCode } from "../errors/error.ts";
import { EXIT, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { migrate } from "../migrate/migrate.ts";
import { assertExpected } from "../plan/expected.ts";
import { planMove } from "../plan/make.ts";
import { MeasuredSource } from "../plan/measured-source.ts";
import { assertMoveExists, type Move, parseBackend, targetsFrom } from "../plan/move.ts";
import { assertPossible, isPossible } from "../plan/possible.ts";
import { assertServerFree } from "../plan/server-checks.ts";
import { ParseMemo } from "../record/memo.ts";
import { renderMigration } from "../report/migration-text.ts";
import { renderPlan } from "../report/plan-text.ts";
import { readSwitch } from "../store/switch.ts";
import { agree } from "./agree.ts";
import { runAuto } from "./auto.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintErr, paintOut, sayNothingToDo, show, wayTo } from "./show.ts";

export interface MigrateOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly pauseSessions?: boolean;
  readonly expectPlan?: string;
  readonly auto?: boolean;
  readonly adopt?: boolean;
}

/** `milestone migrate [<backend>]`: shows the plan, asks, moves, says what it did. */
export async function runMigrate(door: Door, word: string | undefined, options: MigrateOptions): Promise<ExitCode> {
  if (options.auto) {
    refuseBoth(word);
    return await runAuto(door, options);
  }
  const context = options.dryRun
    ? openStore(door, options, "read", { reads: "once" })
    : openStore(door, options, "change", word === "database" ? {} : { memo: ParseMemo.withoutJson() });
  const from = readSwitch(context.files, context.layout);
  if (word === undefined) {
    door.err(`The store is on ${from}. It can move to: ${targetsFrom(from).join(", ")}.\n`);
    return EXIT.usage;
  }
  const to = parseBackend(word);
  if (to === from) {
    return sayNothingToDo(door, options, to);
  }
  assertMoveExists({ from, to });
  if (!options.dryRun) {
    await assertServerFree(context, { from, to });
  }
  const measured = await MeasuredSource.of(context, { from, to });
  try {
    return await runPlanned(door, context, options, measured, { from, to });
  } finally {
    await measured.close();
  }
}

async function runPlanned(
  door: Door,
  context: Context,
  options: MigrateOptions,
  measured: MeasuredSource,
  move: Move,
): Promise<ExitCode> {
  const pauseSessions = options.pauseSessions === true;
  const adopt = options.adopt === true;
  const plan = await planMove(context, move, { pauseSessions, holdsLock: false, adopt }, measured);
  if (options.dryRun) {
    show(door, options, plan, () => renderPlan(plan, paintOut(door, options)));
    return isPossible(plan.prerequisites) ? EXIT.done : EXIT.findings;
  }
  const expectPlan = options.expectPlan ?? plan;
  assertExpected(plan, expectPlan);
  if (!options.quiet) {
    door.err(renderPlan(plan, paintErr(door, options)));
  }
  assertPossible(plan.prerequisites);
  await agree(door, options, `Move this store to ${move.to}?`);
  const report = await migrate(context, { move, pauseSessions, expectPlan, adopt }, measured);
  show(door, options, report, () => renderMigration(report, wayTo(door, context.layout.parent)));
  return EXIT.done;
}

/** `--auto` chooses the backend itself. */
function refuseBoth(word: string | undefined): void {
  if (word !== undefined) {
    throw new MilestoneError("USAGE", "--auto chooses the backend itself; leave out either of the two.", {
      state: NOTHING_CHANGED,
    });
  }
}
