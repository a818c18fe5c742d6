import type { RollbackPlan } from "../rollback/plan.ts";
import type { RollbackReport } from "../rollback/rollback.ts";
import { renderMigration } from "./migration-text.ts";
import type { Paint } from "./paint.ts";
import { renderPlan } from "./plan-text.ts";
import { countOf, listLines } from "./quantity.ts";

/** What a rollback will do, as people read it. Pure. */
export function renderRollbackPlan({ migration, written, plan }: RollbackPlan, paint: Paint): string {
  const lines = [
    `Rollback of ${migration.id}, made ${migration.at}: ${plan.move.from} back to ${plan.move.to}`,
    ...describeWritten(written),
    "",
  ];
  return `${lines.join("\n")}\n${renderPlan(plan, paint)}`;
}

function describeWritten(written: RollbackPlan["written"]): string[] {
  if (written === undefined) {
    return ["What was written since cannot be told here record by record; all of it is carried over."];
  }
  const parts = [
    { names: written.changed, what: "changed" },
    { names: written.added, what: "added" },
    { names: written.removed, what: "gone" },
  ].filter(({ names }) => names.length > 0);
  return parts.length === 0
    ? ["Nothing was written since."]
    : [
        "Written since, and carried over:",
        ...parts.flatMap(({ names, what }) => [`${countOf(names.length, "record")} ${what}`, ...listLines(names)]),
      ];
}

/** What a rollback did, as people read it. Pure. `folder` as for `renderCommit`. */
export function renderRollback(report: RollbackReport, folder: string): string {
  return `${report.reverses} is rolled back.\n${renderMigration(report, folder)}`;
}
