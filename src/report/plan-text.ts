import type { Plan } from "../plan/plan.ts";
import { formatBytes } from "../plan/prerequisites.ts";
import { describeFinding } from "../validate/finding.ts";

const SIGN = { ok: "ok", warning: "warn", failed: "FAIL" } as const;

/** A plan as people read it. Pure. */
export function renderPlan(plan: Plan): string {
  const { move, fingerprint, estimate } = plan;
  const records = `${fingerprint.active} active, ${fingerprint.completed} completed`;
  return [
    `Plan: ${move.from} to ${move.to}, ${records}`,
    "",
    "Steps:",
    ...plan.steps.map((step, at) => `  ${at + 1}. ${step}`),
    "",
    "Prerequisites:",
    ...plan.prerequisites.flatMap(({ title, verdict, detail, fix }) => [
      `  ${SIGN[verdict].padEnd(4)} ${title}: ${detail}`,
      ...(fix === undefined ? [] : [`       ${fix}`]),
    ]),
    ...(plan.findings.length === 0
      ? []
      : ["", "Findings:", ...plan.findings.map((each) => `  ${describeFinding(each)}`)]),
    "",
    `Takes about ${formatDuration(estimate.durationMs)} (from ${estimate.source}); writers wait about ${formatDuration(estimate.writePauseMs)}.`,
    ...(move.from === "database" ? ['A tool that writes during that pause may be told "database is locked".'] : []),
    `Disk: ${formatBytes(plan.diskNeededBytes)} needed, ${formatBytes(plan.diskFreeBytes)} free.`,
    "Way back:",
    ...plan.wayBack.map((way) => `  ${way}`),
    `Digest: ${plan.digest}`,
    "",
  ].join("\n");
}

/** `240 ms`, `3.2 s`, `4 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) {
    return `${Math.round(ms)} ms`;
  }
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}
