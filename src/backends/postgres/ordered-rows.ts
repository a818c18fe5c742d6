import { OrderedKeys } from "../../packed/ordered-keys.ts";
import { PackedNumbers } from "../../packed/packed-numbers.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import type { PlacedRow, RowsFile, TableColumns, TableRow } from "./table-rows.ts";

/**
 * The rows of a file in key order, whatever order they have in it, as those of a tool's dump: where each stands is looked
 * up once; of rows that are in order, as ours are, nothing of that need be in memory. Rows without an id, or with one that an earlier row has, come first.
 */
export class OrderedRows implements RowsFile {
  private readonly source: RowsFile;

  constructor(source: RowsFile) {
    this.source = source;
  }

  columns(): TableColumns {
    return this.source.columns();
  }

  *rows(): Generator<PlacedRow> {
    for (const state of STATES) {
      yield* this.of(state);
    }
  }

  rowAt(state: RecordState, offset: number, length: number): TableRow {
    return this.source.rowAt(state, offset, length);
  }

  private *of(state: RecordState): Generator<PlacedRow> {
    const keys = new OrderedKeys();
    const places = new PackedNumbers(2);
    const at = this.columns()[state].findIndex(({ name }) => name === "id");
    try {
      for (const row of this.source.rows()) {
        const id = row.cells[at];
        if (row.state !== state) {
          continue;
        }
        if (typeof id !== "string" || keys.rowOf(id) !== undefined) {
          yield row;
          continue;
        }
        const place = keys.add(id);
        places.set(place, 0, row.offset);
        places.set(place, 1, row.length);
      }
      for (const [place] of keys.sorted()) {
        const [offset, length] = [places.at(place, 0), places.at(place, 1)];
        yield { ...this.source.rowAt(state, offset, length), offset, length };
      }
    } finally {
      keys.free();
      places.free();
    }
  }
}
