import { PackedNumbers } from "../packed/packed-numbers.ts";

/** What a record says of others. `task` is what its tasks wait for that is no task of its own. */
export const REFERENCE_KINDS = ["requires", "enables", "task"] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** One word in a record that names something else; records and words are rows of tables. */
export interface TabledReference {
  readonly record: number;
  readonly kind: ReferenceKind;
  readonly word: number;
}

const WIDTH = 3;

/** References of all records in the order in which they were added, read in it too: they need not be in memory. */
export class ReferenceTable {
  private readonly cells = new PackedNumbers(WIDTH);
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(record: number, kind: ReferenceKind, word: number): void {
    this.cells.set(this.count, 0, record);
    this.cells.set(this.count, 1, REFERENCE_KINDS.indexOf(kind));
    this.cells.set(this.count, 2, word);
    this.count += 1;
  }

  *[Symbol.iterator](): Generator<TabledReference> {
    for (let row = 0; row < this.count; row++) {
      const kind = REFERENCE_KINDS[this.cells.at(row, 1)] as ReferenceKind;
      yield { record: this.cells.at(row, 0), kind, word: this.cells.at(row, 2) };
    }
  }

  free(): void {
    this.count = 0;
    this.cells.free();
  }
}
