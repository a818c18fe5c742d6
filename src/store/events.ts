import type { BackendName } from "../backends/backend.ts";
import type { Files } from "../files/files.ts";
import { appendLines } from "./append-lines.ts";
import type { StoreLayout } from "./layout.ts";

/** Events of the whole store that we append to `logs/storage-events.jsonl`. */
export interface StorageEvent {
  event: "migration_completed" | "backup_restored" | "storage_initialized" | "performance_metric" | "drift_synced";
  backend: BackendName;
  details: Record<string, string | number | boolean>;
}

/** Appends events, each one whole line, all in one write. */
export function appendEvents(files: Files, layout: StoreLayout, at: Date, events: readonly StorageEvent[]): void {
  const timestamp = at.toISOString();
  const lines = events.map(({ event, backend, details }) => ({
    timestamp,
    event,
    milestone_id: "system",
    backend,
    details,
  }));
  appendLines(files, layout.storageEventsFile, lines);
}

/**
 * True when the log has such an event of this migration already, as a whole line: finishing twice must not say it
 * twice, and a kill may have left half of what was said. Without `event`, any event; without `log`, `storage-events.jsonl`.
 */
export function hasEventOf(
  files: Files,
  layout: StoreLayout,
  migrationId: string,
  event?: string,
  log = layout.storageEventsFile,
): boolean {
  if (files.stat(log) === undefined) {
    return false;
  }
  const mark = `"migration_id":${JSON.stringify(migrationId)}`;
  const lines = files.read(log).bytes.toString("utf8").split("\n");
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
