import { type Fingerprint, FingerprintBuilder } from "../record/fingerprint.ts";
import type { Marks } from "../record/marks.ts";

/** The fingerprint of what the marks stand for. */
export function fingerprintOfMarks(marks: Marks): Fingerprint {
  const builder = new FingerprintBuilder();
  for (const [, mark] of marks.sorted()) {
    builder.add(mark);
  }
  return builder.finish();
}
