import fs from "node:fs";

const CHUNK = 1 << 16;
const LF = 0x0a;

/** One line of a file, without its line feed. */
export interface FileLine {
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly offset: number;
  /** False for a last line that ends with the file. */
  readonly isEnded: boolean;
}

/** The lines of a file in constant memory. A line longer than `mostBytes` is a RangeError. */
export function* fileLines(file: string, mostBytes: number): Generator<FileLine> {
  const handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
  try {
    const chunkBytes = Math.min(CHUNK, fs.fstatSync(handle).size + 1);
    let begun: Buffer[] = [];
    let begunBytes = 0;
    let offset = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const read = chunk.subarray(0, fs.readSync(handle, chunk, 0, chunkBytes, null));
      if (read.length === 0) {
        break;
      }
      let from = 0;
      for (let end = read.indexOf(LF); end >= 0; end = read.indexOf(LF, from)) {
        const bytes = joined(begun, read.subarray(from, end));
        yield { bytes, offset, isEnded: true };
        offset += bytes.length + 1;
        from = end + 1;
        begun = [];
        begunBytes = 0;
      }
      begun.push(read.subarray(from));
      begunBytes += read.length - from;
      if (begunBytes > mostBytes) {
        throw new RangeError(`a line has more than ${mostBytes} bytes`);
      }
    }
    if (begunBytes > 0) {
      yield { bytes: Buffer.concat(begun), offset, isEnded: false };
    }
  } finally {
    fs.closeSync(handle);
  }
}

function joined(begun: readonly Buffer[], rest: Buffer): Buffer {
  return begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
}

/** So many bytes of a file from here on. */
export function readAt(file: string, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
  try {
    fs.readSync(handle, bytes, 0, length, offset);
    return bytes;
  } finally {
    fs.closeSync(handle);
  }
}
