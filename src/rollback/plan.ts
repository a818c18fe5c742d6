import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { planMove } from "../plan/make.ts";
import type { Plan } from "../plan/plan.ts";
import { readSwitch } from "../store/switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { type Differences, findDifferences } from "../verify/differences.ts";
import { recordedDigests } from "../verify/recorded.ts";
import { findLastMigration, type LastMigration } from "./last-migration.ts";

/** What a rollback will do, as a value. */
export interface RollbackPlan {
  /** The migration that is taken back. */
  readonly migration: LastMigration;
  /** What was written since, all of which is carried over; undefined where this clone cannot tell. */
  readonly written: Differences | undefined;
  readonly plan: Plan;
}

/**
 * Plans the way back from the last migration: a migration in the other direction, with the records of now. Writes
 * nothing. Throws MOVE_NOT_POSSIBLE where there is no migration to take back, or the store is not where it led.
 */
export async function planRollback(context: Context, options: { pauseSessions: boolean }): Promise<RollbackPlan> {
  const migration = findLastMigration(context);
  if (migration === undefined) {
    throw new MilestoneError("MOVE_NOT_POSSIBLE", "No migration was made here that could be rolled back.", {
      state: NOTHING_CHANGED,
      fix: ["milestone backups lists what can be restored."],
    });
  }
  const { id, from, to } = migration;
  const now = readSwitch(context.files, context.layout);
  if (now !== to) {
    throw new MilestoneError(
      "MOVE_NOT_POSSIBLE",
      `The last migration, ${id}, led to ${to}, but the store is on ${now}: a restore or another program changed that.`,
      { state: NOTHING_CHANGED, fix: ["milestone migrate   (without a backend it lists those that can be reached)"] },
    );
  }
  const plan = await planMove(context, { from: to, to: from }, { ...options, holdsLock: false, reverses: id });
  return { migration, written: await findWritten(context, migration), plan };
}

async function findWritten(context: Context, { to, fingerprint }: LastMigration): Promise<Differences | undefined> {
  const before = await recordedDigests(context, fingerprint.text);
  if (before === undefined) {
    return undefined;
  }
  const { marks } = await surveyMarks(context, await context.backends.open(to));
  const written = findDifferences(before, marks);
  before.free();
  marks.free();
  return written;
}
