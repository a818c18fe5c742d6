import type { MigrationReport } from "../migrate/report.ts";
import { countOf, formatDuration } from "./quantity.ts";

/** What a migration did, as people read it. Pure. */
export function renderMigration(report: MigrationReport): string {
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
    ...(commit.length === 0 ? [] : ["To commit the result:", ...commit.map((line) => `  ${line}`)]),
    `Now on ${move.to}; backup ${report.id}.`,
    "",
  ].join("\n");
}
