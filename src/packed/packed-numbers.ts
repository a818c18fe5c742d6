import { PAGE_BYTES, PackedPages } from "./packed-pages.ts";

const NUMBER_BYTES = 8;

/** So many numbers for each row of a table. Rows that were never set are zeros. */
export class PackedNumbers {
  private readonly width: number;
  private readonly pages = new PackedPages();

  /** `width` is how many numbers a row has. */
  constructor(width: number) {
    this.width = width;
  }

  set(row: number, part: number, value: number): void {
    const place = (row * this.width + part) * NUMBER_BYTES;
    this.pages.toWrite(Math.floor(place / PAGE_BYTES)).writeDoubleLE(value, place % PAGE_BYTES);
  }

  at(row: number, part: number): number {
    const place = (row * this.width + part) * NUMBER_BYTES;
    return this.pages.toRead(Math.floor(place / PAGE_BYTES)).readDoubleLE(place % PAGE_BYTES);
  }

  free(): void {
    this.pages.free();
  }
}
