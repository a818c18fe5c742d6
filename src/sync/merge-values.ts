import { canonicalJson } from "../record/canonical.ts";
import { isMap, setKey, type Value, type ValueMap } from "../record/value.ts";

/** One place in which two versions of a record differ; undefined where a version has nothing there. */
export interface FieldDifference {
  /** `status`, `tasks[t-1].title`; empty for the whole. */
  readonly path: string;
  readonly base: Value | undefined;
  readonly ours: Value | undefined;
  readonly theirs: Value | undefined;
}

/**
 * What became of `base` on both sides, in one value: fields of mappings, and items of lists by their `id`, are merged
 * one by one; any other list is one field. `clashes` are the fields that both changed, each to something else; there the
 * value has ours. Pure.
 */
export function mergeValues(base: Value, ours: Value, theirs: Value): { value: Value; clashes: FieldDifference[] } {
  const clashes: FieldDifference[] = [];
  const value = merge({ path: "", base, ours, theirs }, clashes);
  return { value: value ?? null, clashes };
}

/** Every place in which two versions differ, down to the field. `base` is for comparison, where it is known. Pure. */
export function differences(base: Value | undefined, ours: Value, theirs: Value): FieldDifference[] {
  return listDifferences({ path: "", base, ours, theirs });
}

function merge(at: FieldDifference, clashes: FieldDifference[]): Value | undefined {
  const { base, ours, theirs } = at;
  if (isEqual(ours, theirs) || isEqual(base, theirs)) {
    return ours;
  }
  if (isEqual(base, ours)) {
    return theirs;
  }
  if (isMap(base) && isMap(ours) && isMap(theirs)) {
    return mergeMaps(at, clashes);
  }
  const lists = [base, ours, theirs].map(itemsById);
  if (isKeyed(lists)) {
    return mergeLists(at.path, lists, clashes);
  }
  clashes.push(at);
  return ours;
}

function mergeMaps(at: FieldDifference, clashes: FieldDifference[]): ValueMap {
  const merged: ValueMap = {};
  for (const [key, inside] of fieldsOf(at)) {
    const value = merge(inside, clashes);
    if (value !== undefined) {
      setKey(merged, key, value);
    }
  }
  return merged;
}

/** Ours in our order, then what is new on the other side in its order. */
function mergeLists(path: string, lists: KeyedLists, clashes: FieldDifference[]): Value[] {
  return [...itemsOf(path, lists).values()].flatMap((inside) => {
    const value = merge(inside, clashes);
    return value === undefined ? [] : [value];
  });
}

function listDifferences(at: FieldDifference): FieldDifference[] {
  const { path, base, ours, theirs } = at;
  if (isEqual(ours, theirs)) {
    return [];
  }
  if (isMap(ours) && isMap(theirs)) {
    return [...fieldsOf(at).values()].flatMap(listDifferences);
  }
  const lists = [base ?? [], ours, theirs].map(itemsById);
  return isKeyed(lists) ? [...itemsOf(path, lists).values()].flatMap(listDifferences) : [at];
}

/** What each side has under each key that ours or theirs has, or base had. */
function fieldsOf({ path, base, ours, theirs }: FieldDifference): Map<string, FieldDifference> {
  const maps = [base, ours, theirs].map((value) => (isMap(value) ? value : undefined));
  const own = (map: ValueMap | undefined, key: string) => (map && Object.hasOwn(map, key) ? map[key] : undefined);
  const keys = new Set([maps[1], maps[2], maps[0]].flatMap((map) => Object.keys(map ?? {})));
  return new Map(
    [...keys].map((key) => {
      const inside = path === "" ? key : `${path}.${key}`;
      return [key, { path: inside, base: own(maps[0], key), ours: own(maps[1], key), theirs: own(maps[2], key) }];
    }),
  );
}

function itemsOf(path: string, [base, ours, theirs]: KeyedLists): Map<string, FieldDifference> {
  const ids = new Set([...ours.keys(), ...theirs.keys(), ...base.keys()]);
  return new Map(
    [...ids].map((id) => [
      id,
      { path: `${path}[${id}]`, base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) },
    ]),
  );
}

type KeyedLists = readonly [Map<string, Value>, Map<string, Value>, Map<string, Value>];

/** True for three lists of items with ids, in which no item was moved past another: an order is a field as well. */
function isKeyed(lists: readonly (Map<string, Value> | undefined)[]): lists is KeyedLists {
  const [base, ours, theirs] = lists;
  if (base === undefined || ours === undefined || theirs === undefined) {
    return false;
  }
  const isInOrder = (left: Map<string, Value>, right: Map<string, Value>) =>
    [...left.keys()].filter((id) => right.has(id)).join("\n") ===
    [...right.keys()].filter((id) => left.has(id)).join("\n");
  return isInOrder(base, ours) && isInOrder(base, theirs) && isInOrder(ours, theirs);
}

/** A list of mappings, each with an `id` of its own; undefined for any other value. */
function itemsById(value: Value | undefined): Map<string, Value> | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  const items = new Map<string, Value>();
  for (const item of value) {
    const id = isMap(item) && Object.hasOwn(item, "id") ? item.id : undefined;
    if (typeof id !== "string" || items.has(id)) {
      return undefined;
    }
    items.set(id, item);
  }
  return items;
}

function isEqual(left: Value | undefined, right: Value | undefined): boolean {
  return left === undefined || right === undefined ? left === right : canonicalJson(left) === canonicalJson(right);
}
