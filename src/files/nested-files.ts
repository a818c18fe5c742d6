import path from "node:path";
import { compareCodePoints } from "../record/canonical.ts";
import type { Entry, ReadFiles } from "./files.ts";

/**
 * Files below the sub-folders of `dir` (or below one of them), relative to `dir`, sorted; `dir`'s own files are not among
 * them. `entries` are those of the folder, where they are at hand.
 */
export function nestedFiles(
  files: ReadFiles,
  dir: string,
  below = "",
  entries: Iterable<Entry> = files.listEach(path.join(dir, below)) ?? [],
): string[] {
  const found: string[] = [];
  for (const entry of entries) {
    const inside = path.join(below, entry.name);
    if (entry.kind === "directory") {
      found.push(...nestedFiles(files, dir, inside));
    } else if (below !== "") {
      found.push(inside);
    }
  }
  return found.sort(compareCodePoints);
}
