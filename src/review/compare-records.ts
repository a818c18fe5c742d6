import { keyOf, nameOf } from "../record/record.ts";
import type { ScannedRecords } from "../validate/scan-records.ts";
import type { ChangedRecord, RecordChanges } from "./review.ts";

export const NO_CHANGES: RecordChanges = {
  added: [],
  changed: [],
  completed: [],
  reopened: [],
  removed: [],
  broken: [],
};

type Scanned = Pick<ScannedRecords, "marks" | "findings">;

/** What became of each record, by name and text. `titles` has those of records that are not as before. Pure. */
export function compareRecords(
  before: Scanned | undefined,
  now: Scanned,
  titles: ReadonlyMap<string, string | null>,
): RecordChanges {
  const changes = { added: [], changed: [], completed: [], reopened: [], removed: [], broken: [] } as {
    [Kind in keyof RecordChanges]: ChangedRecord[];
  };
  const wasBroken = before === undefined ? new Set<string>() : brokenIn(before);
  const broken = brokenIn(now);
  const isThere = (name: string) => now.marks.has(name) || broken.has(name);
  const kindOf = (name: string): keyof RecordChanges | undefined => {
    if (before?.marks.has(name) === true) {
      return now.marks.hasSameText(name, before.marks) ? undefined : "changed";
    }
    if (before?.marks.has(otherState(name)) === true && !isThere(otherState(name))) {
      return keyOf(name).state === "completed" ? "completed" : "reopened";
    }
    return wasBroken.has(name) ? "changed" : "added";
  };
  for (const name of now.marks.keys()) {
    const kind = kindOf(name);
    if (kind !== undefined) {
      changes[kind].push({ name, title: titles.get(name) ?? null });
    }
  }
  const gone = [...(before?.marks.keys() ?? [])].filter((name) => !isThere(name) && !isThere(otherState(name)));
  changes.removed.push(...gone.map((name) => ({ name, title: null })));
  const newlyBroken = [...broken].filter((name) => !wasBroken.has(name));
  changes.broken.push(...newlyBroken.map((name) => ({ name, title: null })));
  return changes;
}

/** Names of files that stand where a record should, and are none. */
function brokenIn({ marks, findings }: Scanned): Set<string> {
  const names = findings.flatMap(({ file, severity }) => {
    const [, state, stem] = /\/(active|completed)\/([^/]+)\.yaml$/.exec(file) ?? [];
    const name = `${state}/${stem}`;
    return severity === "error" && stem !== undefined && !marks.has(name) ? [name] : [];
  });
  return new Set(names);
}

function otherState(name: string): string {
  const { state, id } = keyOf(name);
  return nameOf({ state: state === "active" ? "completed" : "active", id });
}
