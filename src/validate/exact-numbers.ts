import { ExactNumber, type Value } from "../record/value.ts";
import type { Path, Subject } from "./rule.ts";

/** Text that may hold such a number; anything else is not looked at twice. */
const SUSPECT = /\.(?:inf|nan)|[0-9]{16}|[0-9]e|0[xo]/i;

interface Found {
  readonly number: ExactNumber;
  readonly path: Path;
}

let last: { readonly yaml: string; readonly found: Found[] } | undefined;

/** The numbers of a record that a float would bend, in the order of the text. Two rules ask, one after the other. */
export function exactNumbers({ yaml, data }: Pick<Subject, "yaml" | "data">): readonly Found[] {
  if (last?.yaml !== yaml) {
    last = { yaml, found: SUSPECT.test(yaml) ? [...numbersIn(data, [])] : [] };
  }
  return last.found;
}

function* numbersIn(value: Value, path: Path): Generator<Found> {
  if (value instanceof ExactNumber) {
    yield { number: value, path };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* numbersIn(item, [...path, index]);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield* numbersIn(item, [...path, key]);
    }
  }
}
