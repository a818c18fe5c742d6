import { PAGE_BYTES, PackedPages } from "./packed-pages.ts";

const UTF8 = 0;
const UTF16 = 1;
const HEAD_BYTES = 2;

/** In bytes: it has to fit on a page; and twice that, with the encoding, in {@link HEAD_BYTES}. */
const LONGEST_ON_PAGE = Math.min(PAGE_BYTES - HEAD_BYTES, (1 << 15) - 1);

/** Texts, one behind the other, none across the end of a page; those that are long, few if any, apart from them. */
export class TextLog {
  private readonly pages = new PackedPages();
  private readonly long = new Map<number, string>();
  private end = 0;

  /** Where it stands from now on. */
  add(text: string): number {
    // UTF-8, but for the lone surrogates that stand for bytes of a file's name which are not UTF-8.
    const encoding = text.isWellFormed() ? UTF8 : UTF16;
    const length = encoding === UTF8 ? Buffer.byteLength(text) : 2 * text.length;
    if (length > LONGEST_ON_PAGE) {
      this.long.set(this.end, text);
      this.end += 1;
      return this.end - 1;
    }
    const left = PAGE_BYTES - (this.end % PAGE_BYTES);
    const place = left < HEAD_BYTES + length ? this.end + left : this.end;
    const at = place % PAGE_BYTES;
    const page = this.pages.toWrite(Math.floor(place / PAGE_BYTES));
    page.writeUInt16LE(2 * length + encoding, at);
    page.write(text, at + HEAD_BYTES, encoding === UTF8 ? "utf8" : "utf16le");
    this.end = place + HEAD_BYTES + length;
    return place;
  }

  at(place: number): string {
    const long = this.long.get(place);
    if (long !== undefined) {
      return long;
    }
    const page = this.pages.toRead(Math.floor(place / PAGE_BYTES));
    const start = (place % PAGE_BYTES) + HEAD_BYTES;
    const head = page.readUInt16LE(start - HEAD_BYTES);
    return page.toString(head % 2 === UTF8 ? "utf8" : "utf16le", start, start + (head >>> 1));
  }

  free(): void {
    this.end = 0;
    this.long.clear();
    this.pages.free();
  }
}
