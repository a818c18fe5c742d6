import type { RecordState } from "../record/record.ts";
import type { ValueMap } from "../record/value.ts";
import type { RuleId, Severity } from "./finding.ts";

/** What a rule is, whoever applies it: its row in docs/rules.md, its help in SARIF. */
export interface Rule {
  readonly id: RuleId;
  /** Of its findings, unless a finding says otherwise. */
  readonly severity: Severity;
  /** What it finds, as one sentence. */
  readonly summary: string;
  /** What to do about it, as one imperative sentence. */
  readonly fix: string;
  /** What cannot be read cannot be moved: no setting, comment or baseline makes it less than an error for a move. */
  readonly isFixed?: true;
  /** What `--fix` does about it, where it can. */
  readonly mends?: string;
}

/** Keys and indexes that lead from the top of a record to a part of it. */
export type Path = readonly (string | number)[];

/** A record that is whole, as the rules see it. */
export interface Subject {
  readonly state: RecordState;
  readonly id: string;
  readonly data: ValueMap;
  readonly yaml: string;
}

/** One thing wrong with one record, before anybody asked where it stands. */
export interface Issue {
  readonly path: Path;
  readonly message: string;
  /** True where the key is wrong, not its value. */
  readonly onKey?: true;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Where it is not the rule's own. */
  readonly fix?: string;
}

/** A rule that looks at one record at a time. */
export interface RecordRule extends Rule {
  check(subject: Subject): Iterable<Issue>;
}
