import type { Files } from "../files/files.ts";

/** Removes a folder of ours that holds nothing any more but the file that keeps it out of git. */
export function removeIfEmpty(files: Files, dir: string): void {
  const entries = files.list(dir);
  if (entries?.every(({ name }) => name === ".gitignore")) {
    files.removeTree(dir);
  }
}
