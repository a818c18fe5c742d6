/** More than any table of ours has; only address space is taken for it, not memory. */
const MOST_BYTES = 1 << 30;
const STEP_BYTES = 1 << 16;

/**
 * Memory that grows in place: what was written is never copied to make room, and pages that were never touched are none.
 * Beyond {@link MOST_BYTES} it throws RangeError.
 */
export class PackedBytes {
  private readonly store = new ArrayBuffer(0, { maxByteLength: MOST_BYTES });
  private view = Buffer.from(this.store);

  /** At least so many bytes; new ones are zeros. Valid until the next call. */
  upTo(length: number): Buffer {
    if (length > this.view.length) {
      const wanted = Math.max(length, 2 * this.view.length);
      this.store.resize(Math.min(Math.ceil(wanted / STEP_BYTES) * STEP_BYTES, Math.max(length, MOST_BYTES)));
      this.view = Buffer.from(this.store);
    }
    return this.view;
  }

  /** Gives the memory back at once; the engine would wait until it has enough other garbage. */
  free(): void {
    this.store.resize(0);
    this.view = Buffer.from(this.store);
  }
}
