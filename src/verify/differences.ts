import type { Marks } from "../record/marks.ts";
import type { NamedDigests } from "../record/named-digests.ts";

/** How records differ from earlier ones. Names are `active/milestone-001`. */
export interface Differences {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Compares records of now with the text digests of earlier ones, by name. Pure. */
export function findDifferences(before: NamedDigests, now: Marks): Differences {
  const [changed, added, removed]: [string[], string[], string[]] = [[], [], []];
  for (const [name, { textDigest }] of now) {
    const digest = before.get(name);
    if (digest === undefined) {
      added.push(name);
    } else if (digest !== textDigest) {
      changed.push(name);
    }
  }
  for (const name of before.keys()) {
    if (!now.has(name)) {
      removed.push(name);
    }
  }
  return { changed, added, removed };
}
