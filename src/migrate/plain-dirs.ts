import path from "node:path";
import { MilestoneError } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";

/**
 * A checkout can bring the folder of a run: nothing is moved through a link in it, or in the store. Looks at every
 * folder on the way to these paths. Throws UNSAFE_PATH.
 */
export function assertPlainDirs(
  files: ReadFiles,
  { store, shadow, displaced, keeping, left }: Record<"store" | "shadow" | "displaced" | "keeping" | "left", string>,
  paths: Iterable<string>,
): void {
  const tops = [store, shadow, displaced, keeping, left];
  const dirs = new Set(tops);
  const inside = new Set<string>();
  for (const each of paths) {
    const folder = path.dirname(each);
    if (!inside.has(folder)) {
      inside.add(folder);
      for (const parent of tops.flatMap((top) => parentsOf(top, path.join(top, each)))) {
        dirs.add(parent);
      }
    }
  }
  for (const dir of dirs) {
    const kind = files.stat(dir)?.kind;
    if (kind !== undefined && kind !== "directory") {
      const shown = path.relative(path.dirname(store), dir);
      throw new MilestoneError("UNSAFE_PATH", `${shown} is no plain folder; nothing is moved through it.`, {
        state: "A migration was interrupted; nothing was done about it.",
        place: { file: shown },
        fix: ["Replace it by a plain folder, then: milestone resume"],
      });
    }
  }
}

/** The folders between `top` and `file`, both left out. */
function parentsOf(top: string, file: string): string[] {
  const parents: string[] = [];
  for (let parent = path.dirname(file); parent.length > top.length; parent = path.dirname(parent)) {
    parents.push(parent);
  }
  return parents;
}
