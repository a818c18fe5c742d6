import { PackedBytes } from "./packed-bytes.ts";

const FIRST = 256;

/** So many numbers for each row of `PackedKeys`, outside the engine's heap. Rows that were never set are zeros. */
export class PackedNumbers {
  private readonly width: number;
  private readonly bytes = new PackedBytes();
  private view = this.viewOf(FIRST);

  /** `width` is how many numbers a row has. */
  constructor(width: number) {
    this.width = width;
  }

  set(row: number, part: number, value: number): void {
    const index = row * this.width + part;
    if (index >= this.view.length) {
      this.view = this.viewOf(Math.max(index + 1, 2 * this.view.length));
    }
    this.view[index] = value;
  }

  at(row: number, part: number): number {
    return this.view[row * this.width + part] ?? 0;
  }

  free(): void {
    this.bytes.free();
    this.view = this.viewOf(FIRST);
  }

  private viewOf(count: number): Float64Array {
    return new Float64Array(this.bytes.upTo(count * Float64Array.BYTES_PER_ELEMENT).buffer, 0, count);
  }
}
