import type { PackedMap } from "./packed-map.ts";
import { RowSet } from "./row-set.ts";

/** Which keys of a map were met: a bit each, where a second set of them would be as large as the map. */
export class MetKeys {
  private readonly map: PackedMap<unknown>;
  private readonly rows = new RowSet();

  constructor(map: PackedMap<unknown>) {
    this.map = map;
  }

  /** What the map does not have is passed over. */
  add(key: string): void {
    const row = this.map.rowOf(key);
    if (row !== undefined) {
      this.addRow(row);
    }
  }

  /** The same of a key whose row in the map is known. */
  addRow(row: number): void {
    this.rows.add(row);
  }

  /** The keys that the map has and nobody met. Those that come may be taken out of the map. */
  *missing(): Generator<string> {
    for (const [row, key] of this.map.keyedRows()) {
      if (!this.rows.has(row)) {
        yield key;
      }
    }
  }
}
