import type { PackedKeys } from "../packed/packed-keys.ts";
import type { Marks } from "../record/marks.ts";
import { keyOf } from "../record/record.ts";
import type { Change } from "./backend.ts";

/** Takes the records that were not met out of the marks, each a change, and lets go of what was met. */
export function* goneFrom(marks: Marks, met: PackedKeys): Generator<Change> {
  for (const name of marks.keys()) {
    if (met.rowOf(name) === undefined) {
      marks.delete(name);
      yield { kind: "gone", key: keyOf(name) };
    }
  }
  met.free();
}
