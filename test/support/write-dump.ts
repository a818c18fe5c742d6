import { DumpWriter } from "../../src/backends/postgres/dump-writer.ts";
import type { TableRows } from "../../src/backends/postgres/table-rows.ts";

/** Writes a dump of these rows, as a backup of a server has one. */
export function writeDump(source: TableRows, file: string, schema: string): void {
  const dump = new DumpWriter(file, schema, source.columns());
  for (const row of source.rows()) {
    dump.add(row);
  }
  dump.end();
  dump.close();
}
