import fs from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** Bytes read at once. Of a megabyte Node would make strings outside of the heap, which are let go of only much later. */
const CHUNK = 1 << 18;
/** NULL, or a number as SQLite writes it, is shorter than this. */
const LONGEST_WORD = 64;
const START = 'INSERT INTO "';
const VALUES = '" VALUES (';

/** One row of a dump: what its literals say; NULL is null, bytes are hexadecimal, numbers as written. */
export interface DumpedRow {
  readonly table: string;
  readonly cells: (string | null)[];
}

/**
 * Reads back the one form of dump that dump.ts writes, in constant memory. It shares no code with the writer, and
 * executes nothing. A dump that ends in the middle of a row gives no such row.
 */
export class DumpReader {
  private readonly handle: number;
  private readonly decoder = new StringDecoder("utf8");
  private readonly buffer = Buffer.allocUnsafe(CHUNK);
  /** What was read and not used up yet; `at` counts in it. A line feed in front makes every statement begin a line. */
  private text = "\n";
  private at = 0;

  constructor(file: string) {
    this.handle = fs.openSync(file, "r");
  }

  close(): void {
    fs.closeSync(this.handle);
  }

  *rows(): Generator<DumpedRow> {
    for (;;) {
      const start = this.find(`\n${START}`);
      if (start < 0) {
        return;
      }
      this.drop(start + START.length + 1);
      const end = this.find(VALUES);
      if (end < 0) {
        return;
      }
      const table = this.text.slice(this.at, end);
      this.at = end + VALUES.length;
      const cells = this.cells();
      if (cells === undefined) {
        return;
      }
      yield { table, cells };
    }
  }

  private cells(): (string | null)[] | undefined {
    const cells: (string | null)[] = [];
    for (;;) {
      const cell = this.cell();
      if (cell === undefined) {
        return undefined;
      }
      cells.push(cell);
      const next = this.peek(1);
      this.at += 1;
      if (next !== ",") {
        return next === ")" ? cells : undefined;
      }
    }
  }

  /** Undefined at the end of the file. */
  private cell(): string | null | undefined {
    const two = this.peek(2);
    if (two.startsWith("'")) {
      return this.string();
    }
    if (two === "X'") {
      this.at += 1;
      return this.string();
    }
    const word = /^[^,)]*/.exec(this.peek(LONGEST_WORD))?.[0] ?? "";
    if (word === "" || word.length === LONGEST_WORD) {
      return undefined;
    }
    this.at += word.length;
    return word === "NULL" ? null : word;
  }

  private string(): string | undefined {
    const parts: string[] = [];
    for (;;) {
      this.at += 1;
      const quote = this.find("'");
      if (quote < 0) {
        return undefined;
      }
      parts.push(this.text.slice(this.at, quote));
      this.at = quote + 1;
      if (this.peek(1) !== "'") {
        return parts.join("'");
      }
    }
  }

  /** Where a text stands from here on, reading as far as it takes; -1 when the file has no more of it. */
  private find(wanted: string): number {
    let from = this.at;
    for (;;) {
      const found = this.text.indexOf(wanted, from);
      if (found >= 0) {
        return found;
      }
      from = Math.max(this.at, this.text.length - wanted.length + 1);
      if (!this.more()) {
        return -1;
      }
    }
  }

  private peek(length: number): string {
    while (this.text.length < this.at + length && this.more()) {
      // Until there is enough, or no more.
    }
    return this.text.slice(this.at, this.at + length);
  }

  /** Lets go of what is behind us. */
  private drop(at: number): void {
    this.at = at;
    if (at > CHUNK) {
      this.text = this.text.slice(at);
      this.at = 0;
    }
  }

  private more(): boolean {
    const count = fs.readSync(this.handle, this.buffer, 0, CHUNK, null);
    this.text += count === 0 ? this.decoder.end() : this.decoder.write(this.buffer.subarray(0, count));
    return count > 0;
  }
}
