import type { ChangedPath } from "./objects.ts";

/** What a push changes in one store, against everything that the other side has. */
export interface StoreChange {
  readonly folder: string;
  readonly tip: string;
  /** The nearest first; none where the other side has nothing of it. */
  readonly bases: readonly string[];
  readonly refs: readonly string[];
  /** By path relative to the store. */
  readonly paths: ReadonlyMap<string, ChangedPath>;
}

/** What differs from every base: what one of them has just the same is not brought in by the push. */
export function changedFromAll(lists: readonly (readonly ChangedPath[])[]): ChangedPath[] {
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list.map(keyOf)));
  return first.filter((change) => sets.every((set) => set.has(keyOf(change))));
}

function keyOf({ folder, path }: ChangedPath): string {
  return `${folder}\0${path}`;
}

/** Changes by the store that they are in. */
export function byStore(changes: readonly ChangedPath[]): Map<string, Map<string, ChangedPath>> {
  const stores = new Map<string, Map<string, ChangedPath>>();
  for (const change of changes) {
    const paths = stores.get(change.folder) ?? new Map<string, ChangedPath>();
    paths.set(change.path, change);
    stores.set(change.folder, paths);
  }
  return stores;
}

const RECORD_FILE = /^(active|completed)\/([^/]+)\.yaml$/;

/** The id that a file would be a record of; undefined for every other file. */
export function recordIdOf(path: string): string | undefined {
  return RECORD_FILE.exec(path)?.[2];
}
