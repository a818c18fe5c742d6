import path from "node:path";
import type { BackendName } from "../backends/backend.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import type { StoreLayout } from "../store/layout.ts";
import { storePathOf } from "./in-git.ts";

/** Folders that a backup takes whole, by the backend it is taken of. The tools restore exactly these. */
const FOLDERS: Record<BackendName, readonly string[]> = {
  file: ["active", "completed", "logs"],
  hybrid: ["active", "completed", "logs"],
  database: ["logs"],
};

/** Copies of these stand at the top of a payload; they live in `config/`. */
export const CONFIG_COPIES = ["storage-backend.txt", "storage-config.yaml"] as const;

/** The rows of a server: ours, or, in a backup by a tool, its dump. */
export const SERVER_ROWS = ["postgresql-rows.jsonl", "postgresql-dump.sql"] as const;

/** The folders and plain files of a payload, by their paths in it. Throws UNSAFE_PATH for a link, device or the like. */
export function payloadOf(
  files: ReadFiles,
  layout: StoreLayout,
  backend: BackendName,
): { folders: string[]; files: string[] } {
  const folders: string[] = [];
  const found: string[] = [];
  for (const name of FOLDERS[backend]) {
    folders.push(name);
    collect(files, layout, name, folders, found);
  }
  for (const name of CONFIG_COPIES) {
    if (files.stat(sourceOf(layout, name)) !== undefined) {
      found.push(name);
    }
  }
  return { folders, files: found };
}

/** Where a file of the payload is copied from. */
export function sourceOf(layout: StoreLayout, payloadPath: string): string {
  return layout.at(...storePathOf(payloadPath).split("/"));
}

function collect(files: ReadFiles, layout: StoreLayout, below: string, folders: string[], found: string[]): void {
  for (const { name, kind } of files.list(layout.at(below)) ?? []) {
    const inside = `${below}/${name}`;
    if (kind === "directory") {
      folders.push(inside);
      collect(files, layout, inside, folders, found);
    } else if (kind === "file") {
      found.push(inside);
    } else {
      throw new MilestoneError("UNSAFE_PATH", `${showName(inside)} is no plain file, so it cannot be backed up.`, {
        state: NOTHING_CHANGED,
        place: { file: path.posix.join(".milestones", showName(inside)) },
        fix: ["Replace it by a plain file, or move it out of the store."],
      });
    }
  }
}
