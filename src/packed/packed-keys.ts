import { hashOf } from "./hash.ts";
import { PackedIntegers } from "./packed-integers.ts";
import { TextColumn } from "./text-column.ts";

const FIRST_SLOTS = 512;

/**
 * Strings with a row number each, for columns beside them, whatever the order in which they come. Of each, a dozen bytes
 * are in memory, where the engine's heap never sees them; the strings need not be. Who asks for them about as they came
 * hardly ever waits for the disk.
 */
export class PackedKeys {
  private readonly keys = new TextColumn();
  private readonly hashes = new PackedIntegers();
  /** Open addressing: a row plus one, 0 where there is none. Rows that were removed stay, so that probing goes on. */
  private readonly slots = new PackedIntegers();
  private slotCount = FIRST_SLOTS;
  private readonly removed = new Set<number>();
  private rows = 0;

  get size(): number {
    return this.rows - this.removed.size;
  }

  /** The row of a key; undefined where there is none. */
  rowOf(key: string): number | undefined {
    const row = this.find(key, hashOf(key));
    return row === undefined || this.removed.has(row) ? undefined : row;
  }

  /** The row of a key, which is new where there was none. A key that was removed gets its old row back. */
  add(key: string): number {
    const hash = hashOf(key);
    const known = this.find(key, hash);
    if (known !== undefined) {
      this.removed.delete(known);
      return known;
    }
    const row = this.rows;
    this.makeRoom();
    this.hashes.set(row, hash);
    this.keys.write(row, key);
    this.rows += 1;
    this.occupy(row, hash);
    return row;
  }

  /** False where there was no such key. */
  remove(key: string): boolean {
    const row = this.rowOf(key);
    if (row === undefined) {
      return false;
    }
    this.removed.add(row);
    return true;
  }

  keyAt(row: number): string {
    return this.keys.read(row);
  }

  /** Rows in the order in which their keys were added. */
  *each(): Generator<number> {
    for (let row = 0; row < this.rows; row++) {
      if (!this.removed.has(row)) {
        yield row;
      }
    }
  }

  /** Rows in the order of their keys. Costs nothing more where they were added in it. */
  *sorted(): Generator<number> {
    if (this.isSorted()) {
      yield* this.each();
      return;
    }
    const keys = Array.from(this.each(), (row) => this.keyAt(row)).sort();
    for (const key of keys) {
      yield this.rowOf(key) as number;
    }
  }

  /** Empties it, and gives its memory back at once. */
  free(): void {
    this.rows = 0;
    this.removed.clear();
    this.keys.free();
    this.hashes.free();
    this.slots.free();
    this.slotCount = FIRST_SLOTS;
  }

  private isSorted(): boolean {
    let before = "";
    for (const row of this.each()) {
      const key = this.keyAt(row);
      if (key < before) {
        return false;
      }
      before = key;
    }
    return true;
  }

  private find(key: string, hash: number): number | undefined {
    const mask = this.slotCount - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const row = this.slots.at(at) - 1;
      if (row < 0) {
        return undefined;
      }
      if (this.hashes.at(row) === hash && this.keys.read(row) === key) {
        return row;
      }
    }
  }

  private makeRoom(): void {
    if (2 * (this.rows + 1) > this.slotCount) {
      this.slots.free();
      this.slotCount *= 2;
      for (let row = 0; row < this.rows; row++) {
        this.occupy(row, this.hashes.at(row));
      }
    }
  }

  private occupy(row: number, hash: number): void {
    const mask = this.slotCount - 1;
    let at = hash & mask;
    while (this.slots.at(at) !== 0) {
      at = (at + 1) & mask;
    }
    this.slots.set(at, row + 1);
  }
}
