import type { Backend } from "../backends/backend.ts";
import type { RecordState } from "../record/record.ts";

/** Where the files of a payload are read from. */
export interface PayloadSource {
  readonly origin: "folder" | "git";
  /** The names that the payload has, when the metadata does not list them. */
  names(): string[];
  states(): readonly RecordState[];
  read(payloadPath: string): Buffer | undefined;
  open(): Promise<Backend>;
}
