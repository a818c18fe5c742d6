import fs from "node:fs";

/** Bytes read at once. */
const CHUNK = 1 << 16;
/** NULL, or a number as SQLite writes it, is shorter than this. */
const LONGEST_WORD = 64;
/** A line feed in front of the file makes every statement begin a line. */
const START = Buffer.from('\nINSERT INTO "');
const VALUES = Buffer.from('" VALUES (');
const NULL = Buffer.from("NULL");

const APOSTROPHE = 39;
const CLOSE = 41;
const COMMA = 44;
const HEX = 88;

/** One row of a dump: what its literals say, in UTF-8; NULL is null, bytes are hexadecimal, numbers as written. */
export interface DumpedRow {
  readonly table: string;
  readonly cells: (Buffer | null)[];
}

/**
 * Reads back the one form of dump that dump.ts writes, in the memory of its longest row. It shares no code with the
 * writer, and executes nothing. A dump that ends in the middle of a row gives no such row.
 */
export class DumpReader {
  private readonly handle: number;
  /** What was read, up to `end`; `at` is the first byte that was not used up yet. */
  private bytes = Buffer.allocUnsafeSlow(2 * CHUNK);
  private at = 0;
  private end = 0;

  constructor(file: string) {
    this.handle = fs.openSync(file, "r");
    this.end = this.bytes.write("\n");
  }

  close(): void {
    fs.closeSync(this.handle);
  }

  /** Each row is valid until the next is asked for. */
  *rows(): Generator<DumpedRow> {
    for (;;) {
      const row = this.tryRow();
      if (row === "damaged") {
        return;
      }
      if (row !== "cut off") {
        yield row;
      } else if (!this.more()) {
        return;
      }
    }
  }

  /** The next row where all of it was read; what stands before it is passed over. */
  private tryRow(): DumpedRow | "cut off" | "damaged" {
    const bytes = this.bytes.subarray(0, this.end);
    const start = bytes.indexOf(START, this.at);
    if (start < 0) {
      this.at = Math.max(this.at, this.end - START.length + 1);
      return "cut off";
    }
    this.at = start;
    const name = start + START.length;
    const end = bytes.indexOf(VALUES, name);
    if (end < 0) {
      return "cut off";
    }
    const cells: (Buffer | null)[] = [];
    for (let at = end + VALUES.length; ; at += 1) {
      const cell = cellAt(bytes, at);
      if (typeof cell === "string") {
        return cell;
      }
      cells.push(cell.value);
      at = cell.end;
      if (at >= bytes.length) {
        return "cut off";
      }
      if (bytes[at] === CLOSE) {
        this.at = at + 1;
        return { table: bytes.toString("utf8", name, end), cells };
      }
      if (bytes[at] !== COMMA) {
        return "damaged";
      }
    }
  }

  /** Reads at least as much as waits already, so that a long row is not gone through too often. False at the end of the file. */
  private more(): boolean {
    const waiting = this.end - this.at;
    const wanted = Math.max(CHUNK, waiting);
    if (this.bytes.length < waiting + wanted) {
      const larger = Buffer.allocUnsafeSlow(2 * (waiting + wanted));
      this.bytes.copy(larger, 0, this.at, this.end);
      this.bytes = larger;
    } else {
      this.bytes.copyWithin(0, this.at, this.end);
    }
    this.at = 0;
    this.end = waiting;
    const count = fs.readSync(this.handle, this.bytes, waiting, wanted, null);
    this.end += count;
    return count > 0;
  }
}

interface Cell {
  readonly value: Buffer | null;
  /** Of the first byte behind it. */
  readonly end: number;
}

function cellAt(bytes: Buffer, at: number): Cell | "cut off" | "damaged" {
  if (bytes[at] === APOSTROPHE) {
    return stringAt(bytes, at);
  }
  if (at + 1 >= bytes.length) {
    return "cut off";
  }
  if (bytes[at] === HEX && bytes[at + 1] === APOSTROPHE) {
    return stringAt(bytes, at + 1);
  }
  let end = at;
  while (end < bytes.length && bytes[end] !== COMMA && bytes[end] !== CLOSE) {
    end += 1;
    if (end - at === LONGEST_WORD) {
      return "damaged";
    }
  }
  if (end === at) {
    return "damaged";
  }
  const word = bytes.subarray(at, end);
  return { value: word.equals(NULL) ? null : word, end };
}

/** What stands between apostrophes, of which two are one. */
function stringAt(bytes: Buffer, at: number): Cell | "cut off" {
  const start = at + 1;
  let twice = 0;
  for (let from = start; ; twice += 1) {
    const quote = bytes.indexOf(APOSTROPHE, from);
    // What follows tells whether the string ends here.
    if (quote < 0 || quote + 1 >= bytes.length) {
      return "cut off";
    }
    if (bytes[quote + 1] !== APOSTROPHE) {
      const written = bytes.subarray(start, quote);
      return { value: twice === 0 ? written : withoutSecond(written, twice), end: quote + 1 };
    }
    from = quote + 2;
  }
}

/** Bytes without the second of each two apostrophes. */
function withoutSecond(written: Buffer, twice: number): Buffer {
  const bytes = Buffer.allocUnsafe(written.length - twice);
  let filled = 0;
  for (let from = 0; from < written.length; ) {
    const quote = written.indexOf(APOSTROPHE, from);
    filled += written.copy(bytes, filled, from, quote < 0 ? written.length : quote + 1);
    from = quote < 0 ? written.length : quote + 2;
  }
  return bytes;
}
