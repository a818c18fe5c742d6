import type { MetKeys } from "../packed/met-keys.ts";
import type { Marks } from "../record/marks.ts";
import { keyOf } from "../record/record.ts";
import type { Change } from "./backend.ts";

/** Takes the records that were not met out of the marks, each a change. */
export function* goneFrom(marks: Marks, met: MetKeys): Generator<Change> {
  for (const name of met.missing()) {
    marks.delete(name);
    yield { kind: "gone", key: keyOf(name) };
  }
}
