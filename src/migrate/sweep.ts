import type { Backend } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { crossesToDatabase, type Move } from "../plan/move.ts";
import { Marks } from "../record/marks.ts";
import { nameOf } from "../record/record.ts";

/**
 * One more look at the backend left behind, for a write that raced the switch. Between file and hybrid the files
 * stay the truth, so the index follows; a write to an old copy is drift, and is named.
 */
export async function sweep(
  context: Context,
  move: Move,
  { source, marks }: { source: Backend; marks: Marks },
): Promise<string[]> {
  const late: string[] = [];
  for await (const change of source.changesSince(new Marks(marks))) {
    late.push(
      change.kind === "put" ? nameOf(change.record) : change.kind === "gone" ? nameOf(change.key) : change.finding.file,
    );
  }
  if (late.length === 0) {
    return [];
  }
  if (move.to === "hybrid" && move.from === "file") {
    await context.backends.rebuildIndex();
    return [];
  }
  if (!crossesToDatabase(move)) {
    return [];
  }
  return late.map(
    (name) => `${name} was written in the ${move.from} backend during the switch; it is not in the new one`,
  );
}
