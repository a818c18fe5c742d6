/** A backup's rows of a server: the file, and version of its lines, described in docs/formats.md. */
export const PAYLOAD_FILE = "postgresql-rows.jsonl";
export const PAYLOAD_FORMAT = 1;

/** One column of a table as it was, with the server's name of its type. */
export interface PayloadColumn {
  readonly name: string;
  readonly type: string;
}
