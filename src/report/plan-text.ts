import type { Plan, Prerequisite } from "../plan/plan.ts";
import { describeFinding } from "../validate/finding.ts";
import type { Paint } from "./paint.ts";
import { formatBytes, formatDuration } from "./quantity.ts";

/** A plan as people read it. Pure. */
export function renderPlan(plan: Plan, paint: Paint): string {
  const { move, fingerprint, estimate } = plan;
  const records = `${fingerprint.active} active, ${fingerprint.completed} completed`;
  return [
    `Plan: ${move.from} to ${move.to}, ${records}`,
    "",
    "Steps:",
    ...plan.steps.map((step, at) => `  ${at + 1}. ${step}`),
    "",
    ...renderPrerequisites(plan.prerequisites, paint),
    ...(plan.findings.length === 0
      ? []
      : ["Findings:", ...plan.findings.map((each) => `  ${describeFinding(each)}`), ""]),
    `Takes about ${formatDuration(estimate.durationMs)} (from ${estimate.source}); writers wait about ${formatDuration(estimate.writePauseMs)}.`,
    ...(estimate.writePauseMs > estimate.mostPauseMs
      ? [
          `That is more than the ${formatDuration(estimate.mostPauseMs)} of storage.migration.max_write_pause, after which the move would undo itself: raise it first.`,
        ]
      : []),
    ...(move.from === "database" && !plan.onServer
      ? ['A tool that writes during that pause may be told "database is locked".']
      : []),
    `Disk: ${formatBytes(plan.diskNeededBytes)} needed, ${formatBytes(plan.diskFreeBytes)} free.`,
    "Way back:",
    ...plan.wayBack.map((way) => `  ${way}`),
    `Digest: ${plan.digest}`,
    "",
  ].join("\n");
}

/** Every condition with its verdict and its fix, and an empty line. */
export function renderPrerequisites(prerequisites: readonly Prerequisite[], paint: Paint): string[] {
  const sign = { ok: paint.good("ok  "), warning: paint.warn("warn"), failed: paint.bad("FAIL") };
  return [
    "Prerequisites:",
    ...prerequisites.flatMap(({ title, verdict, detail, fix }) => [
      `  ${sign[verdict]} ${title}: ${detail}`,
      ...(fix === undefined ? [] : [`       ${fix}`]),
    ]),
    "",
  ];
}
