import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { describeDrifted, type OldCopy } from "../drift/drift.ts";
import { findDrift } from "../drift/find.ts";
import type { Marks } from "../record/marks.ts";

/** What already stands where a move wants to write, compared with what we know of it. */
export type Occupants =
  | { kind: "none" }
  /** As it was at the last switch, or the same as what will be written: it may be moved aside. */
  | {
      kind: "known";
      records: number;
      /** Records that were deleted there after the last switch; left out where none was. */
      deleted?: number;
    }
  /** Changed after the switch: moving it aside would hide somebody's work. Names, and what else is to be said of them. */
  | { kind: "drifted"; records: readonly string[] }
  /** Nothing says where it came from. */
  | { kind: "unknown"; records: readonly string[] }
  | { kind: "broken"; problems: readonly string[] };

/**
 * What a backend left behind still holds. `marks` are the records in use. Of what somebody deleted there, no content is
 * lost by moving; `count` it where the deletion itself is to be kept.
 */
export async function findOccupants(
  context: Context,
  inUse: BackendName,
  marks: Marks,
  deletions: "pass" | "count" = "pass",
): Promise<Occupants> {
  return occupantsOf(await findDrift(context, inUse, marks), deletions);
}

function occupantsOf(oldCopy: OldCopy, deletions: "pass" | "count"): Occupants {
  if (oldCopy.kind !== "drifted") {
    return oldCopy;
  }
  const counted = oldCopy.records.filter(({ change }) => change !== "deleted" || deletions === "count");
  const records = counted.map(describeDrifted);
  return records.length === 0
    ? { kind: "known", records: oldCopy.present, deleted: oldCopy.records.length }
    : { kind: "drifted", records };
}
