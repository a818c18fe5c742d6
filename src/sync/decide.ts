import type { BackendName } from "../backends/backend.ts";
import { sameRecord } from "../drift/compare.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import type { MilestoneRecord } from "../record/record.ts";
import { numbersNoDatabaseHolds, valuesNoServerHolds } from "../validate/numbers.ts";
import { mergeRecords } from "./merge-records.ts";
import { differences } from "./merge-values.ts";
import { type ShownDifference, showDifference } from "./show-value.ts";

/** One record on the three sides; undefined on a side that has none of this id. */
export interface Sides {
  readonly id: string;
  /** What it was at the last switch. */
  readonly base: RecordDigests | undefined;
  /** The backend in use. */
  readonly ours: MilestoneRecord | undefined;
  /** The old copy. */
  readonly theirs: MilestoneRecord | undefined;
  /** The record at the switch, found by its digests; undefined where no commit and no backup here has it. */
  findBase(): Promise<MilestoneRecord | undefined>;
}

/** Why a record cannot be brought over without a person. */
export type ConflictReason =
  | "changed-on-both"
  | "deleted-there"
  | "deleted-here"
  | "added-on-both"
  /** No database holds a number of it. */
  | "not-possible"
  /** Another record has this id, but for upper and lower case. */
  | "name-taken"
  /** Nobody can tell what the old copy's record says. */
  | "unreadable-there";

export interface Conflict {
  readonly reason: ConflictReason;
  /** What the reason does not say. */
  readonly detail: string | undefined;
  /** Where the two sides differ. */
  readonly fields: readonly ShownDifference[];
}

/** What a record is to become. `result` is what the backend in use then has; undefined for none. */
export type Decision =
  | { readonly kind: "same" }
  | { readonly kind: "brought" | "merged"; readonly result: MilestoneRecord | undefined }
  | { readonly kind: "conflict"; readonly conflict: Conflict };

/** The backend in use, and whether its database is a server, which holds less. */
export interface InUse {
  readonly backend: BackendName;
  readonly onServer: boolean;
}

/** Compares three sides of one record. What only one side changed wins; what both did is merged, or is a conflict. */
export async function decide(sides: Sides, inUse: InUse): Promise<Decision> {
  const { base, ours, theirs } = sides;
  if (sameSide(ours, theirs)) {
    return { kind: "same" };
  }
  const decision: Decision = sameSide(base, ours)
    ? { kind: "brought", result: theirs }
    : await decideBoth({ ...sides, base, ours, theirs });
  return decision.kind === "brought" || decision.kind === "merged" ? holdable(decision, sides, inUse) : decision;
}

async function decideBoth({ base, ours, theirs, findBase }: Sides): Promise<Decision> {
  if (theirs === undefined) {
    return conflict("deleted-there");
  }
  if (ours === undefined) {
    return conflict("deleted-here");
  }
  if (base === undefined) {
    return conflict("added-on-both", showAll(undefined, ours, theirs));
  }
  const before = await findBase();
  const fields = showAll(before, ours, theirs);
  if (before === undefined) {
    return conflict("changed-on-both", fields, "what it was at the switch is in no commit and no backup here");
  }
  // A record has two states: where both sides changed it, they changed it to the same.
  const state = ours.state === base.state ? theirs.state : ours.state;
  const merged = mergeRecords({ state, id: ours.id }, { base: before, ours, theirs });
  if (merged.kind === "merged") {
    return { kind: "merged", result: merged.record };
  }
  return conflict("changed-on-both", fields, merged.fields.length > 0 ? undefined : "comments or layout");
}

/** A result that the backend in use cannot hold is none. */
function holdable(
  decision: Decision & { kind: "brought" | "merged" },
  { ours, theirs }: Sides,
  { backend, onServer }: InUse,
): Decision {
  const { result } = decision;
  const [problem] =
    backend === "database" && result !== undefined
      ? [...numbersNoDatabaseHolds(result), ...(onServer ? valuesNoServerHolds(result) : [])].filter(
          ({ severity }) => severity === "error",
        )
      : [];
  const fields = ours && theirs ? showAll(undefined, ours, theirs) : [];
  return problem === undefined ? decision : conflict("not-possible", fields, problem.message);
}

function showAll(base: MilestoneRecord | undefined, ours: MilestoneRecord, theirs: MilestoneRecord): ShownDifference[] {
  const found = differences(base?.data, ours.data, theirs.data);
  return found.map((each) => showDifference(each, base !== undefined));
}

function conflict(reason: ConflictReason, fields: readonly ShownDifference[] = [], detail?: string): Decision {
  return { kind: "conflict", conflict: { reason, detail, fields } };
}

function sameSide(left: RecordDigests | undefined, right: RecordDigests | undefined): boolean {
  return left === undefined ? right === undefined : sameRecord(left, right);
}
