import { hash } from "node:crypto";
import type { BackendName, Mark } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { textDigest } from "../record/digest.ts";
import { nameOf } from "../record/record.ts";
import { StoreLayout } from "../store/layout.ts";
import { surveyBackend } from "../validate/survey.ts";
import { type BackupDetails, type BackupMetadata, FORMAT_VERSION, RETENTION_DAYS, writeMetadata } from "./metadata.ts";
import { payloadOf } from "./payload.ts";
import { provePayload } from "./prove.ts";

/** What a backup is taken for. */
export interface BackupRequest {
  readonly id: string;
  readonly from: BackendName;
  readonly to: BackendName;
  readonly outcome: BackupDetails["outcome"];
  /** A folder of ours on the same file system, where it is built; removed by the caller when this fails. */
  readonly scratch: string;
}

export type TakenBackup = BackupMetadata & { details: BackupDetails };

/**
 * Takes a backup: copies, reads everything back, compares, and only then gives it its name under `backups/`.
 * What stands under `backups/` is proved.
 */
export async function takeBackup(context: Context, request: BackupRequest): Promise<TakenBackup> {
  const { files, layout, progress } = context;
  const staging = new StoreLayout(request.scratch);
  files.makeDirs(staging.dir);
  const copied = copyPayload(context, request, staging);
  await context.backends.completePayload(request.from, layout, staging.dir);
  const digests = addWritten(context, staging, copied);
  progress.step("reading the backup back", digests.size);
  await provePayload(context, staging.dir, digests, request.from);
  const metadata = await describe(context, request, staging, digests, copied);
  files.create(staging.at("backup-metadata.yaml"), writeMetadata(metadata));
  files.syncTree(staging.dir);
  files.makeDirs(layout.backupsDir);
  files.rename(staging.dir, layout.at("backups", request.id));
  files.syncDir(layout.backupsDir);
  files.syncDir(layout.dir);
  return metadata;
}

interface Copied {
  digests: Map<string, string>;
  gitIds: Map<string, string>;
  bytes: number;
}

/** Digests are of the bytes read from the store, not of what was written: that is read back later. */
function copyPayload(context: Context, request: BackupRequest, staging: StoreLayout): Copied {
  const { files, layout, progress, signal } = context;
  const payload = payloadOf(files, layout, request.from);
  progress.step("backing up", payload.files.length);
  for (const folder of payload.folders) {
    files.makeDirs(staging.at(...folder.split("/")));
  }
  const copied: Copied = { digests: new Map(), gitIds: new Map(), bytes: 0 };
  for (const file of payload.files) {
    throwIfStopped(signal);
    const { bytes } = files.read(file.source);
    files.create(staging.at(...file.path.split("/")), bytes);
    copied.digests.set(file.path, textDigest(bytes));
    copied.gitIds.set(file.path, gitBlobId(bytes));
    copied.bytes += bytes.length;
    progress.advance(copied.digests.size);
  }
  return copied;
}

/** Adds the files that the backend itself wrote into the payload: database, dump, index. */
function addWritten({ files }: Context, staging: StoreLayout, copied: Copied): Map<string, string> {
  for (const { name, kind } of files.list(staging.dir) ?? []) {
    if (kind === "file" && !copied.digests.has(name)) {
      copied.digests.set(name, files.digest(staging.at(name)));
      copied.bytes += files.stat(staging.at(name))?.sizeBytes ?? 0;
    }
  }
  return copied.digests;
}

async function describe(
  context: Context,
  request: BackupRequest,
  staging: StoreLayout,
  digests: Map<string, string>,
  copied: Copied,
): Promise<TakenBackup> {
  const backend = await context.backends.openFolder(request.from, staging.dir);
  const records = new Set<string>();
  const onRecord = (_done: number, mark: Mark) => records.add(`${nameOf(mark)}.yaml`);
  const { fingerprint } = await surveyBackend(backend, { onRecord }).finally(() => backend.close());
  const { active, completed, data, text } = fingerprint;
  const git = describeGit(context, digests, copied.gitIds);
  const names = [...digests.keys()].sort();
  const isOther = (name: string) => /^(?:active|completed)\/[^/]+\.yaml$/.test(name) && !records.has(name);
  return {
    id: request.id,
    createdAt: context
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, "Z"),
    from: request.from,
    to: request.to,
    proved: true,
    milestoneCount: active,
    retentionDays: request.outcome === "manual" ? RETENTION_DAYS : undefined,
    details: {
      format: FORMAT_VERSION,
      tool: `milestone-migrate ${context.version}`,
      outcome: request.outcome,
      records: { active, completed },
      fingerprint: { data, text },
      payload_bytes: copied.bytes,
      other_yaml: names.filter(isOther),
      ...(git === undefined ? {} : { git }),
      files: Object.fromEntries(names.map((name) => [name, digests.get(name) as string])),
    },
  };
}

/** The commit at hand, and which payload files it does not hold byte for byte. */
function describeGit(
  { repository }: Context,
  digests: Map<string, string>,
  gitIds: Map<string, string>,
): BackupDetails["git"] {
  const head = repository?.head();
  if (repository === undefined || head === undefined) {
    return undefined;
  }
  const committed = new Map(repository.entries(head.commit).map(({ path, id }) => [path, id]));
  const differs = [...digests.keys()].filter((name) => {
    const id = committed.get(storePathOf(name));
    return id === undefined || id !== gitIds.get(name);
  });
  return { ...head, differs: differs.sort() };
}

/** Where a payload file lives in the store. */
export function storePathOf(payloadPath: string): string {
  return payloadPath.startsWith("storage-") ? `config/${payloadPath}` : payloadPath;
}

/** What git calls these bytes. (In a SHA-256 repository no id matches: everything then counts as outside git.) */
function gitBlobId(bytes: Uint8Array): string {
  return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}

/** The next free backup id for a moment: a second that is taken gives the next one. */
export function nextBackupId(
  context: Pick<Context, "files" | "layout">,
  at: Date,
  from: BackendName,
  to: BackendName,
): string {
  for (let second = 0; ; second++) {
    const time = new Date(at.getTime() + second * 1000).toISOString();
    const stamp = `${time.slice(0, 10).replaceAll("-", "")}-${time.slice(11, 19).replaceAll(":", "")}`;
    const taken = [context.layout.backupsDir, context.layout.migrationsDir].some((dir) =>
      (context.files.list(dir) ?? []).some(({ name }) => name.startsWith(`migration-${stamp}`)),
    );
    if (!taken) {
      return `migration-${stamp}-${from}-to-${to}`;
    }
  }
}
