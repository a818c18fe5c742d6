/** A backup's rows of a server: the file, and version of its lines, described in docs/formats.md. */
export const PAYLOAD_FILE = "postgresql-rows.jsonl";
export const PAYLOAD_FORMAT = 1;
