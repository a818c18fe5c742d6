import { SPILL_FILE } from "./spill-file.ts";

export const PAGE_BYTES = 1 << 15;

/** Of one column. Who goes through it in order needs one at a time; what was not used for long goes to disk. */
const MOST_RESIDENT = 4;

/** Pages that tables gave back, for the next ones: the engine would be slow to see that nobody needs them. */
const MOST_SPARE = 64;
const spare: Buffer[] = [];

interface Page {
  readonly index: number;
  readonly bytes: Buffer;
  isChanged: boolean;
  usedAt: number;
}

/**
 * Memory of any size in pages of {@link PAGE_BYTES}, of which only the ones that were used last are in memory. Who reads
 * or writes in order hardly ever waits for the disk.
 */
export class PackedPages {
  private readonly resident = new Map<number, Page>();
  private readonly slots = new Map<number, number>();
  private last: Page | undefined;
  private uses = 0;
  /** More than {@link MOST_RESIDENT} where there is no disk for them. */
  private most = MOST_RESIDENT;

  /** Zeros where nothing was written. Valid until the next page is asked for. */
  toRead(index: number): Buffer {
    return this.page(index).bytes;
  }

  toWrite(index: number): Buffer {
    const page = this.page(index);
    page.isChanged = true;
    return page.bytes;
  }

  free(): void {
    for (const { bytes } of this.resident.values()) {
      if (spare.length < MOST_SPARE) {
        spare.push(bytes);
      }
    }
    for (const slot of this.slots.values()) {
      SPILL_FILE.release(slot);
    }
    this.resident.clear();
    this.slots.clear();
    this.last = undefined;
    this.most = MOST_RESIDENT;
  }

  private page(index: number): Page {
    if (this.last?.index === index) {
      return this.last;
    }
    const page = this.resident.get(index) ?? this.bring(index);
    this.uses += 1;
    page.usedAt = this.uses;
    this.last = page;
    return page;
  }

  private bring(index: number): Page {
    const bytes = this.room();
    const slot = this.slots.get(index);
    if (slot === undefined) {
      bytes.fill(0);
    } else {
      SPILL_FILE.read(bytes, slot);
    }
    const page = { index, bytes, isChanged: false, usedAt: 0 };
    this.resident.set(index, page);
    return page;
  }

  private room(): Buffer {
    if (this.resident.size >= this.most) {
      const oldest = this.oldest();
      if (this.isKept(oldest)) {
        this.resident.delete(oldest.index);
        return oldest.bytes;
      }
      this.most = Number.POSITIVE_INFINITY;
    }
    return spare.pop() ?? Buffer.allocUnsafeSlow(PAGE_BYTES);
  }

  private oldest(): Page {
    return [...this.resident.values()].reduce((oldest, page) => (page.usedAt < oldest.usedAt ? page : oldest));
  }

  /** Whether what stands in a page can be read again. */
  private isKept({ index, bytes, isChanged }: Page): boolean {
    const slot = isChanged ? SPILL_FILE.write(bytes, this.slots.get(index)) : this.slots.get(index);
    if (slot !== undefined) {
      this.slots.set(index, slot);
    }
    return slot !== undefined || !isChanged;
  }
}
