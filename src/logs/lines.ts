/** One line of a text, without its newline. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Undefined for a line that is longer than was asked for. Valid until the next line is asked for. */
  readonly bytes: Buffer | undefined;
  /** False for a last line without its newline. */
  readonly isEnded: boolean;
}

const NEWLINE = 10;

/** Lines of a text that comes in pieces, in memory for the longest line. An empty last line is none. */
export function* linesOf(chunks: Iterable<Buffer>, mostBytes: number): Generator<Line> {
  let number = 1;
  let start = Buffer.alloc(0);
  let isTooLong = false;
  const finish = (end: Buffer, isEnded: boolean): Line => {
    const bytes = start.length === 0 ? end : Buffer.concat([start, end]);
    const line = { number, bytes: isTooLong || bytes.length > mostBytes ? undefined : bytes, isEnded };
    number += 1;
    start = Buffer.alloc(0);
    isTooLong = false;
    return line;
  };
  for (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, at)) {
      yield finish(chunk.subarray(at, end), true);
      at = end + 1;
    }
    // A chunk is only valid until the next one is read.
    isTooLong ||= start.length + chunk.length - at > mostBytes;
    start = isTooLong ? Buffer.alloc(0) : Buffer.concat([start, chunk.subarray(at)]);
  }
  if (start.length > 0 || isTooLong) {
    yield finish(Buffer.alloc(0), false);
  }
}
