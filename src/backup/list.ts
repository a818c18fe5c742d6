import type { Context } from "../context.ts";
import { isErrno, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import type { EarlierRate } from "../plan/estimate.ts";
import type { Move } from "../plan/move.ts";
import type { NamedDigests } from "../record/named-digests.ts";
import { STATES } from "../record/record.ts";
import type { StoreLayout } from "../store/layout.ts";
import { type BackupMetadata, RETENTION_DAYS, readDigests, readMetadata } from "./metadata.ts";
import { SERVER_ROWS } from "./payload.ts";

/** One folder under `backups/`. */
export type ListedBackup =
  | { kind: "readable"; id: string; metadata: BackupMetadata; payloadHere: boolean; expiresAt: Date }
  | { kind: "damaged"; id: string; problem: string };

const BACKUP_ID = /^migration-\d{8}-\d{6}-(?:file|hybrid|database)-to-(?:file|hybrid|database)$/;

/** Every backup, oldest first; with `wanted`, those with such an id. A damaged one is listed as such. */
export function listBackups(
  { files, layout }: { files: ReadFiles; layout: StoreLayout },
  wanted: (id: string) => boolean = () => true,
): ListedBackup[] {
  const folders = (files.list(layout.backupsDir) ?? []).filter(
    ({ name, kind }) => kind === "directory" && !name.startsWith("."),
  );
  return folders
    .map(({ name }) => name)
    .filter(wanted)
    .sort()
    .map((id) => listOne(files, layout, id));
}

/** One backup by its id. Throws UNKNOWN_BACKUP and BACKUP_DAMAGED. */
export function findBackup(
  context: { files: ReadFiles; layout: StoreLayout },
  id: string,
): ListedBackup & { kind: "readable" } {
  const { files, layout } = context;
  if (!BACKUP_ID.test(id) || files.stat(layout.at("backups", id))?.kind !== "directory") {
    throw new MilestoneError("UNKNOWN_BACKUP", `There is no backup ${JSON.stringify(id.slice(0, 80))}.`, {
      state: NOTHING_CHANGED,
      fix: ["milestone backups lists those that there are."],
    });
  }
  return describeBackup(files, layout, id);
}

function listOne(files: ReadFiles, layout: StoreLayout, id: string): ListedBackup {
  try {
    return describeBackup(files, layout, id);
  } catch (error) {
    if (error instanceof MilestoneError) {
      return { kind: "damaged", id, problem: error.message };
    }
    // One that is not ours to read hides no other.
    if (isErrno(error, "EACCES", "EPERM")) {
      return { kind: "damaged", id, problem: `backups/${id} cannot be read: ${error.message}.` };
    }
    throw error;
  }
}

function describeBackup(files: ReadFiles, layout: StoreLayout, id: string): ListedBackup & { kind: "readable" } {
  const file = metadataFileOf(layout, id);
  if (files.stat(file) === undefined) {
    throw new MilestoneError("BACKUP_DAMAGED", `backups/${id} has no backup-metadata.yaml.`, {
      state: NOTHING_CHANGED,
      place: { file: `backups/${id}` },
      fix: ["Choose another backup: milestone backups"],
    });
  }
  const metadata = readMetadata(files, file, id);
  const parts = metadata.from === "database" ? ["enterprise.db", ...SERVER_ROWS] : STATES;
  const payload = parts.some((name) => files.stat(layout.at("backups", id, name)) !== undefined);
  const days = metadata.retentionDays ?? RETENTION_DAYS;
  const expiresAt = new Date(Date.parse(metadata.createdAt) + days * 86_400_000);
  return { kind: "readable", id, metadata, payloadHere: payload, expiresAt };
}

/** The digests of a backup's payload; undefined where it is one of the existing tools, which have none. */
export function readPayloadDigests(
  { files, layout }: { files: ReadFiles; layout: StoreLayout },
  { id, metadata }: ListedBackup & { kind: "readable" },
): NamedDigests | undefined {
  return metadata.details && readDigests(files, metadataFileOf(layout, id), id);
}

function metadataFileOf(layout: StoreLayout, id: string): string {
  return layout.at("backups", id, "backup-metadata.yaml");
}

/** What earlier migrations of the same move took, by their metadata. */
export function earlierRates(context: Pick<Context, "files" | "layout">, move: Move): EarlierRate[] {
  const ending = `-${move.from}-to-${move.to}`;
  return listBackups(context, (id) => id.endsWith(ending)).flatMap((backup) => {
    const details = backup.kind === "readable" ? backup.metadata.details : undefined;
    const same = backup.kind === "readable" && backup.metadata.from === move.from && backup.metadata.to === move.to;
    const records = details === undefined ? 0 : details.records.active + details.records.completed;
    return same && details?.duration_ms !== undefined && records > 0
      ? [{ msPerRecord: details.duration_ms / records }]
      : [];
  });
}
