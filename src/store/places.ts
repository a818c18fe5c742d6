import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import type { StoreLayout } from "./layout.ts";

/** Everything of a store that this program writes, apart from what it makes inside these folders. */
const FOLDERS = ["config", "active", "completed", "sessions", "locks", "logs", "backups", "migrations"];
const FILES = [
  ".gitignore",
  ".gitattributes",
  "config/storage-backend.txt",
  "config/last-switch.tsv",
  "config/migration-notification.yaml",
  "logs/storage-events.jsonl",
  "logs/scale-events.jsonl",
  "logs/performance-metrics.jsonl",
  "index.db",
  "enterprise.db",
];

/**
 * Throws UNSAFE_PATH where something else than a folder or a plain file with one name stands in such a place: a link
 * could lead out of the store, and what cannot be read at the end of a migration had better be said before it.
 */
export function assertPlainPlaces(files: ReadFiles, layout: StoreLayout): void {
  for (const name of FOLDERS) {
    const stat = files.stat(layout.at(name));
    if (stat !== undefined && stat.kind !== "directory") {
      throw unsafe(layout.show(layout.at(name)), "folder");
    }
  }
  for (const name of FILES) {
    const stat = files.stat(layout.at(name));
    if (stat !== undefined && (stat.kind !== "file" || stat.links > 1)) {
      throw unsafe(layout.show(layout.at(name)), "file with one name");
    }
  }
}

function unsafe(shown: string, wanted: string): MilestoneError {
  return new MilestoneError("UNSAFE_PATH", `${shown} is not a plain ${wanted}; no link is followed out of a store.`, {
    state: NOTHING_CHANGED,
    place: { file: shown },
    fix: [`Replace it by a plain ${wanted}.`],
  });
}
