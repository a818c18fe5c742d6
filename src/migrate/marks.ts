import type { Mark, Marks } from "../backends/backend.ts";
import { type Fingerprint, FingerprintBuilder } from "../record/fingerprint.ts";
import { compareKeys } from "../record/record.ts";

/** Marks in key order. */
export function sortedMarks(marks: Marks): Mark[] {
  return [...marks.values()].sort(compareKeys);
}

/** The fingerprint of what the marks stand for. */
export function fingerprintOfMarks(marks: Marks): Fingerprint {
  const builder = new FingerprintBuilder();
  for (const mark of sortedMarks(marks)) {
    builder.add(mark);
  }
  return builder.finish();
}
