import type { BackendName } from "../../src/backends/backend.ts";
import type { ServerRun } from "../../src/backends/server.ts";
import type { ErrorCode } from "../../src/errors/error.ts";
import type { RecordKey } from "../../src/record/record.ts";
import type { TestStore } from "../support/store.ts";
import type { KnownRecord } from "./known-records.ts";

/** One kind of storage, driven from outside as the tools drive it: none of it is this program's own code. */
export interface Subject {
  readonly name: BackendName;
  /** Makes a store that uses this backend and holds these records. */
  fill(records: readonly KnownRecord[]): Promise<TestStore>;
  /** Adds a record, or replaces the one of its key. Throws where another holds the storage. */
  set(store: TestStore, record: KnownRecord): Promise<void>;
  remove(store: TestStore, key: RecordKey): Promise<void>;
  /** Makes a record unreadable. */
  spoil(store: TestStore, key: RecordKey): Promise<void>;
  /** Begins a run, where copies are made under one. */
  beginRun?(store: TestStore, id: string): Promise<ServerRun>;
  /** Whether a hold keeps other writers out. */
  readonly holdsWriters: boolean;
  /** Ways in which the storage as a whole cannot be read, and the code that each ends in. */
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable {
  readonly what: string;
  readonly code: ErrorCode;
  make(store: TestStore): Promise<void>;
}
