import { PackedBytes } from "./packed-bytes.ts";

/** A digest or the like for each row of `PackedKeys`, outside the engine's heap. Rows that were never set are zeros. */
export class PackedHex {
  private readonly width: number;
  private readonly bytes = new PackedBytes();

  /** `width` is the number of bytes of each. */
  constructor(width: number) {
    this.width = width;
  }

  set(row: number, hex: string): void {
    const start = row * this.width;
    const end = start + this.width;
    const bytes = this.bytes.upTo(end);
    const written = bytes.write(hex, start, this.width, "hex");
    if (written < this.width) {
      bytes.fill(0, start + written, end);
    }
  }

  at(row: number): string {
    const start = row * this.width;
    const end = start + this.width;
    return this.bytes.upTo(end).toString("hex", start, end);
  }

  free(): void {
    this.bytes.free();
  }
}
