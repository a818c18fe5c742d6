import { type KeyedRow, OrderedKeys } from "./ordered-keys.ts";

/** What keeps the values of a {@link PackedMap}, by the row of their key. */
export interface PackedValues<Value> {
  write(row: number, value: Value): void;
  read(row: number, key: string): Value;
  free(): void;
}

/**
 * A map from strings whose entries the engine's heap never sees, and memory only as far as they were used last. Values are
 * made anew each time they are asked for.
 */
export class PackedMap<Value> {
  private readonly rows = new OrderedKeys();
  private readonly packed: PackedValues<Value>;

  constructor(values: PackedValues<Value>) {
    this.packed = values;
  }

  get size(): number {
    return this.rows.size;
  }

  has(key: string): boolean {
    return this.rows.rowOf(key) !== undefined;
  }

  get(key: string): Value | undefined {
    const row = this.rows.rowOf(key);
    return row === undefined ? undefined : this.packed.read(row, key);
  }

  set(key: string, value: Value): this {
    this.packed.write(this.rows.add(key), value);
    return this;
  }

  /** For columns that are asked for alone. A key keeps its row as long as the map is not emptied. */
  rowOf(key: string): number | undefined {
    return this.rows.rowOf(key);
  }

  delete(key: string): boolean {
    return this.rows.remove(key);
  }

  /** Empties it, and gives its memory back at once, where nobody will ask any more. */
  free(): void {
    this.rows.free();
    this.packed.free();
  }

  keyedRows(): Generator<KeyedRow> {
    return this.rows.each();
  }

  keys(): Generator<string> {
    return this.rows.keys();
  }

  /** Keys in the order of their code units. */
  *sortedKeys(): Generator<string> {
    for (const [, key] of this.rows.sorted()) {
      yield key;
    }
  }

  *values(): Generator<Value> {
    for (const [, value] of this) {
      yield value;
    }
  }

  *[Symbol.iterator](): Generator<[string, Value]> {
    for (const [row, key] of this.rows.each()) {
      yield [key, this.packed.read(row, key)];
    }
  }

  toJSON(): Record<string, Value> {
    return Object.fromEntries(this);
  }

  /** Entries in the order of their keys. */
  *sorted(): Generator<[string, Value]> {
    for (const [row, key] of this.rows.sorted()) {
      yield [key, this.packed.read(row, key)];
    }
  }
}
