import type { Backend } from "../backends/backend.ts";
import type { RecordState } from "../record/record.ts";

/** Where the files of a payload are read from. */
export interface PayloadSource {
  readonly origin: "folder" | "git";
  /** The names that the payload has, in their order, when the metadata does not list them. Looked up anew each time. */
  names(): Iterable<string>;
  /** Whether it has one of that name, when the metadata does not list them. */
  has(name: string): boolean;
  states(): readonly RecordState[];
  /** Its bytes, which are only there while `use` runs; undefined where there is nothing of that name. */
  withBytes<Result>(payloadPath: string, use: (bytes: Buffer | undefined) => Result): Result;
  open(): Promise<Backend>;
}
