import { showName } from "../files/native-path.ts";
import type { RestorePlan } from "../restore/plan.ts";
import type { RestoreReport } from "../restore/restore.ts";
import { renderCommit } from "./commit-text.ts";
import type { Paint } from "./paint.ts";
import { renderPrerequisites } from "./plan-text.ts";
import { countOf, formatDuration, listLines } from "./quantity.ts";

/** What a restore will do, as people read it. Pure. */
export function renderRestorePlan(plan: RestorePlan, paint: Paint): string {
  const { records, changed, added, removed } = plan;
  const same = records.active + records.completed - changed.length - added.length;
  const where = plan.origin === "folder" ? "its folder" : "git";
  return [
    `Restore ${plan.backup}, taken ${plan.createdAt}, from ${where}: ${plan.from} to ${plan.to}`,
    "",
    `${countOf(changed.length, "record")} overwritten`,
    ...listLines(changed),
    `${countOf(added.length, "record")} brought back`,
    ...listLines(added),
    `${countOf(removed.length, "record")} set aside, because the backup does not have them`,
    ...listLines(removed),
    `${countOf(same, "record")} unchanged`,
    ...(plan.otherFiles.length === 0
      ? []
      : [
          `${countOf(plan.otherFiles.length, "other file")} overwritten or brought back`,
          ...listLines(plan.otherFiles),
        ]),
    "",
    ...(plan.unreadable === undefined
      ? ["A safety backup of the present store is taken first."]
      : [
          paint.warn(`The present store cannot be read: ${plan.unreadable}.`),
          "There can be no proved backup of it; its files are set aside as they are.",
        ]),
    ...(plan.from === plan.to || (plan.from !== "database" && plan.to !== "database")
      ? ["Each record changes at once, the store as a whole does not; once begun, it only goes forward."]
      : []),
    "",
    ...renderPrerequisites(plan.prerequisites, paint),
    `Digest: ${plan.digest}`,
    "",
  ].join("\n");
}

/** What a restore did, as people read it. Pure. `folder` as for {@link renderCommit}. */
export function renderRestoreReport(report: RestoreReport, folder: string): string {
  const { fingerprint, put, aside } = report;
  const files = `${countOf(put, "file")} put in place, ${aside} set aside`;
  const aside_ = put + aside > 0 ? ` What was there is under migrations/${report.id}/displaced.` : "";
  return [
    `${countOf(fingerprint.active + fingerprint.completed, "record")} as in the backup, read back in ${formatDuration(report.durationMs)}; ${files}.${aside_}`,
    `Fingerprint: ${fingerprint.data}`,
    ...report.left.map(
      (file) => `Somebody else wrote ${showName(file)} meanwhile; that is kept under migrations/${report.id}/left.`,
    ),
    ...report.leftTables.map((table) => `Somebody else wrote to the server meanwhile; that is kept as ${table}.`),
    ...renderCommit(report.commit, folder),
    `On ${report.backend}, as of ${report.restored}${report.safetyBackup === undefined ? "" : `; safety backup ${report.safetyBackup}`}.`,
    "",
  ].join("\n");
}
