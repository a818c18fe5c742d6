import { describeFinding } from "../validate/finding.ts";
import type { VerifyReport } from "../verify/verify.ts";
import { describeOldCopy } from "./drift-text.ts";
import type { Paint } from "./paint.ts";
import { countOf, listLines } from "./quantity.ts";

/** A verification as people read it. Pure. */
export function renderVerify(report: VerifyReport, paint: Paint): string {
  const { fingerprint, findings } = report;
  const lines = [
    `${fingerprint.active} active, ${fingerprint.completed} completed on ${report.backend}`,
    `Data fingerprint: ${fingerprint.data}`,
    `Text fingerprint: ${fingerprint.text}`,
    ...(findings.length === 0
      ? []
      : [paint.bad(`${countOf(findings.length, "error")}:`), ...listLines(findings.map(describeFinding))]),
    ...describeOldCopy(report.oldCopy, paint),
    ...describeComparison(report.comparison, paint),
  ];
  return `${lines.join("\n")}\n`;
}

function describeComparison(comparison: VerifyReport["comparison"], paint: Paint): string[] {
  switch (comparison.kind) {
    case "nothing-recorded":
      return ["No fingerprint was recorded before; the first move or backup records one."];
    case "same":
      return [paint.good(`The same as recorded with ${comparison.recorded.id}.`)];
    case "different":
      return describeDifferences(comparison, paint);
  }
}

function describeDifferences(
  { recorded, records }: VerifyReport["comparison"] & { kind: "different" },
  paint: Paint,
): string[] {
  const last = paint.warn(`Not the same as recorded with ${recorded.id} at ${recorded.at}.`);
  if (records === undefined) {
    return ["Which records differ cannot be told here: no backup's payload here holds what was recorded.", last];
  }
  const { changed, added, removed } = records;
  return [
    `${countOf(changed.length, "record")} changed since`,
    ...listLines(changed),
    `${countOf(added.length, "record")} added`,
    ...listLines(added),
    `${countOf(removed.length, "record")} gone`,
    ...listLines(removed),
    last,
  ];
}
