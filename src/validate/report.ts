import type { BackendName, RecordCounts } from "../backends/backend.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";
import type { Known } from "./fingerprint.ts";

/** A finding as it is reported: with its name for later, and the line that it points at. */
export type ReportedFinding = Known<Finding> & {
  /** Undefined where there is none, or it may not be shown. Secrets in it are blotted out. */
  readonly source?: string;
};

/** What one look at a store found. `schemas/validation-report.schema.json` is the schema of its JSON. */
export interface ValidationReport {
  /** Changes when a key changes its meaning. */
  readonly format: 1;
  /** Version of the program. */
  readonly version: string;
  readonly backend: BackendName;
  /** The commit that was read, in full; absent for the working tree. */
  readonly commit?: string;
  /** The commit since which changes were judged, in full. */
  readonly since?: string;
  /** Records that are whole. */
  readonly records: RecordCounts;
  /** Of all that was found and asked for, also beyond `max`. */
  readonly totals: Readonly<Record<Severity, number>>;
  /** Findings that the baseline accepts. */
  readonly accepted: number;
  /** Findings that comments turned off. */
  readonly disabled: number;
  /** How many more there are than `findings` has. */
  readonly omitted: number;
  readonly findings: readonly ReportedFinding[];
  /** What `--fix` changed before this look; absent without it. */
  readonly changes?: readonly ReportedChange[];
}

/** One change that was made, of files relative to the folder that holds the store. */
export type ReportedChange =
  | {
      readonly kind: "edit";
      readonly rules: readonly RuleId[];
      readonly file: string;
      /** Numbers of the lines that are other than before. */
      readonly lines: readonly number[];
    }
  | { readonly kind: "move"; readonly rules: readonly RuleId[]; readonly file: string; readonly to: string }
  /** Built anew from the records. */
  | { readonly kind: "index"; readonly rules: readonly RuleId[]; readonly file: string };
