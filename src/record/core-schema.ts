import { parseYamlNumber } from "./number.ts";
import type { Value } from "./value.ts";

const WORDS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);
const WORD_STARTS = new Set("~nNtTfF");

/** What an unquoted scalar means by YAML 1.2's core schema. Most are text, which the first character shows. */
export function resolvePlain(source: string): Value {
  const first = source.charAt(0);
  if (first === "" || WORD_STARTS.has(first)) {
    const word = WORDS.get(source);
    return word === undefined ? source : word;
  }
  const mayBeNumber = first <= "9" && (first >= "0" || first === "-" || first === "+" || first === ".");
  return mayBeNumber ? (parseYamlNumber(source) ?? source) : source;
}
