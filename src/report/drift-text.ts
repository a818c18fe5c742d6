import { describeDrifted, type OldCopy } from "../drift/drift.ts";
import type { Paint } from "./paint.ts";
import { countOf, listLines } from "./quantity.ts";

/** What became of an old copy after the last switch, as people read it; nothing where there is nothing to say. Pure. */
export function describeOldCopy(oldCopy: OldCopy, paint: Paint): string[] {
  switch (oldCopy.kind) {
    case "none":
    case "known":
      return [];
    case "drifted":
      return [
        paint.bad(`Drift: ${countOf(oldCopy.records.length, "record")} of the old copy changed after the last switch:`),
        ...listLines(oldCopy.records.map(describeDrifted)),
        "  milestone sync brings these changes over, or shows the conflict.",
      ];
    case "unknown":
      return [
        paint.warn(`${countOf(oldCopy.records.length, "record")} beside the backend in use, of unknown origin:`),
        ...listLines(oldCopy.records),
      ];
    case "broken":
      return [paint.bad("The old copy cannot be read:"), ...listLines(oldCopy.problems)];
  }
}
