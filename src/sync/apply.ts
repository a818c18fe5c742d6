import type { Backend, RecordEdit } from "../backends/backend.ts";
import { sameRecord } from "../drift/compare.ts";
import { MilestoneError } from "../errors/error.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import { nameOf, type RecordKey, STATES } from "../record/record.ts";
import { isWritten, type StagedChange } from "./staged-changes.ts";

/** How far one change got: still to do, done but for the place that the record left, done; or somebody else was there. */
type Progress = "open" | "half" | "done" | "foreign";

/**
 * Writes every change that still waits, and makes them durable. `staged` reads the new content. Returns the ids of
 * records that somebody else changed meanwhile: they stay as they are. Repeating it changes nothing.
 */
export async function applyChanges(
  edit: RecordEdit,
  staged: Backend,
  changes: readonly StagedChange[],
): Promise<Set<string>> {
  const left = new Set<string>();
  const former: RecordKey[] = [];
  for (const change of changes.filter(isWritten)) {
    const progress = await progressOf(edit, change);
    if (progress === "foreign") {
      left.add(change.id);
    } else if (progress !== "done") {
      former.push(...formerPlace(change));
      if (progress === "open" && change.target !== undefined) {
        await putStaged(edit, staged, change.target);
      }
    }
  }
  // A record that changes its state is twice there for a moment, and never missing.
  await edit.settle();
  for (const place of former) {
    await edit.remove(place);
  }
  await edit.commit();
  return left;
}

/** Where a record was that is to be elsewhere, or nowhere. */
function formerPlace({ was, target }: StagedChange): RecordKey[] {
  return was === undefined || was.state === target?.state ? [] : [was];
}

/** Throws PLAN_CHANGED where a record is not as it was when the changes were planned: nothing was written yet. */
export async function assertAsPlanned(edit: RecordEdit, changes: readonly StagedChange[]): Promise<void> {
  for (const change of changes.filter(isWritten)) {
    if ((await progressOf(edit, change)) !== "open") {
      throw new MilestoneError("PLAN_CHANGED", `${change.id} was changed in the backend in use meanwhile.`, {
        state: "Nothing was changed.",
        place: { record: change.id },
        fix: ["Run it again."],
      });
    }
  }
}

async function putStaged(edit: RecordEdit, staged: Backend, target: RecordDigests): Promise<void> {
  const record = await staged.read(target);
  if (record === undefined || !sameRecord(target, record)) {
    throw new MilestoneError("JOURNAL_UNREADABLE", `What was to be written to ${nameOf(target)} is gone.`, {
      state: "A sync was interrupted; the other records are as before or as they are to be, whole.",
      place: { record: nameOf(target) },
      fix: ["milestone verify says what the store holds; then move the folder of this run out of migrations/."],
    });
  }
  await edit.put(record);
}

async function progressOf(edit: RecordEdit, { id, was, target }: StagedChange): Promise<Progress> {
  const places = STATES.map((state): RecordKey => ({ state, id }));
  const now = (await Promise.all(places.map((place) => edit.versionAt(place)))).filter((each) => each !== undefined);
  const isOnly = (...wanted: (RecordDigests | undefined)[]) =>
    now.length === wanted.length && wanted.every((each) => now.some((found) => each && sameRecord(each, found)));
  if (isOnly(...(target === undefined ? [] : [target]))) {
    return "done";
  }
  if (target !== undefined && was !== undefined && was.state !== target.state && isOnly(was, target)) {
    return "half";
  }
  const isFree = target === undefined || was?.state === target.state || edit.isFree(target);
  return isFree && isOnly(...(was === undefined ? [] : [was])) ? "open" : "foreign";
}
