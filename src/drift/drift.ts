import type { RecordDigests } from "../record/fingerprint.ts";
import { nameOf, type RecordKey } from "../record/record.ts";

/**
 * A record of the old copy that is neither as it was at the last switch nor as the backend in use has it. `base` is
 * what it was at the switch, `old` what it is now; a record has one state at a time, so a move is one of these too.
 */
export type DriftedRecord =
  | {
      readonly change: "changed" | "moved";
      readonly id: string;
      readonly base: RecordDigests;
      readonly old: RecordDigests;
    }
  | { readonly change: "added"; readonly id: string; readonly old: RecordDigests }
  | { readonly change: "deleted"; readonly id: string; readonly base: RecordDigests }
  /** It is there, and nobody can tell what it says; `base` is left out where it was not there at the switch. */
  | {
      readonly change: "unreadable";
      readonly id: string;
      readonly place: RecordKey;
      readonly base?: RecordDigests;
      readonly problem: string;
    };

/** What the backend left behind still holds, compared with the last switch and with the records in use. */
export type OldCopy =
  /** Nothing: pruned, not committed, or never there. That is not the same as every record being deleted. */
  | { readonly kind: "none" }
  /** As it was at the last switch, or as the backend in use has it. */
  | { readonly kind: "known"; readonly records: number }
  | { readonly kind: "drifted"; readonly records: readonly DriftedRecord[]; readonly present: number }
  /** No last switch says where these records came from; by name. */
  | { readonly kind: "unknown"; readonly records: readonly string[] }
  | { readonly kind: "broken"; readonly problems: readonly string[] };

/** One drifted record in words: its name, and what happened to it where the name does not say that. */
export function describeDrifted(record: DriftedRecord): string {
  switch (record.change) {
    case "changed":
    case "added":
      return nameOf(record.old);
    case "deleted":
      return `${nameOf(record.base)} (deleted)`;
    case "moved":
      return `${nameOf(record.old)} (was ${nameOf(record.base)})`;
    case "unreadable":
      return `${nameOf(record.place)} (cannot be read: ${record.problem})`;
  }
}
