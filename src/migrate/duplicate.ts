import type { Marks } from "../backends/backend.ts";
import { MilestoneError } from "../errors/error.ts";

/**
 * Two records of one id, or of ids that some system takes for one; undefined when there are none. Asked of the whole:
 * while a source is read, a record that changes its state is met twice.
 */
export function findTwice(marks: Marks): readonly [string, string] | undefined {
  const first = new Map<string, string>();
  for (const [name, { id }] of marks) {
    const folded = id.toLowerCase();
    const other = first.get(folded);
    if (other !== undefined) {
      return [other, name];
    }
    first.set(folded, name);
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
