import path from "node:path";
import type { BackendName } from "../backends/backend.ts";
import type { Files } from "../files/files.ts";
import type { StoreLayout } from "./layout.ts";

/** Events of the whole store that we append to `logs/storage-events.jsonl`. */
export interface StorageEvent {
  event: "migration_completed" | "backup_restored" | "storage_initialized" | "performance_metric";
  backend: BackendName;
  details: Record<string, string | number | boolean>;
}

/** Appends events, each one whole line in one write; a log that ends in half a line gets its newline first. */
export function appendEvents(files: Files, layout: StoreLayout, at: Date, events: readonly StorageEvent[]): void {
  const file = layout.storageEventsFile;
  files.makeDirs(path.dirname(file));
  const lines = events.map(({ event, backend, details }) =>
    JSON.stringify({ timestamp: at.toISOString(), event, milestone_id: "system", backend, details }),
  );
  const existing = files.stat(file) === undefined ? Buffer.alloc(0) : files.read(file).bytes;
  const open = existing.length > 0 && existing.at(-1) !== 10;
  files.append(file, `${open ? "\n" : ""}${lines.join("\n")}\n`);
  files.sync(file);
}

/** True when the log has an event of this migration already: finishing twice must not say it twice. */
export function hasEventOf(files: Files, layout: StoreLayout, migrationId: string): boolean {
  if (files.stat(layout.storageEventsFile) === undefined) {
    return false;
  }
  return files.read(layout.storageEventsFile).bytes.includes(`"migration_id":${JSON.stringify(migrationId)}`);
}
