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

export type TableColumns = Readonly<Record<RecordState, readonly TableColumn[]>>;

/** The rows of both tables, wherever they are; a table that is not there has no columns. */
export interface TableRows {
  columns(): TableColumns;
  /** All of one state, then all of the other, each as often as it is asked for. */
  rows(): Iterable<TableRow>;
}

/** A row, and where its line stands in the file. */
export interface PlacedRow extends TableRow {
  readonly offset: number;
  readonly length: number;
}

/** Rows of a file, any of which can be read again. */
export interface RowsFile extends TableRows {
  rows(): Iterable<PlacedRow>;
  rowAt(state: RecordState, offset: number, length: number): TableRow;
}
