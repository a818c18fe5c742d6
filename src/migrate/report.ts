import type { QueryTimes } from "../backends/backend.ts";
import type { Move } from "../plan/move.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import type { CatchUpRound } from "./catch-up.ts";

/** What a migration did. */
export interface MigrationReport {
  readonly id: string;
  readonly move: Move;
  readonly fingerprint: Fingerprint;
  readonly durationMs: number;
  readonly writePauseMs: number;
  /** Of all of it, what the journal, catching up and the sweep took: the price of being safe from kills and writers. */
  readonly safetyMs: number;
  /** What each round of catching up brought over of what was written meanwhile. */
  readonly catchUpRounds: readonly CatchUpRound[];
  /** The tools' own queries on the backend left and on the one entered. */
  readonly queries: { readonly before: QueryTimes; readonly after: QueryTimes };
  /** What needs a person's eye: late writes, slower queries. */
  readonly warnings: readonly string[];
  /** Commands that commit the result, to be run in the folder that holds the store; empty outside git. */
  readonly commit: readonly string[];
}
