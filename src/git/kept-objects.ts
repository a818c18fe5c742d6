/** Enough for about 10,000 usual milestones; what comes later is read from git each time. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Bytes of objects by their ids, which never change. Bounded, so memory stays flat. */
export class KeptObjects {
  private readonly objects = new Map<string, Buffer>();
  private bytes = 0;

  get(id: string): Buffer | undefined {
    return this.objects.get(id);
  }

  keep(id: string, bytes: Buffer): void {
    if (this.bytes + bytes.length <= MOST_BYTES && !this.objects.has(id)) {
      this.objects.set(id, bytes);
      this.bytes += bytes.length;
    }
  }
}
