import type { Backend, BackendName } from "../backends/backend.ts";
import { payloadRefOf } from "../backup/kept-in-git.ts";
import { type ListedBackup, readPayloadDigests } from "../backup/list.ts";
import { byName, SERVER_ROWS } from "../backup/payload.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import { type Digest, textDigest } from "../record/digest.ts";
import { type RecordState, STATES } from "../record/record.ts";
import { sortEntries } from "../store/sort-entries.ts";
import { committedPayload } from "./committed-payload.ts";
import type { PayloadSource } from "./payload-source.ts";

export type ReadableBackup = ListedBackup & { kind: "readable" };

/** One file that a restore brings back. */
export interface PayloadFile {
  /** Where it goes, relative to the store. */
  readonly path: string;
  /** Its bytes, compared with the digest in the metadata where there is one, and only there while `use` runs. Throws BACKUP_DAMAGED. */
  withBytes(use: (bytes: Buffer, digest: Digest) => void): void;
}

/** What a restore brings back, and where it is taken from. */
export interface Payload {
  readonly origin: "folder" | "git";
  readonly to: BackendName;
  /** In the order of their names; there may be a million. */
  files(): Iterable<PayloadFile>;
  /** How many there are. */
  count(): number;
  /** Whether there is a file of this path below a folder of the store. */
  has(path: string): boolean;
  /** What the records are rows of; undefined where they are files. */
  readonly engine: "sqlite" | "postgresql" | undefined;
  /**
   * Compares what the folder holds beside `files` (dumps, index, rows of a server, logs) with the digests in the metadata:
   * where one byte is another, nothing says that the others are what was backed up. Throws BACKUP_DAMAGED.
   */
  checkOthers(): void;
  /** The state folders whose records become exactly those of the payload; none for a database. */
  readonly states: readonly RecordState[];
  /** The payload as a backend, for reading. */
  open(): Promise<Backend>;
  /** Gives back what it holds in memory, where nobody will ask any more. */
  free(): void;
}

/**
 * The payload of a backup: from its folder, else from the commit that it was taken at.
 * Throws BACKUP_PAYLOAD_ABSENT and BACKUP_DAMAGED. `logs` brings the logs back as well.
 */
export function openPayload(context: Context, backup: ReadableBackup, logs: boolean): Payload {
  const { metadata } = backup;
  const folder = folderPayload(context, backup);
  // Of a tool's backup there is no other place, so what its folder lacks is said of the folder.
  const isHere = backup.payloadHere || (metadata.details === undefined && hasSeveral(folder.names()));
  const source = isHere ? folder : committedPayload(context, metadata);
  const digests = readPayloadDigests(context, backup);
  const has = (name: string) => (digests ? digests.has(name) : source.has(name));
  const rows = metadata.from === "database" ? SERVER_ROWS.find(has) : undefined;
  const engine = metadata.from !== "database" ? undefined : rows === undefined ? "sqlite" : "postgresql";
  if (rows !== undefined && source.origin === "git") {
    throw rowsAbsent(context, backup.id);
  }
  if (engine === "sqlite" && !has("enterprise.db")) {
    throw new MilestoneError("BACKUP_PAYLOAD_ABSENT", `backups/${backup.id} has no enterprise.db.`, {
      state: NOTHING_CHANGED,
      place: { file: `backups/${backup.id}` },
      fix: ["Choose another backup: milestone backups. (A dump is never executed.)"],
    });
  }
  const isBrought = (name: string) => isWanted(name, metadata.from, logs);
  const brought = function* () {
    for (const name of digests?.sortedKeys() ?? source.names()) {
      if (isBrought(name)) {
        yield name;
      }
    }
  };
  return {
    origin: source.origin,
    to: metadata.from,
    engine,
    checkOthers: () => {
      for (const [name, digest] of source.origin === "git" ? [] : (digests ?? [])) {
        if (!isBrought(name)) {
          checkOther(context, backup.id, name, digest);
        }
      }
    },
    states: metadata.from === "database" ? [] : source.states(),
    has: (path) => isBrought(path) && has(path),
    count: () => countNames(brought()),
    files: function* () {
      for (const name of brought()) {
        yield {
          path: name === "storage-config.yaml" ? "config/storage-config.yaml" : name,
          withBytes: (use) => withChecked(source, { id: backup.id, name, digest: digests?.get(name) }, use),
        };
      }
    },
    open: () => source.open(),
    free: () => digests?.free(),
  };
}

