const LF = 0x0a;

/** Bytes of UTF-8 text in any pieces → its lines, without their line feeds. Throws TypeError for what is no UTF-8. */
export class LineSplitter {
  private readonly mostBytes: number;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  /** The beginning of a line whose end has not come yet. */
  private rest: Uint8Array[] = [];
  private restBytes = 0;

  /** A line longer than this many bytes is a RangeError. */
  constructor(mostBytes = Number.POSITIVE_INFINITY) {
    this.mostBytes = mostBytes;
  }

  /** The lines that end in this piece. */
  push(bytes: Uint8Array): string[] {
    const end = bytes.lastIndexOf(LF);
    if (end < 0) {
      this.keep(Uint8Array.from(bytes));
      return [];
    }
    this.keep(bytes.subarray(0, end));
    const lines = this.take().split("\n");
    // Somebody else may write into these bytes once we have returned.
    this.keep(Uint8Array.from(bytes.subarray(end + 1)));
    return lines;
  }

  /** What stands behind the last line feed. */
  end(): string {
    return this.take();
  }

  private keep(bytes: Uint8Array): void {
    this.rest.push(bytes);
    this.restBytes += bytes.length;
    if (this.restBytes > this.mostBytes) {
      throw new RangeError(`a line has more than ${this.mostBytes} bytes`);
    }
  }

  private take(): string {
    const text = this.decoder.decode(this.rest.length === 1 ? this.rest[0] : Buffer.concat(this.rest));
    this.rest = [];
    this.restBytes = 0;
    return text;
  }
}
