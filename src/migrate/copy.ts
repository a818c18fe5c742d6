import type { Backend, Change, Marks, Shadow } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import type { MilestoneRecord } from "../record/record.ts";
import { nameOf } from "../record/record.ts";
import { describeFinding, type Finding } from "../validate/finding.ts";

const BATCH_ROWS = 500;

/** Called between batches: says that we live. */
export type Heartbeat = () => void;

/** Copies every record of the source into the shadow, and remembers what each was. */
export async function backfill(context: Context, source: Backend, shadow: Shadow, beat: Heartbeat): Promise<Marks> {
  const marks: Marks = new Map();
  let batch: MilestoneRecord[] = [];
  for await (const item of source.scan()) {
    if (item.kind === "finding") {
      refuseBroken(item.finding);
      continue;
    }
    marks.set(nameOf(item.record), item.mark);
    batch.push(item.record);
    if (batch.length === BATCH_ROWS) {
      throwIfStopped(context.signal);
      await shadow.write(batch);
      context.progress.advance(marks.size);
      beat();
      batch = [];
    }
  }
  await shadow.write(batch);
  context.progress.advance(marks.size);
  return marks;
}

/** Brings over what changed in the source since its marks were taken. Returns the names of what it touched. */
export async function catchUp(source: Backend, shadow: Shadow, marks: Marks): Promise<Set<string>> {
  const touched = new Set<string>();
  for await (const change of source.changesSince(marks)) {
    await applyChange(shadow, change);
    touched.add(nameOf(change.kind === "put" ? change.record : (change as Change & { kind: "gone" }).key));
  }
  return touched;
}

async function applyChange(shadow: Shadow, change: Change): Promise<void> {
  switch (change.kind) {
    case "finding":
      return refuseBroken(change.finding);
    case "put":
      return await shadow.put(change.record);
    case "gone":
      return await shadow.remove(change.key);
  }
}

/**
 * A record may break while the move runs; warnings are carried along. An id met twice may be a record that just changed
 * its state: that is judged when the copy has settled.
 */
function refuseBroken(finding: Finding): void {
  if (finding.severity === "error" && finding.rule !== "duplicate-id") {
    throw new MilestoneError("RECORD_UNREADABLE", describeFinding(finding), {
      state: "Nothing was switched.",
      place: { file: finding.file, ...(finding.line === undefined ? {} : { line: finding.line }) },
      fix: [finding.fix ?? "Mend the record, then run this again."],
    });
  }
}
