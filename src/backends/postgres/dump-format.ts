import type { RecordCounts } from "../backend.ts";

export const DUMP_FILE = "postgresql-dump.sql";

/** The first line of a dump of ours; a tool's begins otherwise. */
export const DUMP_HEAD = "-- milestone-migrate: PostgreSQL dump, format 1";

/** And the last one, without which it is not whole. */
export function dumpTail({ active, completed }: RecordCounts): string {
  return `-- milestone-migrate: end of the dump of ${active} active and ${completed} completed rows`;
}