/** What is missing is not brought back either; rows that are missing are found by who reads them. */
function checkOther(context: Context, id: string, name: string, digest: Digest): void {
  const { files, layout } = context;
  const dir = layout.at("backups", id);
  assertPlainFolders(context, dir, name);
  const file = `${dir}/${name}`;
  if (files.stat(file) !== undefined && files.digest(file) !== digest) {
    throw damagedFile(id, name, "has other bytes than when the backup was taken");
  }
}

/** No commit of a branch has them; a ref of ours may, here or where the clone came from. */
function rowsAbsent({ repository }: Context, id: string): MilestoneError {
  const ref = payloadRefOf(id);
  const isHere = repository?.refCommit(ref) !== undefined;
  return new MilestoneError("BACKUP_PAYLOAD_ABSENT", `The payload of ${id} is not here: rows are not committed.`, {
    state: NOTHING_CHANGED,
    place: { file: `backups/${id}` },
    fix: isHere
      ? [`It is in git under ${ref}: milestone restore ${id} without --dry-run takes it from there.`]
      : [`Restore it on the machine that took it, or fetch what a job has kept: git fetch origin ${ref}:${ref}`],
  });
}

/** Dumps are for people, an index is built anew, and the switch is written by its own rename. */
function isWanted(name: string, from: BackendName, logs: boolean): boolean {
  const folder = name.slice(0, name.indexOf("/") + 1);
  return (
    name === "storage-config.yaml" ||
    (from === "database" ? name === "enterprise.db" : folder === "active/" || folder === "completed/") ||
    (logs && folder === "logs/")
  );
}

function withChecked(
  source: PayloadSource,
  { id, name, digest }: { id: string; name: string; digest: Digest | undefined },
  use: (bytes: Buffer, digest: Digest) => void,
): void {
  source.withBytes(name, (bytes) => {
    const found = bytes && textDigest(bytes);
    if (bytes === undefined || found === undefined) {
      throw damagedFile(id, name, "is missing");
    }
    if (digest !== undefined && found !== digest) {
      throw damagedFile(id, name, "has other bytes than when the backup was taken");
    }
    use(bytes, found);
  });
}

function damagedFile(id: string, name: string, what: string): MilestoneError {
  return new MilestoneError("BACKUP_DAMAGED", `backups/${id} cannot be trusted: ${showName(name)} ${what}.`, {
    state: NOTHING_CHANGED,
    place: { file: `backups/${id}/${showName(name)}` },
    fix: ["Choose another backup: milestone backups"],
  });
}

function folderPayload(context: Context, { id, metadata }: ReadableBackup): PayloadSource {
  const { files, layout, backends } = context;
  const dir = layout.at("backups", id);
  return {
    origin: "folder",
    names: () => namesBelow(context, dir, ""),
    has: (name) => {
      const kind = files.stat(`${dir}/${name}`)?.kind;
      return kind !== undefined && kind !== "directory";
    },
    states: () => STATES.filter((state) => files.stat(`${dir}/${state}`)?.kind === "directory"),
    withBytes: (name, use) => {
      assertPlainFolders(context, dir, name);
      const file = `${dir}/${name}`;
      return files.stat(file) === undefined ? use(undefined) : files.withBytes(file, ({ bytes }) => use(bytes));
    },
    open: () => backends.openFolder(metadata.from, dir),
  };
}

/** A checkout can bring a backup: no folder of it leads anywhere else. Throws UNSAFE_PATH. */
function assertPlainFolders({ files, layout }: Context, dir: string, name: string): void {
  for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
    const folder = `${dir}/${name.slice(0, slash)}`;
    const kind = files.stat(folder)?.kind;
    if (kind !== undefined && kind !== "directory") {
      const shown = showName(layout.show(folder));
      throw new MilestoneError("UNSAFE_PATH", `${shown} is no plain folder; nothing is restored through it.`, {
        state: NOTHING_CHANGED,
        place: { file: shown },
        fix: ["Choose another backup: milestone backups"],
      });
    }
  }
}

/** Links and devices are listed too: reading them is refused, by path. */
function* namesBelow({ files }: Pick<Context, "files">, dir: string, below: string): Generator<string> {
  for (const { name, kind } of sortEntries(files.listEach(below === "" ? dir : `${dir}/${below}`) ?? [], byName)) {
    const inside = below === "" ? name : `${below}/${name}`;
    if (kind === "directory") {
      yield* namesBelow({ files }, dir, inside);
    } else {
      yield inside;
    }
  }
}

function hasSeveral(names: Iterable<string>): boolean {
  const [, second] = names;
  return second !== undefined;
}

function countNames(names: Iterable<string>): number {
  let count = 0;
  for (const _ of names) {
    count += 1;
  }
  return count;
}
