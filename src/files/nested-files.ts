import path from "node:path";
import { compareCodePoints } from "../record/canonical.ts";
import type { Entry, ReadFiles } from "./files.ts";

/**
 * Files below the sub-folders of `dir` (or below one of them), relative to `dir`, sorted; `dir`'s own files are not among
 * them. `entries` are those of the folder, where they are at hand.
 */
export function nestedFiles(files: ReadFiles, dir: string, below?: string, entries?: Iterable<Entry>): string[] {
  return [...eachNestedFile(files, dir, below, entries)].sort(compareCodePoints);
}

/** The same one by one, as they are listed: there may be a million. */
function* eachNestedFile(
  files: ReadFiles,
  dir: string,
  below = "",
  entries: Iterable<Entry> = files.listEach(path.join(dir, below)) ?? [],
): Generator<string> {
  for (const entry of entries) {
    const inside = path.join(below, entry.name);
    if (entry.kind === "directory") {
      yield* eachNestedFile(files, dir, inside);
    } else if (below !== "") {
      yield inside;
    }
  }
}

/** True when there is one. */
export function hasNestedFile(files: ReadFiles, dir: string, below: string): boolean {
  // Taken apart like this, the listing ends with the first, and with it the handle of its folder.
  const [first] = eachNestedFile(files, dir, below);
  return first !== undefined;
}
