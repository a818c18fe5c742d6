/** Enough for about 10,000 usual milestones; what comes later is read from git each time. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A name of an object that means the same for ever, as `HEAD` does not. */
export const FULL_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** What git says to names that mean the same for ever: bytes of objects by their ids. Bounded, so memory stays flat. */
export class KeptObjects {
  private readonly objects = new Map<string, Buffer>();
  private bytes = 0;

  get(id: string): Buffer | undefined {
    return this.objects.get(id);
  }

  has(id: string): boolean {
    return this.objects.has(id);
  }

  keep(id: string, bytes: Buffer): void {
    if (this.bytes + bytes.length <= MOST_BYTES && !this.objects.has(id)) {
      this.objects.set(id, bytes);
      this.bytes += bytes.length;
    }
  }
}
