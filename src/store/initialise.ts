import type { BackendName } from "../backends/backend.ts";
import type { Files } from "../files/files.ts";
import { replaceFile } from "../files/replace.ts";
import { appendEvents } from "./events.ts";
import { writeGitFiles } from "./git-files.ts";
import type { StoreLayout } from "./layout.ts";
import { readSwitch, writeSwitch } from "./switch.ts";

/** What a store has from its first day on. git knows no empty folders: in a clone some of them are missing again. */
const FOLDERS = ["active", "completed", "config", "logs", "sessions"];

export interface Initialised {
  readonly backend: BackendName;
  /** Files and folders that were not there, and git files that lacked our part; relative to the store. */
  readonly added: readonly string[];
}

/**
 * Gives a store what it lacks, and overwrites nothing: repeating it, or a kill in the middle, does no harm. `settings` is
 * the text for a store without settings. Throws SWITCH_INVALID for a switch that says nothing.
 */
export function initialise(files: Files, layout: StoreLayout, settings: string, at: Date): Initialised {
  const backend = readSwitch(files, layout);
  const added: string[] = [];
  const folders = FOLDERS.filter((name) => files.stat(layout.at(name)) === undefined);
  for (const name of folders) {
    files.makeDirs(layout.at(name));
    added.push(`${name}/`);
  }
  const gitFiles = [".gitignore", ".gitattributes"].map((name) => ({ name, before: digestOf(files, layout.at(name)) }));
  writeGitFiles(files, layout, backend);
  added.push(
    ...gitFiles.filter((each) => digestOf(files, layout.at(each.name)) !== each.before).map(({ name }) => name),
  );
  if (files.stat(layout.settingsFile) === undefined) {
    replaceFile(files, layout.settingsFile, settings);
    added.push("config/storage-config.yaml");
  }
  if (files.stat(layout.switchFile) === undefined) {
    // The switch comes last: a store that has one has all of this.
    appendEvents(files, layout, at, [{ event: "storage_initialized", backend, details: {} }]);
    writeSwitch(files, layout, backend);
    added.push("config/storage-backend.txt", "logs/storage-events.jsonl");
  }
  files.syncDir(layout.dir);
  return { backend, added };
}

function digestOf(files: Files, file: string): string | undefined {
  return files.stat(file) === undefined ? undefined : files.digest(file);
}
