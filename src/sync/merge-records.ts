import { MilestoneError } from "../errors/error.ts";
import { textDigest } from "../record/digest.ts";
import { applyChange } from "../record/edit.ts";
import { looksLikeRecord, parseText } from "../record/parse.ts";
import { MilestoneRecord, type RecordKey } from "../record/record.ts";
import { type FieldDifference, mergeValues } from "./merge-values.ts";

export type Merged =
  | { readonly kind: "merged"; readonly record: MilestoneRecord }
  /** Both sides changed the same fields, or, where none is named, comments and layout. */
  | { readonly kind: "clash"; readonly fields: readonly FieldDifference[] };

/**
 * One record with what both sides changed since `base`. Data is merged field by field; comments and layout are those of
 * the side that changed more than its data, which a tool that writes to a database never does. Pure.
 */
export function mergeRecords(
  key: RecordKey,
  { base, ours, theirs }: Record<"base" | "ours" | "theirs", MilestoneRecord>,
): Merged {
  const { value, clashes } = mergeValues(base.data, ours.data, theirs.data);
  if (clashes.length > 0) {
    return { kind: "clash", fields: clashes };
  }
  const isEdited = ({ data, textDigest: digest }: MilestoneRecord) =>
    textDigest(tryApply(base.yaml, data) ?? "") !== digest;
  const ground = isEdited(theirs) ? theirs : ours;
  if (ground === theirs && isEdited(ours)) {
    return { kind: "clash", fields: [] };
  }
  const yaml = looksLikeRecord(value) ? tryApply(ground.yaml, value) : undefined;
  const parsed = yaml === undefined ? undefined : parseText(Buffer.from(yaml));
  return parsed?.ok
    ? { kind: "merged", record: new MilestoneRecord(key, parsed.content) }
    : { kind: "clash", fields: [] };
}

/** Undefined where no text can hold the data. */
function tryApply(...[yaml, data]: Parameters<typeof applyChange>): string | undefined {
  try {
    return applyChange(yaml, data);
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "RECORD_UNREADABLE") {
      return undefined;
    }
    throw error;
  }
}
