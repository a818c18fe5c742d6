import type { Context } from "../context.ts";
import { appendEvents, hasEventOf, type StorageEvent } from "../store/events.ts";
import { writeGitFiles } from "../store/git-files.ts";
import { resumeSession } from "../store/sessions.ts";
import { closeBackup, markRolledBack } from "./close-backup.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { RunDirs } from "./run-dirs.ts";

/**
 * Everything after the switch that another process could also do: each act is repeatable, and the journal has
 * what it needs, but for `metrics`: events that only the process that measured them can write. Ends with the
 * journal's last line.
 */
export function finishRun(
  context: Context,
  id: string,
  journal: Journal,
  facts: JournalFacts,
  metrics: readonly StorageEvent[] = [],
): void {
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
  closeBackup(context, facts.backup ?? id, facts, "succeeded");
  if (facts.reverses !== undefined) {
    markRolledBack(context, facts.reverses);
  }
  logOnce(context, id, facts, metrics);
  files.removeTree(dirs.shadow);
  files.removeTree(dirs.backup);
  files.removeTree(dirs.keeping);
  files.remove(dirs.undoRequest);
  journal.reach("finished", context.now());
}

function describeMigration(id: string, { from, reverses }: JournalFacts): StorageEvent["details"] {
  return { migration_id: id, from: from ?? "", ...(reverses && { reverses }) };
}

function logOnce(context: Context, id: string, facts: JournalFacts, metrics: readonly StorageEvent[]): void {
  const { files, layout, now } = context;
  const backend = facts.to ?? "file";
  const events: StorageEvent[] =
    facts.kind === "restore"
      ? [{ event: "backup_restored", backend, details: { backup_id: facts.restores ?? "", migration_id: id } }]
      : [
          { event: "storage_initialized", backend, details: { migration_id: id } },
          { event: "migration_completed", backend, details: describeMigration(id, facts) },
        ];
  const missing = events.filter(({ event }) => !hasEventOf(files, layout, id, event));
  if (missing.length + metrics.length > 0) {
    appendEvents(files, layout, now(), [...missing, ...metrics]);
  }
}
