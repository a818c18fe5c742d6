import type { Digest } from "../record/digest.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import type { Mark, Marks } from "../record/marks.ts";
import type { MilestoneRecord, RecordKey, RecordState } from "../record/record.ts";
import type { Finding } from "../validate/finding.ts";

/** Where records live, as `storage-backend.txt` says it. */
export const BACKENDS = ["file", "hybrid", "database"] as const;
export type BackendName = (typeof BACKENDS)[number];

export type RecordCounts = Record<RecordState, number>;

/** One thing met while reading a store, in key order. */
export type Scanned =
  | {
      kind: "record";
      record: MilestoneRecord;
      mark: Mark;
      /** True for a row whose data is not what it was when its YAML was written beside it. */
      isChanged?: boolean;
    }
  /** Something wrong. An error stops a move; a warning is carried along. */
  | { kind: "finding"; finding: Finding };

/** What happened to the source since its marks were taken. */
export type Change =
  | { kind: "put"; record: MilestoneRecord; mark: Mark }
  | { kind: "gone"; key: RecordKey }
  | { kind: "finding"; finding: Finding };

/** The tools' own queries, medians of several runs, in milliseconds. */
export interface QueryTimes {
  listMs: number;
  countMs: number;
  readMs: number;
}

/** Records at rest, for reading. The one port between the steps and every kind of storage. */
export interface Backend {
  readonly name: BackendName;
  /**
   * Every record and every problem, in key order, each once; of these states only, where they are given. Problems of a
   * single record never end the scan.
   */
  scan(states?: readonly RecordState[]): AsyncIterable<Scanned>;
  /** One record; undefined when there is none. Throws RECORD_UNREADABLE when it is broken. */
  read(key: RecordKey): Promise<MilestoneRecord | undefined>;
  /** The same for as many as may be in memory at once, in the order of the keys: a server is asked once for all. */
  readSome(keys: readonly RecordKey[]): Promise<(MilestoneRecord | undefined)[]>;
  /** Called before a {@link scan}, so that {@link isUnchanged} can tell later. */
  watch(): void;
  /** True where nothing was written since of what that scan read; false where it was, or where it cannot be told. */
  isUnchanged(): Promise<boolean>;
  /** Updates `marks` to now while yielding what is no longer as marked. */
  changesSince(marks: Marks): AsyncIterable<Change>;
  /** Keeps other writers out where the engine can; files cannot. Throws SOURCE_BUSY after `waitMs`. */
  hold(waitMs: number): Promise<Hold>;
  timeQueries(): Promise<QueryTimes>;
  close(): Promise<void>;
}

/** A hold on the source, given back once. */
export interface Hold {
  release(): Promise<void>;
}

/** A record as it was read back from a copy. */
export interface ReadBack extends RecordDigests {
  /** What stands beside the record and does not fit it: its row of an index. */
  readonly flaw?: string;
}

/** A copy in the making, beside the place where it will live. */
export interface Shadow {
  /** First copy: a key that is already there is an error. */
  write(records: readonly MilestoneRecord[]): Promise<void>;
  /** Catch-up: replaces what is there. */
  put(record: MilestoneRecord): Promise<void>;
  remove(key: RecordKey): Promise<void>;
  /** Everything written so far is complete and durable; {@link put} and {@link remove} may follow. */
  seal(): Promise<void>;
  /**
   * Reads everything back through another connection, statement and parser than wrote it, in key order.
   * Yields the digests of what was found. Throws VERIFY_MISMATCH for what is wrong with the copy as a whole.
   */
  readBack(): AsyncIterable<ReadBack>;
  /** The same for one record; undefined when the copy has none. */
  readOne(key: RecordKey): Promise<ReadBack | undefined>;
  /** Puts in place what may stand there while the source is still the truth; before the write pause, and again for what changed since. */
  installAhead(installer: Installer, marks: Marks): Promise<void>;
  /** Puts in place the rest: the last act before the switch, within the write pause. */
  install(installer: Installer): Promise<void>;
  /** Lets go of files and connections. */
  close(): Promise<void>;
}

/** Moves files of a shadow into the store, keeping what they displace. Paths are relative to store and shadow. */
export interface Installer {
  /**
   * Takes the digests of files that will be {@link put}, and keeps what they will replace, before the write pause; a file
   * that changes is read again. The room of what is replaced is given back with {@link release}, after the pause.
   */
  prepare(paths: readonly string[]): void;
  release(): void;
  /** What stands in the store now is kept once, as it was before this migration. */
  put(paths: readonly string[]): void;
  /**
   * The same for as many as there may be. Timers are let in between: they say that we live, to others who would take this
   * over. `knownDigest` tells those of files that were read back from the shadow already.
   */
  putEach(paths: Iterable<string>, knownDigest: (path: string) => Digest | undefined): Promise<void>;
  /** Moves files of the store out of the way; what the migration put there itself is removed. */
  aside(paths: readonly string[]): void;
  /** Makes durable all that was put and moved since the last time. */
  sync(): void;
}

/**
 * Changes to single records of the backend in use. A database takes all of them at once, with {@link commit}; of files
 * each changes by one rename. New content is staged beside the store first.
 */
export interface RecordEdit {
  /** What the backend has at this place now. Throws RECORD_UNREADABLE. */
  versionAt(key: RecordKey): Promise<RecordDigests | undefined>;
  /** True when nothing but the record itself stands where it would go. */
  isFree(key: RecordKey): boolean;
  put(record: MilestoneRecord): Promise<void>;
  /** Of what was put so far, nothing can be lost any more by a removal that follows. */
  settle(): Promise<void>;
  remove(key: RecordKey): Promise<void>;
  /** Makes everything durable. */
  commit(): Promise<void>;
  /** Lets other writers go on; what was not committed to a database never was. */
  release(): Promise<void>;
}
