import { type BackupDetails, parseMetadata, RETENTION_DAYS, writeMetadata } from "../backup/metadata.ts";
import type { Context } from "../context.ts";
import { replaceFile } from "../files/replace.ts";
import type { JournalFacts } from "./journal.ts";

/**
 * Writes into a run's backup how the run ended, and what the store then held; from now on the backup has a last day.
 * Repeating it changes nothing. A run whose store could not be read has no backup.
 */
export function closeBackup(
  { files, layout, now }: Context,
  id: string,
  facts: JournalFacts,
  outcome: "succeeded" | "undone",
): void {
  const file = layout.at("backups", id, "backup-metadata.yaml");
  if (files.stat(file) === undefined) {
    return;
  }
  const metadata = parseMetadata(files.read(file).bytes, id);
  const { details } = metadata;
  if (details === undefined || details.outcome !== "pending") {
    return;
  }
  const measured = outcome === "succeeded" ? describeSuccess(facts, now()) : {};
  replaceFile(
    files,
    file,
    writeMetadata({ ...metadata, retentionDays: RETENTION_DAYS, details: { ...details, ...measured, outcome } }),
  );
}

/** Writes into the backup of a migration that a later one took it back. Repeating it changes nothing. */
export function markRolledBack({ files, layout }: Pick<Context, "files" | "layout">, id: string): void {
  const file = layout.at("backups", id, "backup-metadata.yaml");
  const metadata = files.stat(file) === undefined ? undefined : parseMetadata(files.read(file).bytes, id);
  const { details } = metadata ?? {};
  if (metadata !== undefined && details?.outcome === "succeeded") {
    replaceFile(files, file, writeMetadata({ ...metadata, details: { ...details, outcome: "rolled-back" } }));
  }
}

function describeSuccess(facts: JournalFacts, now: Date): Partial<BackupDetails> {
  const { startedAtMs, writePauseMs } = facts;
  const after = describeAfter(facts);
  return {
    ...(after && { after }),
    ...(startedAtMs === undefined ? {} : { duration_ms: Math.max(0, now.getTime() - startedAtMs) }),
    ...(writePauseMs === undefined ? {} : { write_pause_ms: Math.round(writePauseMs) }),
  };
}

function describeAfter({ to, restores, reverses, fingerprint }: JournalFacts): BackupDetails["after"] {
  if (to === undefined || fingerprint === undefined) {
    return undefined;
  }
  const { data, text, active, completed } = fingerprint;
  const why = { ...(restores && { restored: restores }), ...(reverses && { reverses }) };
  return { backend: to, ...why, fingerprint: { data, text }, records: { active, completed } };
}
