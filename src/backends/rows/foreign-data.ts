import { parseJson } from "../../record/json.ts";
import { ExactNumber, type Value } from "../../record/value.ts";

/** A string, and the colon that makes it a key. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** What is wrong with JSON that a tool wrote and that we would not have written; undefined when nothing is. */
export function problemOfForeignData(json: string): string | undefined {
  const value = parseJson(json);
  if (json.includes("\\u0000") && hasNul(value)) {
    return "data holds a NUL character (\\u0000)";
  }
  // SQLite takes the first of two, JavaScript the last.
  return countKeyTexts(json) === countKeys(value) ? undefined : "data has one key twice in one object";
}

function countKeyTexts(json: string): number {
  let count = 0;
  for (const [, colon] of json.matchAll(STRING)) {
    count += colon === undefined ? 0 : 1;
  }
  return count;
}

function countKeys(value: Value): number {
  if (typeof value !== "object" || value === null || value instanceof ExactNumber) {
    return 0;
  }
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, item) => sum + countKeys(item as Value), own);
}

function hasNul(value: Value): boolean {
  if (typeof value === "string") {
    return value.includes("\0");
  }
  if (typeof value !== "object" || value === null || value instanceof ExactNumber) {
    return false;
  }
  return Object.entries(value).some(([key, item]) => key.includes("\0") || hasNul(item as Value));
}
