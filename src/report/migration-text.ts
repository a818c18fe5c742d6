import type { MigrationReport } from "../migrate/report.ts";
import { renderCommit } from "./commit-text.ts";
import { countOf, formatDuration } from "./quantity.ts";

/** What a migration did, as people read it. Pure. `folder` as for {@link renderCommit}. */
export function renderMigration(report: MigrationReport, folder: string): string {
  const { fingerprint, queries, warnings, commit, move } = report;
  const { before, after } = queries;
  const times = (["list", "count", "read"] as const).map(
    (name) => `${name} ${before[`${name}Ms`].toFixed(2)} / ${after[`${name}Ms`].toFixed(2)} ms`,
  );
  return [
    `${countOf(fingerprint.active + fingerprint.completed, "record")} moved and verified in ${formatDuration(report.durationMs)}; writers waited ${formatDuration(report.writePauseMs)}.`,
    `Fingerprint: ${fingerprint.data}`,
    `The tools' own queries, before / after: ${times.join(", ")}.`,
    ...warnings.map((warning) => `Warning: ${warning}.`),
    ...renderCommit(commit, folder),
    `Now on ${move.to}; backup ${report.id}.`,
    "",
  ].join("\n");
}
