import { PAGE_BYTES, PackedPages } from "./packed-pages.ts";

/** A digest or the like for each row of a table. Rows that were never set are zeros. */
export class PackedHex {
  private readonly width: number;
  private readonly pages = new PackedPages();

  /** `width` is the number of bytes of each, a power of two. */
  constructor(width: number) {
    this.width = width;
  }

  set(row: number, hex: string): void {
    const { page, start, end } = this.place(row);
    const bytes = this.pages.toWrite(page);
    const written = bytes.write(hex, start, this.width, "hex");
    if (written < this.width) {
      bytes.fill(0, start + written, end);
    }
  }

  at(row: number): string {
    const { page, start, end } = this.place(row);
    return this.pages.toRead(page).toString("hex", start, end);
  }

  /** True where a row of another table has the very same. */
  isSame(row: number, other: PackedHex, otherRow: number): boolean {
    const { page, start, end } = this.place(row);
    const there = other.place(otherRow);
    const bytes = other.pages.toRead(there.page);
    return this.pages.toRead(page).compare(bytes, there.start, there.end, start, end) === 0;
  }

  free(): void {
    this.pages.free();
  }

  private place(row: number): { page: number; start: number; end: number } {
    const start = (row * this.width) % PAGE_BYTES;
    return { page: Math.floor((row * this.width) / PAGE_BYTES), start, end: start + this.width };
  }
}
