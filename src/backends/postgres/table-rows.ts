import type { RecordState } from "../../record/record.ts";

/** One column of a table as it was, with the server's name of its type. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
}

/** One row of a table: each cell as the server's own text of it, in the order of the columns. */
export interface TableRow {
  readonly state: RecordState;
  readonly cells: readonly (string | null)[];
}

/** The rows of both tables in a file, wherever it came from; a table that is not there has no columns. */
export interface TableRows {
  columns(): Readonly<Record<RecordState, readonly TableColumn[]>>;
  /** All of one state, then all of the other, each as often as it is asked for. */
  rows(): Iterable<TableRow>;
}
