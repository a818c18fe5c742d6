import { parse } from "yaml";
import { ExactNumber, isMap, type Value } from "../../src/record/value.ts";

/** What the package `yaml` reads, mappings as Map. Throws where it finds an error. */
export function readByOther(text: string): unknown {
  return parse(text, { mapAsMap: true, intAsBigInt: true, maxAliasCount: -1, logLevel: "error" });
}

/** Our value in the same form: whole numbers as bigint, others as the nearest float. */
export function comparable(value: Value): unknown {
  if (Array.isArray(value)) {
    return value.map(comparable);
  }
  if (isMap(value)) {
    return new Map(Object.entries(value).map(([key, item]) => [key, comparable(item)]));
  }
  if (typeof value === "number" || value instanceof ExactNumber) {
    const digits = typeof value === "number" ? String(value) : value.text;
    return /^-?[0-9]+$/.test(digits) ? BigInt(digits) : Number(digits.replace(".inf", "Infinity"));
  }
  return value;
}
