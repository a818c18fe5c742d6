import type { Backend, BackendName, RecordEdit, Shadow } from "./backends/backend.ts";
import type { ServerRun, ServerRuns } from "./backends/server.ts";
import type { Files, ReadFiles } from "./files/files.ts";
import type { History } from "./git/history.ts";
import type { KnownDigest } from "./record/digest-map.ts";
import type { MilestoneRecord } from "./record/record.ts";
import type { EffectiveSettings } from "./settings/parse.ts";
import type { StoreLayout } from "./store/layout.ts";
import type { ProcessTable } from "./store/locks.ts";

/** Everything that the steps work with: one store, the ports, and nothing of the world besides. */
export interface Context {
  readonly layout: StoreLayout;
  readonly files: Files;
  readonly settings: EffectiveSettings;
  readonly backends: Backends;
  /** Undefined outside a git repository. */
  readonly repository: History | undefined;
  /** The commit that is read in place of the working tree, in full; `files` are then its files. */
  readonly commit?: string | undefined;
  readonly machine: Machine;
  readonly processes: ProcessTable;
  readonly progress: Progress;
  /** Aborted when a person or the system wants us to stop. */
  readonly signal: AbortSignal;
  /** Version of this program, for metadata. */
  readonly version: string;
  now(): Date;
  /** The machine's clock, where a person gave another `now`. */
  clock?(): Date;
}

/** Opens backends and shadows; the one place that knows which adapter is which is wire.ts. */
export interface Backends {
  /** The backend as it is. Reading it may throw BACKEND_UNREADABLE. */
  open(name: BackendName): Promise<Backend>;
  /**
   * What the backend left behind still holds, for its digests alone: a text whose data digest is known from elsewhere
   * is not parsed.
   */
  openOldCopy(inUse: BackendName, dataDigestOf: KnownDigest): Promise<Backend>;
  /** The records of a folder that is laid out like a store: a backup's payload. */
  openFolder(name: BackendName, dir: string): Promise<Backend>;
  /** Adds to a backup's payload what the backend writes itself: database and dump, or index and dump. */
  completePayload(name: BackendName, store: StoreLayout, dir: string): Promise<void>;
  /**
   * Compares every database of a payload with its dump, row by row; `restores` also brings a server's rows back on it, in
   * a scratch place, and compares them there. Throws BACKUP_DAMAGED.
   */
  proveDatabases(name: BackendName, dir: string, restores: boolean): Promise<void>;
  /** The store's files as a commit holds them. */
  commitFiles(commit: string): ReadFiles;
  /** The backend as a commit holds it. */
  openCommit(name: BackendName, commit: string): Promise<Backend>;
  /** Brings the store's database to rest before it is replaced as a whole. Throws SOURCE_BUSY while somebody has it open. */
  restDatabase(): Promise<void>;
  /** What an {@link Installation} does under a hold, it does at once: this comes first. */
  prepareHold(): Promise<void>;
  /**
   * Runs `act`, which replaces or removes a file of the store's database, while nobody else can write to it, with the
   * digest of what stands there; who waited for it is refused. Throws SOURCE_BUSY while somebody has it.
   */
  holdDatabase(file: string, act: (digest: () => string) => void): void;
  /** The hybrid backend's index beside its files, to be compared with them. Reads only. */
  openIndex(): Promise<IndexOnDisk>;
  /** Builds the hybrid backend's index anew from the files and puts it in place. Returns the number of its rows. */
  rebuildIndex(): Promise<number>;
  /**
   * Begins to change single records of the backend in use, keeping other writers out where the engine can. `staged` is
   * laid out like a store and has the files to be put. Throws SOURCE_BUSY after `waitMs`.
   */
  edit(name: BackendName, staged: string, waitMs: number): Promise<RecordEdit>;
  /**
   * A copy in the making in `dir`, which exists and is empty, or in tables of `run`. `reverses` is the migration that the
   * move takes back.
   */
  shadow(
    move: { from: BackendName; to: BackendName; reverses?: string },
    dir: string,
    source: Backend,
    run?: ServerRun,
  ): Promise<Shadow>;
  /** True where the database is a server, and not a file of the store. */
  readonly usesServer: boolean;
  /** What runs do on that server. Throws SETTINGS_INVALID where the settings name none. */
  server(): ServerRuns;
  /** What that server holds now, whatever commit is read: no commit holds it. Throws SETTINGS_INVALID. */
  openServer(): Promise<Backend>;
}

/** An index is derived: whatever is wrong with it, no record is lost. */
export type IndexOnDisk =
  | { readonly kind: "missing" }
  | { readonly kind: "broken"; readonly problem: string }
  | { readonly kind: "readable"; readonly comparison: IndexComparison };

/** An index that is held against its files. */
export interface IndexComparison {
  /** Every record, in any order. */
  see(record: MilestoneRecord): void;
  /** What differs, once every record was seen; ids, sorted. */
  finish(): { readonly lacking: string[]; readonly outdated: string[]; readonly stray: string[] };
}

/** What the plan asks about the machine. */
export interface Machine {
  /** True when a program of this name is on the PATH. */
  hasCommand(name: string): boolean;
  /** The file system below a folder, as far as it matters: `local`, `network` or `foreign`. */
  fileSystem(dir: string): "local" | "network" | "foreign";
  canWrite(place: string): boolean;
}

/** What a person sees while something runs. */
export interface Progress {
  /** A new step begins; `total` is the number of records, when known. */
  step(name: string, total?: number): void;
  /** So many records of the step are done. */
  advance(done: number): void;
}
