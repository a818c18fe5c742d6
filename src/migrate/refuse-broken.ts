import { MilestoneError } from "../errors/error.ts";
import { describeFinding, type Finding } from "../validate/finding.ts";

/**
 * True for what no copy can be made of. Warnings are carried along; an id met twice may be a record that just changed its
 * state, and is judged when the copy has settled.
 */
export function stopsCopy({ severity, rule }: Finding): boolean {
  return severity === "error" && rule !== "duplicate-id";
}

/** A record that broke while the move ran, and stayed so. */
export function brokenMeanwhile(finding: Finding): MilestoneError {
  return new MilestoneError("RECORD_UNREADABLE", describeFinding(finding), {
    state: "Nothing was switched.",
    place: { file: finding.file, ...(finding.line === undefined ? {} : { line: finding.line }) },
    fix: [finding.fix ?? "Mend the record, then run this again."],
  });
}
