import type { Digest } from "../record/digest.ts";
import type { Marks } from "../record/marks.ts";

/** How records differ from earlier ones. Names are `active/milestone-001`. */
export interface Differences {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Compares records of now with the text digests of earlier ones, by name. Pure. */
export function findDifferences(before: ReadonlyMap<string, Digest>, now: Marks): Differences {
  return {
    changed: [...now.keys()].filter((name) => before.has(name) && before.get(name) !== now.get(name)?.textDigest),
    added: [...now.keys()].filter((name) => !before.has(name)),
    removed: [...before.keys()].filter((name) => !now.has(name)),
  };
}
