import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { isErrno } from "../errors/error.ts";
import { LISTEN_EVERY, listenForStop } from "../errors/stopped.ts";
import type { Files } from "../files/files.ts";
import { createByPieces } from "../files/replace.ts";
import { OrderedKeys } from "../packed/ordered-keys.ts";
import { textDigest } from "../record/digest.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import type { Marks } from "../record/marks.ts";
import { NamedDigests } from "../record/named-digests.ts";
import { StoreLayout } from "../store/layout.ts";
import { assertReadable } from "../validate/broken-database.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { CommittedFiles } from "./in-git.ts";
import { type BackupDetails, type BackupMetadata, FORMAT_VERSION, RETENTION_DAYS, writeMetadata } from "./metadata.ts";
import { payloadOf, sourceOf } from "./payload.ts";
import { provePayload } from "./prove.ts";

const SWITCH_COPY = "storage-backend.txt";

/** More than this many times, somebody adds files faster than they can be copied; the latest are not in the backup. */
const MAX_ROUNDS = 20;

/** What a backup is taken for. */
export interface BackupRequest {
  readonly id: string;
  readonly from: BackendName;
  readonly to: BackendName;
  readonly outcome: BackupDetails["outcome"];
  /** Left out for a person. */
  readonly startedBy?: BackupDetails["started_by"];
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
  const copied = await copyPayload(context, request, staging);
  await context.backends.completePayload(request.from, layout, staging.dir);
  progress.step("reading the backup back");
  const found = await surveyMarks(context, await context.backends.openFolder(request.from, staging.dir));
  assertReadable(found.findings);
  await provePayload(context, staging.dir, copied.digests, request.from, {
    readBack: found.marks,
    restores: true,
  });
  addWritten(context, staging, copied);
  const metadata = describe(context, request, found, copied);
  createByPieces(files, staging.at("backup-metadata.yaml"), writeMetadata(metadata, copied.digests));
  found.marks.free();
  copied.digests.free();
  copied.differs.free();
  copied.committed.free();
  files.syncTree(staging.dir);
  files.makeDirs(layout.backupsDir);
  files.rename(staging.dir, layout.at("backups", request.id));
  files.syncDir(layout.backupsDir);
  files.syncDir(layout.dir);
  return metadata;
}

interface Copied {
  readonly digests: NamedDigests;
  readonly committed: CommittedFiles;
  /** Files that the commit at hand does not hold as they are. */
  readonly differs: OrderedKeys;
  bytes: number;
}

/**
 * Digests are of the bytes read from the store, not of what was written: that is read back later. Others may write
 * meanwhile: the folders are listed again until nothing new stands there, so that no record is missed on its way from
 * one to the other.
 */
async function copyPayload(context: Context, request: BackupRequest, staging: StoreLayout): Promise<Copied> {
  const { files, layout, progress, signal } = context;
  const committed = new CommittedFiles(context);
  const copied: Copied = { digests: new NamedDigests(), committed, differs: new OrderedKeys(), bytes: 0 };
  let payload = payloadOf(files, layout, request.from);
  progress.step("backing up", payload.files.size);
  for (let round = 0; round < MAX_ROUNDS && !missingOf(payload, copied).next().done; round++) {
    for (const folder of payload.folders) {
      files.makeDirs(staging.at(...folder.split("/")));
    }
    let index = 0;
    for (const file of missingOf(payload, copied)) {
      if (index % LISTEN_EVERY === 0) {
        await listenForStop(signal);
      }
      index += 1;
      tryRead(files, sourceOf(layout, file), (bytes) => add(context, staging, copied, file, bytes));
      progress.advance(copied.digests.size);
    }
    payload.files.free();
    payload = payloadOf(files, layout, request.from);
    dropGone(context, staging, copied, payload.files);
  }
  payload.files.free();
  if (!copied.digests.has(SWITCH_COPY)) {
    // The tools copy this file back: without it, theirs would keep naming the backend moved to.
    add(context, staging, copied, SWITCH_COPY, Buffer.from(`${request.from}\n`));
  }
  return copied;
}

/** Files that are not copied yet. */
function* missingOf({ files }: { files: OrderedKeys }, { digests }: Copied): Generator<string> {
  for (const [, file] of files.each()) {
    if (!digests.has(file)) {
      yield file;
    }
  }
}

