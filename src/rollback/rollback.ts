import type { Context } from "../context.ts";
import { migrate } from "../migrate/migrate.ts";
import type { MigrationReport } from "../migrate/report.ts";
import type { RollbackPlan } from "./plan.ts";

/** What a rollback did: the report of the migration back, and the one that it took back. */
export interface RollbackReport extends MigrationReport {
  readonly reverses: string;
}

/**
 * Takes the last migration back, with everything that was written since: one migration in the other direction, backed
 * up, verified and switched with one rename like any other. Throws MilestoneError.
 */
export async function rollBack(
  context: Context,
  { migration, plan }: RollbackPlan,
  options: { pauseSessions: boolean },
): Promise<RollbackReport> {
  const { id: reverses } = migration;
  const report = await migrate(context, { ...options, move: plan.move, expectPlan: plan, reverses });
  return { ...report, reverses };
}
