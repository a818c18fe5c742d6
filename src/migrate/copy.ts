import type { Backend, Shadow } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import type { Marks } from "../record/marks.ts";
import type { MilestoneRecord } from "../record/record.ts";
import { nameOf } from "../record/record.ts";

/** Few enough that their texts do not grow the heap for good. */
const BATCH_ROWS = 100;

/**
 * Copies every record of the source into the shadow, and marks what each was. What cannot be read is left to the
 * catch-up: a tool may be in the middle of writing it.
 */
export async function backfill(
  context: Context,
  { source, shadow, marks }: { source: Backend; shadow: Shadow; marks: Marks },
): Promise<void> {
  let batch: MilestoneRecord[] = [];
  for await (const item of source.scan()) {
    if (item.kind === "finding") {
      continue;
    }
    marks.set(nameOf(item.record), item.mark);
    batch.push(item.record);
    if (batch.length === BATCH_ROWS) {
      throwIfStopped(context.signal);
      await shadow.write(batch);
      context.progress.advance(marks.size);
      batch = [];
    }
  }
  await shadow.write(batch);
  context.progress.advance(marks.size);
}
