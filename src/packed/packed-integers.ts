import { PackedBytes } from "./packed-bytes.ts";

const FIRST = 256;

/** Whole numbers below 2^32, by index; zero where none was set. */
export class PackedIntegers {
  private readonly bytes = new PackedBytes();
  private view = this.viewOf(FIRST);

  at(index: number): number {
    return this.view[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.view.length) {
      this.view = this.viewOf(Math.max(index + 1, 2 * this.view.length));
    }
    this.view[index] = value;
  }

  free(): void {
    this.bytes.free();
    this.view = this.viewOf(FIRST);
  }

  private viewOf(count: number): Uint32Array {
    return new Uint32Array(this.bytes.upTo(count * Uint32Array.BYTES_PER_ELEMENT).buffer, 0, count);
  }
}
