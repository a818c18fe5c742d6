/** Most tables stay small, and a small one costs less as a plain piece of memory, though it is copied as it grows. */
const SMALL_BYTES = 1 << 16;
const STEP_BYTES = 1 << 16;
/** What may be grown into in place: address space, not memory. Beyond it, all is moved once to where there is more. */
const FIRST_SPACE_BYTES = 1 << 24;
const MORE_SPACE = 8;

/** Memory that grows in place: hardly anything is ever copied to make room, and pages that were never touched are none. */
export class PackedBytes {
  private store = new ArrayBuffer(0);
  private view = Buffer.from(this.store);

  /** At least so many bytes; new ones are zeros. What is written later may be missing in a view from before. */
  upTo(length: number): Buffer {
    if (length > this.view.length) {
      this.growTo(Math.max(length, 2 * this.view.length));
    }
    return this.view;
  }

  /** Gives the memory back at once; the engine would wait until it has enough other garbage. */
  free(): void {
    if (this.store.resizable) {
      this.store.resize(0);
    }
    this.store = new ArrayBuffer(0);
    this.view = Buffer.from(this.store);
  }

  private growTo(wanted: number): void {
    const before = this.store;
    const length = wanted <= SMALL_BYTES ? wanted : Math.ceil(wanted / STEP_BYTES) * STEP_BYTES;
    if (length <= before.maxByteLength) {
      before.resize(length);
    } else {
      this.store = length <= SMALL_BYTES ? new ArrayBuffer(length) : growable(length);
      // The old memory is left to the engine: somebody may still hold a view of it, which would be empty at once.
      new Uint8Array(this.store).set(new Uint8Array(before));
    }
    this.view = Buffer.from(this.store);
  }
}

function growable(length: number): ArrayBuffer {
  return new ArrayBuffer(length, { maxByteLength: Math.max(FIRST_SPACE_BYTES, MORE_SPACE * length) });
}
