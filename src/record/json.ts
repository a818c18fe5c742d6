import { fromLiteral } from "./number.ts";
import type { Value } from "./value.ts";

/**
 * A number that a float might not give back as it was: an exponent, a last decimal 0, `-0`, 16 digits or more, or less
 * than a millionth. It may also match inside a string, which costs only time: asking for every number's source makes
 * the engine six times slower.
 */
const NEEDS_SOURCE =
  /(?:^|[:[,])\s*-?(?:[0-9]+(?:\.[0-9]*)?[eE]|[0-9]+\.[0-9]*0(?![0-9])|[0-9.]{16}|0\.00000|(?<=-)0(?![.0-9]))/;

/** TypeScript does not know yet that a reviver is given the source text of a number. */
type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver?: Reviver) => unknown;

/** Reads JSON with every number's digits. Throws SyntaxError. */
export function parseJson(text: string): Value {
  if (!NEEDS_SOURCE.test(text)) {
    return JSON.parse(text) as Value;
  }
  return parseWithSource(text, (_key, value, { source }) =>
    typeof value === "number" && source !== undefined ? fromLiteral(source) : value,
  ) as Value;
}
