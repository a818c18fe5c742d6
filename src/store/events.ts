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

/**
 * True when the log has such an event of this migration already, as a whole line: finishing twice must not say it
 * twice, and a kill may have left half of what was said. Without `event`, any event.
 */
export function hasEventOf(
  files: Files,
  layout: StoreLayout,
  migrationId: string,
  event?: StorageEvent["event"],
): boolean {
  if (files.stat(layout.storageEventsFile) === undefined) {
    return false;
  }
  const mark = `"migration_id":${JSON.stringify(migrationId)}`;
  const lines = files.read(layout.storageEventsFile).bytes.toString("utf8").split("\n");
  return lines.some((line) => line.includes(mark) && isEvent(line, event));
}

function isEvent(line: string, event: string | undefined): boolean {
  try {
    const parsed = JSON.parse(line) as { event?: unknown };
    return event === undefined || parsed.event === event;
  } catch {
    // Torn: it says nothing.
    return false;
  }
}