/** Passes over a file that somebody removed since it was listed. */
function tryRead(files: Files, file: string, use: (bytes: Buffer) => void): void {
  let missing = true;
  try {
    files.withBytes(file, ({ bytes }) => {
      missing = false;
      use(bytes);
    });
  } catch (error) {
    if (!missing || !isErrno(error, "ENOENT")) {
      throw error;
    }
  }
}

/** A record that changed its state while it was copied is in the backup once. */
function dropGone({ files }: Context, staging: StoreLayout, copied: Copied, present: OrderedKeys): void {
  for (const path of copied.digests.keys()) {
    if (present.rowOf(path) !== undefined) {
      continue;
    }
    const file = staging.at(...path.split("/"));
    copied.bytes -= files.stat(file)?.sizeBytes ?? 0;
    files.remove(file);
    copied.digests.delete(path);
    copied.differs.remove(path);
  }
}

function add({ files }: Context, staging: StoreLayout, copied: Copied, path: string, bytes: Buffer): void {
  files.create(staging.at(...path.split("/")), bytes);
  copied.digests.set(path, textDigest(bytes));
  if (!copied.committed.has(path, bytes)) {
    copied.differs.add(path);
  }
  copied.bytes += bytes.length;
}

/** Adds the files that the backend itself wrote into the payload: database, dump, index. Proved by then, each is read once. */
function addWritten({ files }: Context, staging: StoreLayout, copied: Copied): void {
  for (const { name, kind } of files.list(staging.dir) ?? []) {
    if (kind === "file" && !copied.digests.has(name)) {
      const file = staging.at(name);
      copied.digests.set(name, files.digest(file));
      copied.bytes += files.stat(file)?.sizeBytes ?? 0;
      if (name !== "enterprise.db" || !copied.committed.hasFile(name, file)) {
        copied.differs.add(name);
      }
    }
  }
}

function describe(
  context: Context,
  request: BackupRequest,
  { fingerprint, marks }: { fingerprint: Fingerprint; marks: Marks },
  { digests, committed, differs, bytes }: Copied,
): TakenBackup {
  const { active, completed, data, text } = fingerprint;
  const git = committed.describe(differingFirst(differs));
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
      ...(request.startedBy && { started_by: request.startedBy }),
      records: { active, completed },
      fingerprint: { data, text },
      payload_bytes: bytes,
      other_yaml: otherYaml(digests, marks),
      ...(git === undefined ? {} : { git }),
    },
  };
}

/** What only this backup has, rows of a server, before what can be many. */
function* differingFirst(differs: OrderedKeys): Generator<string> {
  const isMany = (path: string) => path.includes("/");
  for (const many of [false, true]) {
    for (const [, path] of differs.sorted()) {
      if (isMany(path) === many) {
        yield path;
      }
    }
  }
}

/** YAML files that are no records. */
function otherYaml(digests: NamedDigests, marks: Marks): string[] {
  const others: string[] = [];
  for (const name of digests.sortedKeys()) {
    if (/^(?:active|completed)\/[^/]+\.yaml$/.test(name) && !marks.has(name.slice(0, -".yaml".length))) {
      others.push(name);
    }
  }
  return others;
}

/** What says that a name is of another age, not of a clock that was wrong: nothing has to come after it. */
const MOST_AHEAD_MS = 366 * 86_400_000;

/**
 * The next free backup id for a moment: ids are in the order in which they were given, so one comes after all that there
 * are, also where the clock was set back since.
 */
export function nextBackupId(
  context: Pick<Context, "files" | "layout">,
  at: Date,
  from: BackendName,
  to: BackendName,
): string {
  const { files, layout } = context;
  const names = [layout.backupsDir, layout.migrationsDir].flatMap((dir) =>
    (files.list(dir) ?? []).map(({ name }) => name),
  );
  const taken = names.map(momentOf).filter((moment) => moment <= at.getTime() + MOST_AHEAD_MS);
  const next = taken.reduce((latest, moment) => Math.max(latest, moment + 1000), at.getTime());
  const time = new Date(next).toISOString();
  const stamp = `${time.slice(0, 10).replaceAll("-", "")}-${time.slice(11, 19).replaceAll(":", "")}`;
  return `migration-${stamp}-${from}-to-${to}`;
}

/** The time in the name of a backup or run, in milliseconds; NaN for any other name. */
function momentOf(name: string): number {
  const [, day = "", time = ""] = /^migration-(\d{8})-(\d{6})(?:-|$)/.exec(name) ?? [];
  return Date.parse(day.replace(/(....)(..)(..)/, "$1-$2-$3") + time.replace(/(..)(..)(..)/, "T$1:$2:$3Z"));
}
