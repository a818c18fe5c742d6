import type { BackendName } from "../backends/backend.ts";
import {
  type BackupDetails,
  type BackupMetadata,
  parseMetadata,
  RETENTION_DAYS,
  writeMetadata,
} from "../backup/metadata.ts";
import type { Context } from "../context.ts";
import { replaceFile } from "../files/replace.ts";
import { appendEvents, hasEventOf, type StorageEvent } from "../store/events.ts";
import { writeGitFiles } from "../store/git-files.ts";
import { resumeSession } from "../store/sessions.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { RunDirs } from "./run-dirs.ts";

/**
 * Everything after the switch that another process could also do: each act is repeatable, and the journal has
 * what it needs. Ends with the journal's last line.
 */
export function finishRun(context: Context, id: string, journal: Journal, facts: JournalFacts): void {
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
  finishBackup(context, id, facts);
  logOnce(context, id, facts, to);
  files.removeTree(dirs.shadow);
  files.removeTree(dirs.backup);
  journal.reach("finished", context.now());
}

/** From now on the backup has a last day. */
function finishBackup({ files, layout, now }: Context, id: string, facts: JournalFacts): void {
  const file = layout.at("backups", facts.backup ?? id, "backup-metadata.yaml");
  if (files.stat(file) === undefined) {
    return;
  }
  const metadata: BackupMetadata = parseMetadata(files.read(file).bytes, facts.backup ?? id);
  const { details } = metadata;
  if (details === undefined || details.outcome === "succeeded") {
    return;
  }
  const duration =
    facts.startedAtMs === undefined ? {} : { duration_ms: Math.max(0, now().getTime() - facts.startedAtMs) };
  const pause = facts.writePauseMs === undefined ? {} : { write_pause_ms: Math.round(facts.writePauseMs) };
  const after = describeAfter(facts);
  const finished = { ...details, ...(after && { after }), ...duration, ...pause, outcome: "succeeded" as const };
  replaceFile(files, file, writeMetadata({ ...metadata, retentionDays: RETENTION_DAYS, details: finished }));
}

function describeAfter({ to, restores, fingerprint }: JournalFacts): BackupDetails["after"] {
  if (to === undefined || fingerprint === undefined) {
    return undefined;
  }
  const { data, text, active, completed } = fingerprint;
  const restored = restores === undefined ? {} : { restored: restores };
  return { backend: to, ...restored, fingerprint: { data, text }, records: { active, completed } };
}

function logOnce(context: Context, id: string, facts: JournalFacts, to: BackendName): void {
  const { files, layout, now } = context;
  if (hasEventOf(files, layout, id)) {
    return;
  }
  const events: StorageEvent[] =
    facts.kind === "restore"
      ? [{ event: "backup_restored", backend: to, details: { backup_id: facts.restores ?? "", migration_id: id } }]
      : [
          { event: "storage_initialized", backend: to, details: { migration_id: id } },
          { event: "migration_completed", backend: to, details: { migration_id: id, from: facts.from ?? "" } },
        ];
  appendEvents(files, layout, now(), events);
}
