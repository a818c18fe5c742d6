import type { BackendName, QueryTimes } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { writeStoreId } from "../settings/write-store-id.ts";
import { appendEvents, hasEventOf, type StorageEvent } from "../store/events.ts";
import { writeGitFiles } from "../store/git-files.ts";
import { appendMetrics, appendScaleEvent } from "../store/scale-log.ts";
import { resumeSession } from "../store/sessions.ts";
import { closeBackup, markRolledBack } from "./close-backup.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { describeMetrics } from "./query-report.ts";
import { RunDirs } from "./run-dirs.ts";
import { finishOnServer } from "./server-run.ts";

/**
 * Everything after the switch that another process could also do: each act is repeatable, and the journal has
 * what it needs, but for what was `measured`: only the process that did that can write it. Ends with the journal's last
 * line.
 */
export async function finishRun(
  context: Context,
  id: string,
  journal: Journal,
  facts: JournalFacts,
  measured?: QueryTimes,
): Promise<void> {
  const { files, layout } = context;
  const dirs = new RunDirs(layout, id);
  const to = facts.to ?? "file";
  if (facts.pausedSession) {
    resumeSession(files, layout);
  }
  if (files.stat(dirs.lastSwitch) !== undefined) {
    files.makeDirs(layout.at("config"));
    files.rename(dirs.lastSwitch, layout.lastSwitchFile);
    files.syncDir(layout.at("config"));
  }
  writeGitFiles(files, layout, to);
  await finishOnServer(context, id, facts);
  if (facts.server !== undefined) {
    writeStoreId(files, layout, facts.server);
  }
  closeBackup(context, facts.backup ?? id, facts, "succeeded");
  if (facts.reverses !== undefined) {
    markRolledBack(context, facts.reverses);
  }
  logOnce(context, id, facts, measured);
  files.removeTree(dirs.shadow);
  files.removeTree(dirs.backup);
  files.removeTree(dirs.keeping);
  files.remove(dirs.undoRequest);
  journal.reach("finished", context.now());
}

function describeRun(id: string, facts: JournalFacts, backend: BackendName): StorageEvent[] {
  switch (facts.kind) {
    case "restore":
      return [{ event: "backup_restored", backend, details: { backup_id: facts.restores ?? "", migration_id: id } }];
    case "sync":
      return [{ event: "drift_synced", backend, details: { migration_id: id } }];
    default:
      return [
        { event: "storage_initialized", backend, details: { migration_id: id } },
        { event: "migration_completed", backend, details: describeMigration(id, facts) },
      ];
  }
}

function describeMigration(id: string, { from, reverses }: JournalFacts): StorageEvent["details"] {
  return { migration_id: id, from: from ?? "", ...(reverses && { reverses }) };
}

function logOnce(context: Context, id: string, facts: JournalFacts, measured: QueryTimes | undefined): void {
  const { files, layout, now } = context;
  const at = now();
  const backend = facts.to ?? "file";
  const events = describeRun(id, facts, backend);
  const missing = events.filter(({ event }) => !hasEventOf(files, layout, id, event));
  const metrics = measured === undefined ? [] : describeMetrics(backend, measured);
  if (missing.length + metrics.length > 0) {
    appendEvents(files, layout, at, [...missing, ...metrics]);
  }
  startMeasuring(context, id, facts, at);
  if (measured !== undefined) {
    const { active = null } = facts.fingerprint ?? {};
    const unknown = { users: null, complexity: null };
    const diskFreeBytes = files.freeBytes(layout.dir);
    appendMetrics(files, layout, at, { backend, times: measured, activeRecords: active, ...unknown, diskFreeBytes });
  }
}

/** What was measured on the backend left behind, or on an earlier stay on this one, must not argue on. */
function startMeasuring({ files, layout }: Context, id: string, { from, to }: JournalFacts, at: Date): void {
  const event = "scale_detection_initialized";
  if (from !== to && to !== undefined && !hasEventOf(files, layout, id, event, layout.scaleEventsFile)) {
    const details = { migration_id: id };
    appendScaleEvent(files, layout, at, { event, currentBackend: to, optimalBackend: "", details });
  }
}
