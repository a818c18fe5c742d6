import type { RecordState } from "../../record/record.ts";
import type { TableColumn, TableRow } from "./table-rows.ts";

/** What is said of a line that no writer of dumps writes. */
export class WrongLine extends Error {}

/** How the lines of one kind of dump are read. */
export interface DumpLines {
  /** Columns of a table, where the line says them. */
  columns(line: string): { state: RecordState; columns: readonly TableColumn[] } | undefined;
  /** The row of a line; undefined where there is none. */
  row(line: string): TableRow | undefined;
  /** The cells of a line that was a row when it was read before. */
  cells(line: string): (string | null)[];
  /** False where the file may not end. */
  isAtEnd(): boolean;
}
