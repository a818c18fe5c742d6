import type { Missing } from "../branch/missing.ts";
import type { Advice } from "../measure/advice.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import type { Finding } from "../validate/finding.ts";
import type { ValidationReport } from "../validate/report.ts";

/** What is to be said of one store in one commit. Plain and serialisable; the renderers need nothing else. */
export interface Review {
  /** From the repository's root, `.milestones` or `packages/a/.milestones`. */
  readonly store: string;
  /** In full. */
  readonly commit: string;
  /** Everything that is wrong with the store. */
  readonly validation: ValidationReport;
  /** Which backend fits, and why. */
  readonly advice: Advice;
  /** Undefined where the records cannot be read. */
  readonly fingerprint: Fingerprint | undefined;
  /** Undefined where nothing came in, or nobody can tell what. */
  readonly change: Change | undefined;
  /** What merging this commit would leave behind on its base; left out where that is nothing, or nothing is to be merged. */
  readonly lacking?: Lacking;
}

export type Lacking = Exclude<Missing, { kind: "none" }>;

/** What a change did to a store. */
export interface Change {
  /** The commit that it is held against, in full. */
  readonly since: string;
  readonly records: RecordChanges;
  /** What it brought in, judged as `milestone validate --since` does. */
  readonly brought: ValidationReport;
  /** What was wrong before and no longer is. */
  readonly mended: readonly Finding[];
  /** Of the store as it would be without the change, at the same moment; undefined where there was none, or it is the same. */
  readonly before: Advice | undefined;
}

export interface RecordChanges {
  readonly added: readonly ChangedRecord[];
  readonly changed: readonly ChangedRecord[];
  /** From active to completed, changed or not; `reopened` is the other way. */
  readonly completed: readonly ChangedRecord[];
  readonly reopened: readonly ChangedRecord[];
  readonly removed: readonly ChangedRecord[];
  /** Files that were whole, or were not there, and cannot be read as records now. */
  readonly broken: readonly ChangedRecord[];
}

export interface ChangedRecord {
  /** `active/milestone-001`; of one that is gone, where it was. */
  readonly name: string;
  /** Null where it has none, or is gone. */
  readonly title: string | null;
}
