import { PackedIntegers } from "../packed/packed-integers.ts";

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

/** References of all records in the order in which they were added: twelve bytes each. */
export class ReferenceTable {
  private readonly cells = new PackedIntegers();
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(record: number, kind: ReferenceKind, word: number): void {
    const at = WIDTH * this.count;
    this.cells.set(at, record);
    this.cells.set(at + 1, REFERENCE_KINDS.indexOf(kind));
    this.cells.set(at + 2, word);
    this.count += 1;
  }

  *[Symbol.iterator](): Generator<TabledReference> {
    for (let at = 0; at < WIDTH * this.count; at += WIDTH) {
      const kind = REFERENCE_KINDS[this.cells.at(at + 1)] as ReferenceKind;
      yield { record: this.cells.at(at), kind, word: this.cells.at(at + 2) };
    }
  }

  free(): void {
    this.count = 0;
    this.cells.free();
  }
}
