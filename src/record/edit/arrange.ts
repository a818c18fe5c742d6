import { canonicalJson } from "../canonical.ts";
import { isMap, type Value, type ValueMap, valueAt } from "../value.ts";
import type { Collection, Entry } from "./source.ts";

/** An entry as it shall be. */
export interface Slot {
  /** Undefined for an item of a list. */
  readonly key: string | undefined;
  /** Its key, or the nearest key above the list. */
  readonly name: string | undefined;
  readonly value: Value;
  /** What it was; undefined for a new one. */
  readonly entry: Entry | undefined;
}

/**
 * The entries that make a collection mean `value`, which is of its kind. Keys that stay keep their order and new ones
 * come last; items stand in the order of `value`, each one matched with the old one that it most likely was.
 */
export function arrange(node: Collection, value: Value): Slot[] {
  return Array.isArray(value) ? arrangeItems(node, value) : arrangeKeys(node.entries, value as ValueMap);
}

function arrangeKeys(entries: readonly Entry[], map: ValueMap): Slot[] {
  const kept = entries.filter(({ key }) => Object.hasOwn(map, key as string));
  const known = new Set(kept.map(({ key }) => key));
  const added = Object.keys(map).filter((key) => !known.has(key));
  return [
    ...kept.map((entry) => ({ key: entry.key, name: entry.key, value: map[entry.key as string] as Value, entry })),
    ...added.map((key) => ({ key, name: key, value: map[key] as Value, entry: undefined })),
  ];
}

function arrangeItems({ entries, name }: Collection, items: readonly Value[]): Slot[] {
  const before = entries.map(({ node }) => identityOf(node.value));
  const matches = matchItems(before, items.map(identityOf));
  const matched = new Set(matches);
  let previous = -1;
  return items.map((value, at) => {
    const follower = previous + 1;
    const isChanged = !matched.has(follower) && isAlike(entries[follower]?.node.value, value);
    const place = matches[at] ?? (isChanged ? follower : entries.length);
    previous = place;
    return { key: undefined, name, value, entry: entries[place] };
  });
}

/** For each new item the place of the old one with its identity, if any: first at both ends, then wherever it stood. */
function matchItems(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const matches: (number | undefined)[] = Array(after.length);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  for (; head < shorter && before[head] === after[head]; head++) {
    matches[head] = head;
  }
  let tail = 1;
  for (; tail <= shorter - head && before.at(-tail) === after.at(-tail); tail++) {
    matches[after.length - tail] = before.length - tail;
  }
  const others = [...before.keys()].slice(head, before.length - tail + 1).reverse();
  const places = Map.groupBy(others, (place) => before[place]);
  for (let at = head; at <= after.length - tail; at++) {
    matches[at] = places.get(after[at])?.pop();
  }
  return matches;
}

/** A mapping is known by its id, name or title; anything else by all that it is. */
function identityOf(item: Value): string {
  const key = ["id", "name", "title"].find((name) => hasScalar(item, name));
  return key === undefined ? canonicalJson(item) : `${key} ${canonicalJson(valueAt(item, key) as Value)}`;
}

function hasScalar(item: Value, key: string): boolean {
  const value = valueAt(item, key);
  return value !== undefined && !isMap(value) && !Array.isArray(value);
}

/** Whether an item that stands where another one stood may be that one, changed. */
function isAlike(left: Value | undefined, right: Value): boolean {
  if (left === undefined || isMap(left) !== isMap(right) || Array.isArray(left) !== Array.isArray(right)) {
    return false;
  }
  return !hasScalar(left, "id") || !hasScalar(right, "id");
}
