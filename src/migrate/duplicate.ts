import { MilestoneError } from "../errors/error.ts";
import { PackedKeys } from "../packed/packed-keys.ts";
import type { Marks } from "../record/marks.ts";
import { keyOf } from "../record/record.ts";

/**
 * Two records of one id, or of ids that some system takes for one; undefined when there are none. Asked of the whole:
 * while a source is read, a record that changes its state is met twice.
 */
export function findTwice(marks: Marks): readonly [string, string] | undefined {
  const folded = new PackedKeys();
  const names = new PackedKeys();
  for (const name of marks.keys()) {
    const before = folded.size;
    const row = folded.add(keyOf(name).id.toLowerCase());
    if (row < before) {
      return [names.keyAt(row), name];
    }
    names.add(name);
  }
  return undefined;
}

/** Throws RECORD_UNREADABLE where {@link findTwice} found some. */
export function assertNotTwice(found: ReturnType<typeof findTwice>): void {
  if (found !== undefined) {
    const [first, second] = found;
    throw new MilestoneError("RECORD_UNREADABLE", `${second} has the same id as ${first}, on some systems or on all.`, {
      state: "Nothing was switched.",
      place: { record: second },
      fix: ["Keep one of the two, or give one another id."],
    });
  }
}
