import { ExactNumber, type Value } from "../record/value.ts";
import type { Path, Subject } from "./rule.ts";

/** Text that may hold a number whose digits matter; anything else is not looked at twice. */
export const MAY_BE_EXACT = /[0-9](?:[eExo]|[0-9]{15})|\.(?:[iI][nN][fF]|[nN][aA][nN])/;

interface Found {
  readonly number: ExactNumber;
  readonly path: Path;
}

let last: { readonly yaml: string; readonly found: Found[] } | undefined;

/** The numbers of a record that a float would bend, in the order of the text. Two rules ask, one after the other. */
export function exactNumbers({ yaml, data }: Pick<Subject, "yaml" | "data">): readonly Found[] {
  if (last?.yaml !== yaml) {
    last = { yaml, found: MAY_BE_EXACT.test(yaml) ? [...numbersIn(data, [])] : [] };
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
