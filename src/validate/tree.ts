import path from "node:path";
import type { EntryKind } from "../files/files.ts";
import { compareCodePoints } from "../record/canonical.ts";
import type { View } from "./view.ts";

/** Something below a store, by its path relative to it, with `/`. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: EntryKind;
}

/** Not looked into: what is private to one machine, or has rules of its own. */
const LEFT_ALONE = new Set(["backups", "migrations", "locks", "sessions"]);

/** Everything below a store, sorted; folders before what is in them. No link is followed. */
export function listTree({ files, layout }: View): TreeEntry[] {
  const found: TreeEntry[] = [];
  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const { name, kind } of files.list(path.join(layout.dir, below)) ?? []) {
      const inside = below === "" ? name : `${below}/${name}`;
      found.push({ path: inside, kind });
      if (kind === "directory" && !LEFT_ALONE.has(inside)) {
        waiting.push(inside);
      }
    }
  }
  return found.sort((left, right) => compareCodePoints(left.path, right.path));
}
