import type { Files } from "../files/files.ts";
import { JOURNAL } from "./journal.ts";

/** Removes the folder of a run that is over. Its journal goes last: what stands there without one nobody could explain. */
export function removeRun(files: Files, dir: string): void {
  for (const { name, kind } of files.list(dir) ?? []) {
    if (kind === "directory") {
      files.removeTree(`${dir}/${name}`);
    } else if (name !== JOURNAL) {
      files.remove(`${dir}/${name}`);
    }
  }
  files.removeTree(dir);
}
