import { keyOf, nameOf } from "../record/record.ts";
import type { ScannedRecords } from "../validate/scan-records.ts";
import type { ChangedRecord, RecordChanges } from "./review.ts";

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
  for (const mark of now.marks.values()) {
    const name = nameOf(mark);
    const record = { name, title: titles.get(name) ?? null };
    const was = before?.marks.get(name);
    const hadOther = before?.marks.has(otherState(name)) === true && !isThere(otherState(name));
    if (was === undefined && hadOther) {
      changes[mark.state === "completed" ? "completed" : "reopened"].push(record);
    } else if (was === undefined) {
      changes[wasBroken.has(name) ? "changed" : "added"].push(record);
    } else if (was.textDigest !== mark.textDigest) {
      changes.changed.push(record);
    }
  }
  for (const mark of before?.marks.values() ?? []) {
    const name = nameOf(mark);
    if (!isThere(name) && !isThere(otherState(name))) {
      changes.removed.push({ name, title: null });
    }
  }
  changes.broken.push(...[...broken].filter((name) => !wasBroken.has(name)).map((name) => ({ name, title: null })));
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
