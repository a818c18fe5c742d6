/**
 * Chunks from whoever has them to a COPY that takes them, one at a time: who pushes waits until the one before is taken,
 * so that what is in memory does not grow.
 */
export class CopyStream implements AsyncIterable<Uint8Array> {
  private chunk: Uint8Array | undefined;
  private isEnded = false;
  private wakeTaker: () => void = () => {};
  private wakePusher: () => void = () => {};

  async push(chunk: Uint8Array): Promise<void> {
    while (this.chunk !== undefined) {
      await new Promise<void>((resolve) => {
        this.wakePusher = resolve;
      });
    }
    this.chunk = chunk;
    this.wakeTaker();
  }

  end(): void {
    this.isEnded = true;
    this.wakeTaker();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { chunk } = this;
      if (chunk !== undefined) {
        this.chunk = undefined;
        this.wakePusher();
        yield chunk;
      } else if (this.isEnded) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.wakeTaker = resolve;
        });
      }
    }
  }
}
