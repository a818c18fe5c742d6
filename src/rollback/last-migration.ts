import type { BackendName } from "../backends/backend.ts";
import { type ListedBackup, listBackups } from "../backup/list.ts";
import type { BackupDetails } from "../backup/metadata.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Fingerprint } from "../record/fingerprint.ts";

/** A migration that succeeded and was not taken back since, from the metadata of its backup. */
export interface LastMigration {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly from: BackendName;
  readonly to: BackendName;
  /** Of the store when it was complete. */
  readonly fingerprint: Pick<Fingerprint, "data" | "text">;
}

/**
 * The migration that a rollback takes back: found in any clone, since metadata is committed. Undefined where none was
 * made, or all of them were taken back. Throws BACKUP_DAMAGED where the metadata of a later one cannot be read.
 */
export function findLastMigration(context: Pick<Context, "files" | "layout">): LastMigration | undefined {
  for (const backup of listBackups(context).reverse()) {
    if (backup.kind === "damaged") {
      refuseUnknown(backup);
      continue;
    }
    const { id, metadata } = backup;
    const { createdAt: at, from, to, details } = metadata;
    if (details !== undefined && from !== to && isStanding(details)) {
      return { id, at, from, to, fingerprint: (details.after ?? details).fingerprint };
    }
  }
  return undefined;
}

/** A rollback is no migration to take back: what it took back is behind it as well. */
function isStanding({ outcome, after }: BackupDetails): boolean {
  return outcome === "succeeded" && after !== undefined && after.reverses === undefined;
}

/** The name of a backup that was taken for a migration says so. */
function refuseUnknown({ id, problem }: ListedBackup & { kind: "damaged" }): void {
  const [, from, to] = /-(file|hybrid|database)-to-(file|hybrid|database)$/.exec(id) ?? [];
  if (from !== to) {
    throw new MilestoneError("BACKUP_DAMAGED", `Which migration was the last one cannot be told: ${problem}`, {
      state: NOTHING_CHANGED,
      place: { file: `backups/${id}` },
      fix: ["git log -p shows what the file was; or move that folder away, then run this again."],
    });
  }
}
