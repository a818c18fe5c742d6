import { parseJson } from "../../record/json.ts";
import { hasLoneSurrogate, looksLikeRecord } from "../../record/parse.ts";
import { isMap, type Value, type ValueMap } from "../../record/value.ts";

/** What the YAML of a record may have, the mapping at the top included. */
const MAX_DEPTH = 100;
const TOO_DEEP = `data is nested deeper than ${MAX_DEPTH} levels`;

export type ParsedData = { readonly value: ValueMap } | { readonly problem: string };

/** The `data` of a row as the data of a record, or what is wrong with it. */
export function parseData(text: string): ParsedData {
  let value: Value;
  try {
    value = parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { problem: "data is not JSON" };
    }
    if (error instanceof RangeError) {
      // The parser recurses: a stack that overflows has seen thousands of levels.
      return { problem: TOO_DEEP };
    }
    throw error;
  }
  if (isDeeperThan(value, MAX_DEPTH)) {
    return { problem: TOO_DEEP };
  }
  if (!isMap(value)) {
    return { problem: "data is JSON, but not an object" };
  }
  if (!looksLikeRecord(value)) {
    return { problem: "data has none of id, title, tasks and metadata.milestone_id: its YAML would be no milestone" };
  }
  if (text.includes("\\u") && hasLoneSurrogate(value)) {
    return { problem: "data holds a lone surrogate" };
  }
  return { value };
}

/** Goes no deeper than that itself, so that no depth overflows the stack. */
function isDeeperThan(value: Value, levels: number): boolean {
  if (!isContainer(value)) {
    return false;
  }
  if (levels === 0) {
    return true;
  }
  const items = Array.isArray(value) ? value : Object.values(value);
  for (const item of items) {
    if (isDeeperThan(item, levels - 1)) {
      return true;
    }
  }
  return false;
}

function isContainer(value: Value): value is Value[] | ValueMap {
  return Array.isArray(value) || isMap(value);
}
