import {
  type BackupDetails,
  type BackupMetadata,
  RETENTION_DAYS,
  readMetadata,
  writeMetadata,
} from "../backup/metadata.ts";
import type { Context } from "../context.ts";
import { replaceByPieces } from "../files/replace.ts";
import { NamedDigests } from "../record/named-digests.ts";
import type { JournalFacts } from "./journal.ts";

/**
 * Writes into a run's backup how the run ended, and what the store then held; from now on the backup has a last day.
 * Repeating it changes nothing. A run whose store could not be read has no backup.
 */
export function closeBackup(
  context: Pick<Context, "files" | "layout" | "now">,
  id: string,
  facts: JournalFacts,
  outcome: "succeeded" | "undone",
): void {
  rewrite(context, id, "pending", (metadata, details) => {
    const measured = outcome === "succeeded" ? describeSuccess(facts, context.now()) : {};
    return { ...metadata, retentionDays: RETENTION_DAYS, details: { ...details, ...measured, outcome } };
  });
}

/** Writes into the backup of a migration that a later one took it back. Repeating it changes nothing. */
export function markRolledBack(context: Pick<Context, "files" | "layout">, id: string): void {
  rewrite(context, id, "succeeded", (metadata, details) => ({
    ...metadata,
    details: { ...details, outcome: "rolled-back" },
  }));
}

type Described = BackupMetadata & { details: BackupDetails };

/** Only where the backup is there, and ended so. */
function rewrite(
  { files, layout }: Pick<Context, "files" | "layout">,
  id: string,
  outcome: BackupDetails["outcome"],
  change: (metadata: BackupMetadata, details: BackupDetails) => Described,
): void {
  const file = layout.at("backups", id, "backup-metadata.yaml");
  if (files.stat(file) === undefined) {
    return;
  }
  const digests = new NamedDigests();
  const metadata = readMetadata(files, file, id, (name, digest) => digests.set(name, digest));
  if (metadata.details?.outcome === outcome) {
    replaceByPieces(files, file, writeMetadata(change(metadata, metadata.details), digests));
  }
  digests.free();
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
