const FIRST_BYTES = 128;

/** Rows of a table, a bit each. */
export class RowSet {
  private bits = new Uint8Array(FIRST_BYTES);
  private count = 0;

  get size(): number {
    return this.count;
  }

  has(row: number): boolean {
    return this.count > 0 && ((this.bits[row >>> 3] ?? 0) & (1 << (row & 7))) !== 0;
  }

  add(row: number): void {
    if (!this.has(row)) {
      this.makeRoom(row >>> 3);
      this.bits[row >>> 3] = (this.bits[row >>> 3] ?? 0) | (1 << (row & 7));
      this.count += 1;
    }
  }

  delete(row: number): void {
    if (this.has(row)) {
      this.bits[row >>> 3] = (this.bits[row >>> 3] ?? 0) & ~(1 << (row & 7));
      this.count -= 1;
    }
  }

  clear(): void {
    this.bits = new Uint8Array(FIRST_BYTES);
    this.count = 0;
  }

  private makeRoom(byte: number): void {
    if (byte >= this.bits.length) {
      const bits = new Uint8Array(Math.max(byte + 1, 2 * this.bits.length));
      bits.set(this.bits);
      this.bits = bits;
    }
  }
}
