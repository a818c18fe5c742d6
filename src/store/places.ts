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

interface UnfitPlace {
  readonly shown: string;
  readonly wanted: "folder" | "file with one name";
}

/** Such places where something else stands than a folder or a plain file with one name. */
export function unfitPlaces(files: ReadFiles, layout: StoreLayout): UnfitPlace[] {
  const show = (name: string) => layout.show(layout.at(name));
  const folders = FOLDERS.filter((name) => (files.stat(layout.at(name))?.kind ?? "directory") !== "directory");
  const others = FILES.filter((name) => {
    const stat = files.stat(layout.at(name));
    return stat !== undefined && (stat.kind !== "file" || stat.links > 1);
  });
  return [
    ...folders.map((name) => ({ shown: show(name), wanted: "folder" as const })),
    ...others.map((name) => ({ shown: show(name), wanted: "file with one name" as const })),
  ];
}

/**
 * Throws UNSAFE_PATH for the first of {@link unfitPlaces}: a link could lead out of the store, and what cannot be read at
 * the end of a migration had better be said before it.
 */
export function assertPlainPlaces(files: ReadFiles, layout: StoreLayout): void {
  const [first] = unfitPlaces(files, layout);
  if (first !== undefined) {
    const { shown, wanted } = first;
    throw new MilestoneError("UNSAFE_PATH", `${shown} is not a plain ${wanted}; no link is followed out of a store.`, {
      state: NOTHING_CHANGED,
      place: { file: shown },
      fix: [`Replace it by a plain ${wanted}.`],
    });
  }
}
