import type { Facts } from "../measure/facts.ts";
import type { MoveAdvice } from "../measure/recommend.ts";
import type { Finding, Severity } from "../validate/finding.ts";

/** What is wrong with what is committed: not with a record, but with which files stand in git. */
export interface CommittedProblem {
  readonly severity: Extract<Severity, "error" | "warning">;
  /** Relative to the repository's root. */
  readonly file: string;
  readonly message: string;
  readonly fix: string;
}

/** A recommendation that the push brings about. */
export interface ChangedAdvice {
  readonly advice: MoveAdvice;
  readonly facts: Pick<Facts, "active" | "users">;
}

/** What one push does to one store. */
export interface StoreReport {
  /** Relative to the repository's root. */
  readonly folder: string;
  /** The refs of the other side that bring it. */
  readonly refs: readonly string[];
  /** In full. */
  readonly commit: string;
  /** Findings that count enough to be said, brought in by this push. Files are relative to the repository's root. */
  readonly introduced: readonly Finding[];
  /** How many as bad were there before; undefined where nobody looked at what the push leaves as it is. */
  readonly older: number;
  readonly committed: readonly CommittedProblem[];
  /** Records of the old copy that are not as they were at the switch. */
  readonly drifted: readonly string[];
  /** Migrations on this machine that neither finished nor were undone. */
  readonly interrupted: readonly string[];
  readonly advice: ChangedAdvice | undefined;
  readonly blocks: boolean;
}

/** What the hook has to say about a push; nothing is said where there is nothing. */
export interface PushReport {
  readonly stores: readonly StoreReport[];
  /** Why the push was not looked at to its end, and goes on. */
  readonly unchecked: string | undefined;
}

/** True where there is nothing to say about a store. */
export function isSilent({ introduced, older, committed, drifted, interrupted, advice }: StoreReport): boolean {
  const lists = [introduced, committed, drifted, interrupted];
  return older === 0 && advice === undefined && lists.every((list) => list.length === 0);
}

export function isBlocked({ stores }: PushReport): boolean {
  return stores.some(({ blocks }) => blocks);
}
