import type { Fingerprint } from "../record/fingerprint.ts";
import type { BackendName } from "./backend.ts";

/** What the server's tables say of the run that made them: the store's random name and the run's id. */
export interface RunName {
  readonly storeId: string;
  /** Id of the run: `migration-20261122-101500-file-to-database`. */
  readonly id: string;
}

/** A run as the server knows it. */
export interface ServerRun extends RunName {
  /**
   * Random: two clones of one store may begin in the same second, and only one of them has the server. Undefined for a run
   * that an earlier version of this program began, which had none.
   */
  readonly key: string | undefined;
}

/** Who asks for the server. */
export interface ServerHolder {
  readonly host: string;
  readonly pid: number;
  /** Which container's pid that is; undefined on the host itself. */
  readonly space: string | undefined;
  /** When that process began, in any stable form. */
  readonly start: string;
  /** The store's folder on that host; shown to nobody. */
  readonly dir: string;
  /** When a process of this host started, undefined when there is none. */
  startOf(pid: number): string | undefined;
}

/** A run that holds the server, in words for people. */
export interface RunningOnServer {
  readonly id: string;
  /** `process 42 on host-a since 2026-11-22T10:15:00Z` */
  readonly who: string;
}

/** What a move asks of a server before anything starts; each as a person reads it. */
export interface ServerCheck {
  readonly id: "server" | "server-rights" | "server-lock" | "server-dependents" | "server-store";
  readonly title: string;
  readonly detail: string;
  /** Undefined where it holds. */
  readonly fix?: string;
}

/** What the server is wanted for. */
export interface ServerPurpose {
  /** True where tables are to be made and published; false where records are only read. */
  readonly writes: boolean;
  readonly holder: ServerHolder;
}

/** What became of a run's own tables when it was undone. */
export interface UndoneOnServer {
  /** Tables that somebody else wrote to after they were published: kept, by name. */
  readonly left: readonly string[];
}

/** Tables that a run took the place of, kept until they are pruned. */
export interface KeptTables {
  readonly run: string;
  readonly tables: readonly string[];
  /** Rows, as the server estimates them. */
  readonly rows: number;
}

/**
 * What runs do on a database server beside reading and writing records: they exclude each other across machines, publish,
 * and take back. A store without a server has nothing of it.
 */
export interface ServerRuns {
  /** Whether the server can do what a move needs, and whether we may. Writes nothing. */
  check(purpose: ServerPurpose): Promise<ServerCheck[]>;
  /** Who holds the server for a run now, as far as `asker` can tell; undefined for nobody. */
  running(asker: ServerHolder): Promise<RunningOnServer | undefined>;
  /**
   * Takes the server for a run: until it ends, no other begins. Taking it again, after a kill, is no second run. Throws
   * LOCKED, and says who holds it since when; a holder that died is taken over.
   */
  begin(run: ServerRun, move: { from: BackendName; to: BackendName }, holder: ServerHolder): Promise<ServerLease>;
  /**
   * Takes the server once more for a run that this store began and was cut off in. Throws LOCKED where another has taken
   * it over meanwhile.
   */
  resume(run: ServerRun, holder: ServerHolder): Promise<ServerLease>;
  /** Loads a backup's rows into tables of the run's own, every column as it was; begins anew where it had begun. */
  stage(run: ServerRun, backupDir: string): Promise<void>;
  /**
   * Reads what was staged on other connections, compares every column of every row with the backup, and returns the
   * fingerprint of its records. Throws VERIFY_MISMATCH.
   */
  proveStaged(run: ServerRun, backupDir: string): Promise<Fingerprint>;
  /**
   * Publishes what was staged, as a move does. Returns the names of tables that somebody wrote to while the run went on:
   * these are set aside for good, where a prune does not take them.
   */
  publishStaged(run: ServerRun, fingerprint: PublishedFingerprint): Promise<string[]>;
  isPublished(run: ServerRun): Promise<boolean>;
  /**
   * Takes back what the run did: its tables go, and what they took the place of has its name again. Repeating it
   * changes nothing.
   */
  undo(run: ServerRun): Promise<UndoneOnServer>;
  /** The run is over: what it published stays. Repeating it changes nothing. */
  finish(run: ServerRun): Promise<void>;
  /** Where the tables that stand under the tools' names came from; undefined where there are none, or empty ones. */
  origin(): Promise<TableOrigin | undefined>;
  /** Old tables of runs of this store that are over. */
  keptTables(storeId: string): Promise<KeptTables[]>;
  dropKept(run: string): Promise<void>;
}

/** Which store's run made the tables, where a run of ours did. */
export type TableOrigin = { readonly kind: "run"; readonly run: RunName } | { readonly kind: "foreign" };

/** Held for a run by refreshing it, so that it ends with its process. */
export interface ServerLease {
  /** Throws LOCK_LOST where another took the server over. */
  assertHeld(): Promise<void>;
  /** Stops refreshing; the row says how the run ended. */
  end(): Promise<void>;
}

/** What a run publishes is named by this. */
export type PublishedFingerprint = Pick<Fingerprint, "data" | "text">;
