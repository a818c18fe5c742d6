import { PackedBytes } from "./packed-bytes.ts";
import { PackedIntegers } from "./packed-integers.ts";

const UTF8 = 0;
const UTF16 = 1;
/** Of UTF-8 and of UTF-16, what one code unit may take. */
const MOST_BYTES_PER_UNIT = 3;

/** Texts of any length for each row of `PackedKeys`, written once, outside the engine's heap. */
export class PackedTexts {
  private readonly content = new PackedBytes();
  private used = 0;
  private readonly starts = new PackedIntegers();
  /** Twice the length in bytes, plus one where the text is UTF-16. */
  private readonly lengths = new PackedIntegers();

  write(row: number, text: string): void {
    // UTF-8, but for the lone surrogates that stand for bytes of a file's name which are not UTF-8.
    const encoding = text.isWellFormed() ? UTF8 : UTF16;
    const content = this.content.upTo(this.used + MOST_BYTES_PER_UNIT * text.length);
    const length = content.write(text, this.used, encoding === UTF8 ? "utf8" : "utf16le");
    this.starts.set(row, this.used);
    this.lengths.set(row, 2 * length + encoding);
    this.used += length;
  }

  text(row: number): string {
    const start = this.starts.at(row);
    const length = this.lengths.at(row);
    const encoding = length % 2 === UTF8 ? "utf8" : "utf16le";
    return this.content.upTo(this.used).toString(encoding, start, start + (length >>> 1));
  }

  /** Compares without making a string, as far as both are ASCII. */
  equals(row: number, text: string): boolean {
    const start = this.starts.at(row);
    const content = this.content.upTo(this.used);
    if (this.lengths.at(row) === 2 * text.length) {
      let at = 0;
      while (at < text.length && content[start + at] === text.charCodeAt(at) && text.charCodeAt(at) < 0x80) {
        at += 1;
      }
      if (at === text.length) {
        return true;
      }
    }
    return this.text(row) === text;
  }

  free(): void {
    this.used = 0;
    this.content.free();
    this.starts.free();
    this.lengths.free();
  }
}
