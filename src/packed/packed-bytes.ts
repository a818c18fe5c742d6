const STEP_BYTES = 1 << 16;
/** What may be grown into in place: address space, not memory. Beyond it, all is moved once to where there is more. */
const FIRST_SPACE_BYTES = 1 << 24;
const MORE_SPACE = 8;

/** Memory that grows in place: hardly anything is ever copied to make room, and pages that were never touched are none. */
export class PackedBytes {
  private store = new ArrayBuffer(0, { maxByteLength: FIRST_SPACE_BYTES });
  private view = Buffer.from(this.store);

  /** At least so many bytes; new ones are zeros. What is written later may be missing in a view from before. */
  upTo(length: number): Buffer {
    if (length > this.view.length) {
      this.growTo(Math.ceil(Math.max(length, 2 * this.view.length) / STEP_BYTES) * STEP_BYTES);
    }
    return this.view;
  }

  /** Gives the memory back at once; the engine would wait until it has enough other garbage. */
  free(): void {
    this.store.resize(0);
    this.view = Buffer.from(this.store);
  }

  private growTo(length: number): void {
    const before = this.store;
    if (length > before.maxByteLength) {
      this.store = new ArrayBuffer(length, { maxByteLength: MORE_SPACE * length });
      // The old memory is left to the engine: somebody may still hold a view of it, which would be empty at once.
      new Uint8Array(this.store).set(new Uint8Array(before));
    } else {
      before.resize(length);
    }
    this.view = Buffer.from(this.store);
  }
}
