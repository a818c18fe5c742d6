import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import type { StoreLayout } from "./layout.ts";

/** Every folder of a store that this program writes into. */
const FOLDERS = ["config", "active", "completed", "sessions", "locks", "logs", "backups", "migrations"];

/** Throws UNSAFE_PATH where a link, which could lead out of the store, or a file stands in the place of a folder. */
export function assertPlainFolders(files: ReadFiles, layout: StoreLayout): void {
  for (const name of FOLDERS) {
    const dir = layout.at(name);
    const stat = files.stat(dir);
    if (stat !== undefined && stat.kind !== "directory") {
      throw new MilestoneError(
        "UNSAFE_PATH",
        `${layout.show(dir)} is not a plain folder; no link is followed out of a store.`,
        { state: NOTHING_CHANGED, place: { file: layout.show(dir) }, fix: ["Replace it by a folder."] },
      );
    }
  }
}
