import path from "node:path";
import type { BackendName } from "../backends/backend.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import type { StoreLayout } from "../store/layout.ts";

/** Folders that a backup takes whole, by the backend it is taken of. The tools restore exactly these. */
const FOLDERS: Record<BackendName, readonly string[]> = {
  file: ["active", "completed", "logs"],
  hybrid: ["active", "completed", "logs"],
  database: ["logs"],
};

/** Copies of these stand at the top of a payload; they live in `config/`. */
export const CONFIG_COPIES = ["storage-backend.txt", "storage-config.yaml"] as const;

/** One file to copy: where it is, and its path in the payload. */
export interface PayloadFile {
  readonly source: string;
  readonly path: string;
}

/** The folders and plain files of a payload. Throws UNSAFE_PATH for a link, device or the like. */
export function payloadOf(
  files: ReadFiles,
  layout: StoreLayout,
  backend: BackendName,
): { folders: string[]; files: PayloadFile[] } {
  const folders: string[] = [];
  const found: PayloadFile[] = [];
  for (const name of FOLDERS[backend]) {
    folders.push(name);
    collect(files, layout, name, folders, found);
  }
  for (const name of CONFIG_COPIES) {
    const source = layout.at("config", name);
    if (files.stat(source) !== undefined) {
      found.push({ source, path: name });
    }
  }
  return { folders, files: found };
}

function collect(files: ReadFiles, layout: StoreLayout, below: string, folders: string[], found: PayloadFile[]): void {
  for (const { name, kind } of files.list(layout.at(below)) ?? []) {
    const inside = `${below}/${name}`;
    if (kind === "directory") {
      folders.push(inside);
      collect(files, layout, inside, folders, found);
    } else if (kind === "file") {
      found.push({ source: layout.at(...inside.split("/")), path: inside });
    } else {
      throw new MilestoneError("UNSAFE_PATH", `${showName(inside)} is no plain file, so it cannot be backed up.`, {
        state: NOTHING_CHANGED,
        place: { file: path.posix.join(".milestones", showName(inside)) },
        fix: ["Replace it by a plain file, or move it out of the store."],
      });
    }
  }
}
