import type { ExitCode } from "../errors/error.ts";
import { EXIT, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { migrate } from "../migrate/migrate.ts";
import { planMove } from "../plan/make.ts";
import { assertMoveExists, parseBackend, targetsFrom } from "../plan/move.ts";
import { assertPossible } from "../plan/possible.ts";
import { formatDuration, renderPlan } from "../report/plan-text.ts";
import { readSwitch } from "../store/switch.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";

export interface MigrateOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly pauseSessions?: boolean;
  readonly expectPlan?: string;
}

/** `milestone migrate [<backend>]`: shows the plan, asks, moves, says what it did. */
export async function runMigrate(door: Door, word: string | undefined, options: MigrateOptions): Promise<ExitCode> {
  const context = openStore(door, options, options.dryRun ? "read" : "change");
  const from = readSwitch(context.files, context.layout);
  if (word === undefined) {
    door.err(`The store is on ${from}. It can move to: ${targetsFrom(from).join(", ")}.\n`);
    return EXIT.usage;
  }
  const to = parseBackend(word);
  if (to === from) {
    door.out(`Already on ${to}; nothing to do.\n`);
    return EXIT.done;
  }
  assertMoveExists({ from, to });
  const pauseSessions = options.pauseSessions === true;
  const plan = await planMove(context, { from, to }, { pauseSessions, holdsLock: false });
  if (options.dryRun) {
    door.out(options.json ? `${JSON.stringify(plan)}\n` : renderPlan(plan));
    return EXIT.done;
  }
  if (!options.json) {
    door.err(renderPlan(plan));
  }
  assertPossible(plan.prerequisites);
  await agree(door, options, `Move this store to ${to}?`);
  const report = await migrate(context, {
    move: { from, to },
    pauseSessions,
    expectPlan: options.expectPlan ?? plan.digest,
  });
  if (options.json) {
    door.out(`${JSON.stringify(report)}\n`);
    return EXIT.done;
  }
  const { fingerprint, durationMs, writePauseMs, queries, warnings, commit } = report;
  const lines = [
    `${fingerprint.active + fingerprint.completed} records moved and verified in ${formatDuration(durationMs)}; writers waited ${formatDuration(writePauseMs)}.`,
    `Fingerprint: ${fingerprint.data}`,
    `The tools' queries, before and after: list ${queries.before.listMs.toFixed(2)} / ${queries.after.listMs.toFixed(2)} ms, count ${queries.before.countMs.toFixed(2)} / ${queries.after.countMs.toFixed(2)} ms, read ${queries.before.readMs.toFixed(2)} / ${queries.after.readMs.toFixed(2)} ms.`,
    ...warnings.map((warning) => `Warning: ${warning}.`),
    ...(commit.length === 0 ? [] : ["To commit the result:", ...commit.map((line) => `  ${line}`)]),
    `Now on ${to}; backup ${report.id}.`,
  ];
  door.out(`${lines.join("\n")}\n`);
  return EXIT.done;
}

/** Asks, unless `--yes`. Throws DECLINED; without a terminal there is nobody to ask. */
export async function agree(door: Door, { yes }: { readonly yes?: boolean }, question: string): Promise<void> {
  if (yes) {
    return;
  }
  if (!door.interactive) {
    throw new MilestoneError("DECLINED", "There is no terminal to ask on.", {
      state: NOTHING_CHANGED,
      fix: ["Pass --yes to go on without a question."],
    });
  }
  if (!(await door.confirm(question))) {
    throw new MilestoneError("DECLINED", "You said no.", { state: NOTHING_CHANGED });
  }
}
