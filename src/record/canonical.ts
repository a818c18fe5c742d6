import { canonicalNumber } from "./number.ts";
import { ExactNumber, type Value, type ValueMap } from "./value.ts";

/**
 * Canonical data: JSON with keys sorted by code point, no spaces, numbers as exact decimals.
 * Two records have the same data digest exactly when they have the same canonical text.
 */
export function canonicalJson(value: Value): string {
  const sorted = sortDeep(value);
  return sorted === UNSORTABLE ? writeCanonical(value) : JSON.stringify(sorted);
}

/** Characters that JSON escapes, and surrogates, which it escapes when they stand alone. */
const NEEDS_ESCAPE = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** The definition, in the plainest code. {@link canonicalJson} gives the same text, faster. */
export function writeCanonical(value: Value): string {
  if (typeof value === "string") {
    return NEEDS_ESCAPE.test(value) ? JSON.stringify(value) : `"${value}"`;
  }
  if (typeof value === "number" || value instanceof ExactNumber) {
    return canonicalNumber(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(writeCanonical).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const pairs = sortKeys(Object.keys(value)).map(
      (key) => `${writeCanonical(key)}:${writeCanonical(value[key] as Value)}`,
    );
    return `{${pairs.join(",")}}`;
  }
  return String(value);
}

/** Order by Unicode code point, which is also the byte order of UTF-8. */
export function compareCodePoints(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  const isPlain = !BEYOND_SORT.test(left) && !BEYOND_SORT.test(right);
  return isPlain ? (left < right ? -1 : 1) : Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** Up to here code units have the order of code points. */
const BEYOND_SORT = /[\ud800-\uffff]/;

/** JavaScript sorts by UTF-16 unit, which differs from code point order only past the surrogates. */
function sortKeys(keys: string[]): string[] {
  return keys.some((key) => BEYOND_SORT.test(key)) ? keys.sort(compareCodePoints) : keys.sort();
}

/** A value that the engine's own JSON writer cannot write canonically. */
const UNSORTABLE = Symbol("unsortable");
/** The engine lists keys that look like integers first, in numeric order, whatever the order of insertion. */
const INTEGER_KEY = /^(?:0|[1-9][0-9]*)$/;

/** Keys of a mapping as they came, and sorted; `sorted` is undefined where the engine would list them in another order. */
interface Shape {
  readonly keys: readonly string[];
  readonly sorted: readonly string[] | undefined;
}

/**
 * By the first key: most mappings of a store have one of a few shapes, so that they need not be sorted each time. In a
 * server's JSON, where the shortest key comes first, several begin with `id`.
 */
const SHAPES = new Map<string, Shape[]>();
const MOST_SHAPES = 1000;
const MOST_OF_A_KEY = 8;
const MOST_KEYS = 100;
const LONGEST_KEY = 50;
const rawJson = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON;

/** A copy whose keys were inserted in canonical order, so that `JSON.stringify` keeps it. */
function sortDeep(value: Value): unknown {
  if (typeof value === "number") {
    return sortNumber(value);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const item of value) {
      const copy = sortDeep(item);
      if (copy === UNSORTABLE) {
        return UNSORTABLE;
      }
      list.push(copy);
    }
    return list;
  }
  if (value instanceof ExactNumber) {
    return value.isFinite ? rawJson(canonicalNumber(value)) : UNSORTABLE;
  }
  return sortMap(value);
}

function sortMap(map: ValueMap): unknown {
  const { sorted } = shapeOf(Object.keys(map));
  if (sorted === undefined) {
    return UNSORTABLE;
  }
  const copy: Record<string, unknown> = {};
  for (const key of sorted) {
    const item = sortDeep(map[key] as Value);
    if (item === UNSORTABLE || key === "__proto__") {
      return UNSORTABLE;
    }
    copy[key] = item;
  }
  return copy;
}

function shapeOf(keys: readonly string[]): Shape {
  const [first = ""] = keys;
  const known = SHAPES.get(first);
  const same = known?.find((each) => sameKeys(each.keys, keys));
  if (same !== undefined) {
    return same;
  }
  const shape = { keys, sorted: INTEGER_KEY.test(first) ? undefined : sortKeys([...keys]) };
  const isUsual = keys.length <= MOST_KEYS && keys.every(({ length }) => length <= LONGEST_KEY);
  if (isUsual && (known !== undefined || SHAPES.size < MOST_SHAPES)) {
    SHAPES.set(first, [shape, ...(known ?? [])].slice(0, MOST_OF_A_KEY));
  }
  return shape;
}

function sameKeys(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) {
    return false;
  }
  for (let at = 0; at < left.length; at++) {
    if (left[at] !== right[at]) {
      return false;
    }
  }
  return true;
}

function sortNumber(value: number): unknown {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e21 || size < 1e-6) ? rawJson(canonicalNumber(value)) : value;
}
