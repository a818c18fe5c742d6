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
    ...renderCatchUp(report.catchUpRounds),
    `Fingerprint: ${fingerprint.data}`,
    `The tools' own queries, before / after: ${times.join(", ")}.`,
    ...warnings.map((warning) => `Warning: ${warning}.`),
    ...renderCommit(commit, folder),
    `Now on ${move.to}; backup ${report.id}.`,
    "",
  ].join("\n");
}

/** What others wrote meanwhile; nothing where they wrote nothing. */
function renderCatchUp(rounds: MigrationReport["catchUpRounds"]): string[] {
  const sum = (of: "written" | "moved" | "removed") => rounds.reduce((total, round) => total + round[of], 0);
  const [written, moved, removed] = [sum("written"), sum("moved"), sum("removed")];
  const parts = [
    `${countOf(written, "record")} written`,
    ...(moved === 0 ? [] : [`${countOf(moved, "record")} moved to the other state`]),
    ...(removed === 0 ? [] : [`${countOf(removed, "record")} removed`]),
  ];
  return written + moved + removed === 0
    ? []
    : [`Brought over while others wrote: ${parts.join(", ")}, in ${countOf(rounds.length, "round")}.`];
}
