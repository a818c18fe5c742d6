import path from "node:path";
import type { EntryKind } from "../files/files.ts";
import type { View } from "./view.ts";

/** Something below a store, by its path relative to it, with `/`. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: EntryKind;
}

/** Not looked into: what is private to one machine, or has rules of its own. */
const LEFT_ALONE = new Set(["backups", "migrations", "locks", "sessions"]);

/** Everything below a store as it is listed, for there may be a million; folders before what is in them. No link is followed. */
export function* walkTree({ files, layout }: View): Generator<TreeEntry> {
  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const { name, kind } of files.listEach(path.join(layout.dir, below)) ?? []) {
      const inside = below === "" ? name : `${below}/${name}`;
      if (kind === "directory" && !LEFT_ALONE.has(inside)) {
        waiting.push(inside);
      }
      yield { path: inside, kind };
    }
  }
}
