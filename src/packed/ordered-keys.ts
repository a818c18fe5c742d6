import { PackedIntegers } from "./packed-integers.ts";
import { PackedKeys } from "./packed-keys.ts";
import { PackedNumbers } from "./packed-numbers.ts";
import { RowSet } from "./row-set.ts";
import { TextLog } from "./text-log.ts";

/** A row with its key. */
export type KeyedRow = readonly [row: number, key: string];

/**
 * Strings with a row number each, for columns beside them. Most come in their own order and are asked for in it, as the
 * records of a store: those stand in a list that need not be in memory, and the next one is found where the last one was.
 * The others, few as a rule, are in {@link PackedKeys}.
 */
export class OrderedKeys {
  private readonly texts = new TextLog();
  /** By place in the list: where the text stands, and its row. */
  private readonly places = new PackedNumbers(2);
  private listed = 0;
  /** The greatest key of the list. */
  private end = "";
  /** Where in the list something was found last, and what. */
  private at = 0;
  private keyThere = "";

  private readonly others = new PackedKeys();
  private readonly rowsOfOthers = new PackedIntegers();

  /** They keep their rows. */
  private readonly removed = new RowSet();
  private rows = 0;

  get size(): number {
    return this.rows - this.removed.size;
  }

  /** The row of a key; undefined where there is none. */
  rowOf(key: string): number | undefined {
    const row = this.find(key);
    return row === undefined || this.removed.has(row) ? undefined : row;
  }

  /** The row of a key, which is new where there was none. A key that was removed gets its old row back. */
  add(key: string): number {
    const isNext = this.listed === 0 || key > this.end;
    const known = isNext ? undefined : this.find(key);
    if (known !== undefined) {
      this.removed.delete(known);
      return known;
    }
    const row = this.rows;
    this.rows += 1;
    if (isNext) {
      this.places.set(this.listed, 0, this.texts.add(key));
      this.places.set(this.listed, 1, row);
      this.listed += 1;
      this.end = key;
    } else {
      this.rowsOfOthers.set(this.others.add(key), row);
    }
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

  /** Rows in the order in which their keys were added. */
  *each(): Generator<KeyedRow> {
    yield* this.merged(this.others.each(), ([left], [right]) => left < right);
  }

  /** Keys in the order in which they were added. */
  *keys(): Generator<string> {
    for (const [, key] of this.each()) {
      yield key;
    }
  }

  /** Rows in the order of their keys. */
  *sorted(): Generator<KeyedRow> {
    yield* this.merged(this.others.sorted(), ([, left], [, right]) => left < right);
  }

  /** Rows in the order in which their keys were added, the last first. */
  *backwards(): Generator<KeyedRow> {
    let place = this.listed - 1;
    for (let other = this.others.size - 1; place >= 0 || other >= 0; ) {
      const isListed = other < 0 || (place >= 0 && this.places.at(place, 1) > this.rowsOfOthers.at(other));
      const next = isListed ? this.listedAt(place) : this.otherAt(other);
      place -= isListed ? 1 : 0;
      other -= isListed ? 0 : 1;
      if (!this.removed.has(next[0])) {
        yield next;
      }
    }
  }

  /** Empties it, and gives its memory back at once. */
  free(): void {
    this.texts.free();
    this.places.free();
    this.listed = 0;
    this.end = "";
    this.at = 0;
    this.others.free();
    this.rowsOfOthers.free();
    this.removed.clear();
    this.rows = 0;
  }

  private *merged(
    others: Iterator<number>,
    isBefore: (left: KeyedRow, right: KeyedRow) => boolean,
  ): Generator<KeyedRow> {
    let other = others.next();
    for (let place = 0; place < this.listed || !other.done; ) {
      const listed = place < this.listed ? this.listedAt(place) : undefined;
      const apart = other.done ? undefined : this.otherAt(other.value);
      const isListed = apart === undefined || (listed !== undefined && isBefore(listed, apart));
      const next = (isListed ? listed : apart) as KeyedRow;
      if (isListed) {
        place += 1;
      } else {
        other = others.next();
      }
      if (!this.removed.has(next[0])) {
        yield next;
      }
    }
  }

  private listedAt(place: number): KeyedRow {
    return [this.places.at(place, 1), this.keyAt(place)];
  }

  private otherAt(row: number): KeyedRow {
    return [this.rowsOfOthers.at(row), this.others.keyAt(row)];
  }

  private keyAt(place: number): string {
    return this.texts.at(this.places.at(place, 0));
  }

  private find(key: string): number | undefined {
    if (this.isListed(key)) {
      return this.places.at(this.at, 1);
    }
    const row = this.others.size === 0 ? undefined : this.others.rowOf(key);
    return row === undefined ? undefined : this.rowsOfOthers.at(row);
  }

  /** Goes to where a key is in the list, or would be behind. */
  private isListed(key: string): boolean {
    if (this.listed === 0 || key > this.end) {
      return false;
    }
    if (this.at === 0) {
      this.goTo(0);
    }
    // Steps that double, from where we are: the next one is mostly the one that is asked for.
    for (let step = 1; key < this.keyThere && this.at > 0; step *= 2) {
      this.goTo(Math.max(0, this.at - step));
    }
    for (let step = 1; key > this.keyThere && this.at + 1 < this.listed; step *= 2) {
      const [low, keyOfLow] = [this.at, this.keyThere];
      this.goTo(Math.min(low + step, this.listed - 1));
      if (key < this.keyThere) {
        this.search(key, low, keyOfLow);
        break;
      }
    }
    return key === this.keyThere;
  }

  /** Goes back to the last place whose key is not greater; `low` is one, where we are is none. */
  private search(key: string, low: number, keyOfLow: string): void {
    let [from, found, to] = [low, keyOfLow, this.at];
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      const there = this.keyAt(middle);
      if (there <= key) {
        from = middle;
        found = there;
      } else {
        to = middle;
      }
    }
    this.at = from;
    this.keyThere = found;
  }

  private goTo(place: number): void {
    this.at = place;
    this.keyThere = this.keyAt(place);
  }
}
