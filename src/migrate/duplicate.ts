import { MilestoneError } from "../errors/error.ts";
import { hashOf } from "../packed/hash.ts";
import type { Marks } from "../record/marks.ts";
import { keyOf } from "../record/record.ts";

/** Names of two records. */
export type Twice = readonly [string, string];

/**
 * Two records of one id, or of ids that some system takes for one; undefined when there are none. Asked of the whole:
 * while a source is read, a record that changes its state is met twice.
 */
export function findTwice(marks: Marks): Twice | undefined {
  const suspects = hashesThereTwice(marks);
  const first = new Map<string, string>();
  for (const name of suspects.size === 0 ? [] : marks.keys()) {
    const id = foldedIdOf(name);
    if (suspects.has(hashOf(id))) {
      const before = first.get(id);
      if (before !== undefined) {
        return [before, name];
      }
      first.set(id, name);
    }
  }
  return undefined;
}

/** Four bytes a record, where a set of all ids would take twenty times as much. Some of them are there by chance. */
function hashesThereTwice(marks: Marks): ReadonlySet<number> {
  const hashes = new Uint32Array(marks.size);
  let count = 0;
  for (const name of marks.keys()) {
    hashes[count] = hashOf(foldedIdOf(name));
    count += 1;
  }
  hashes.sort();
  return new Set(hashes.filter((hash, at) => at > 0 && hash === hashes[at - 1]));
}

function foldedIdOf(name: string): string {
  return keyOf(name).id.toLowerCase();
}

/** Throws RECORD_UNREADABLE where {@link findTwice} found some. */
export function assertNotTwice(found: Twice | undefined): void {
  if (found !== undefined) {
    const [first, second] = found;
    throw new MilestoneError("RECORD_UNREADABLE", `${second} has the same id as ${first}, on some systems or on all.`, {
      state: "Nothing was switched.",
      place: { record: second },
      fix: ["Keep one of the two, or give one another id."],
    });
  }
}
