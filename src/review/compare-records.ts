import type { Marks } from "../record/marks.ts";
import { keyOf, nameOf } from "../record/record.ts";
import type { ChangedRecord, RecordChanges } from "./review.ts";

/** What became of each record, by name and text. `titles` has those of records that are not as before. Pure. */
export function compareRecords(
  before: Marks | undefined,
  now: Marks,
  titles: ReadonlyMap<string, string | null>,
): RecordChanges {
  const changes = { added: [], changed: [], completed: [], reopened: [], removed: [] } as {
    [Kind in keyof RecordChanges]: ChangedRecord[];
  };
  const had = (name: string) => before?.get(name) !== undefined;
  for (const mark of now.values()) {
    const name = nameOf(mark);
    const record = { name, title: titles.get(name) ?? null };
    const wasHere = before?.get(name);
    if (wasHere === undefined && had(otherState(name)) && now.get(otherState(name)) === undefined) {
      changes[mark.state === "completed" ? "completed" : "reopened"].push(record);
    } else if (wasHere === undefined) {
      changes.added.push(record);
    } else if (wasHere.textDigest !== mark.textDigest) {
      changes.changed.push(record);
    }
  }
  for (const mark of before?.values() ?? []) {
    const name = nameOf(mark);
    if (now.get(name) === undefined && now.get(otherState(name)) === undefined) {
      changes.removed.push({ name, title: null });
    }
  }
  return changes;
}

function otherState(name: string): string {
  const { state, id } = keyOf(name);
  return nameOf({ state: state === "active" ? "completed" : "active", id });
}
