import fs from "node:fs";
import { isErrno } from "./errors/error.ts";

/**
 * All that stands on stdin, until it ends; empty at a terminal, where nobody is asked for anything. Waits for at most so
 * long, whatever holds the other end open: undefined then.
 */
export async function readStandardInput(mostMs: number): Promise<string | undefined> {
  // The stream that Node makes of it takes longer to make than this takes to read; of a pipe nobody asks further.
  if (fs.fstatSync(0).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(0)) {
    return "";
  }
  const { bytes, isWhole } = await readToEnd(0, { mostMs });
  return isWhole ? bytes.toString("utf8") : undefined;
}

export interface ReadLimits {
  readonly mostMs: number;
  readonly mostBytes?: number;
}

/** What comes out of a file descriptor until it ends, or a limit is reached. */
export function readToEnd(
  fd: number,
  { mostMs, mostBytes = Number.POSITIVE_INFINITY }: ReadLimits,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const from = withoutWaiting(fd);
  const chunks: Buffer[] = [];
  let length = 0;
  const buffer = Buffer.allocUnsafe(1 << 16);
  return new Promise((resolve, reject) => {
    const end = (isWhole: boolean) => {
      clearTimeout(over);
      resolve({ bytes: Buffer.concat(chunks), isWhole });
    };
    const over = setTimeout(end, mostMs, false);
    const take = (count: number) => {
      chunks.push(Buffer.from(buffer.subarray(0, count)));
      length += count;
      return count > 0 && length <= mostBytes ? next() : end(count === 0);
    };
    const next = () =>
      fs.read(from, buffer, 0, buffer.length, null, (error, count) => {
        if (isErrno(error, "EAGAIN")) {
          setTimeout(next, 2);
        } else if (error === null || isErrno(error, "EOF")) {
          take(error === null ? count : 0);
        } else {
          clearTimeout(over);
          reject(error);
        }
      });
    next();
  });
}

/**
 * A process does not end while one of its threads waits for a pipe that nobody writes to. Opened once more it can be asked
 * without waiting; where that is not possible, the same is given back.
 */
function withoutWaiting(fd: number): number {
  if (process.platform !== "linux" || !fs.fstatSync(fd).isFIFO()) {
    return fd;
  }
  try {
    return fs.openSync(`/proc/self/fd/${fd}`, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  } catch (error) {
    if (isErrno(error, "ENOENT", "EACCES", "ENXIO")) {
      return fd;
    }
    throw error;
  }
}
