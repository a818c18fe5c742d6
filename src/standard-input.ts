import fs from "node:fs";
import { isErrno } from "./errors/error.ts";

/**
 * All that stands on stdin, until it ends; empty at a terminal, where nobody is asked for anything. Waits for at most so
 * long, whatever holds the other end open: undefined then.
 */
export function readStandardInput(mostMs: number): Promise<string | undefined> {
  // The stream that Node makes of it takes longer to make than this takes to read; of a pipe nobody asks further.
  if (fs.fstatSync(0).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(0)) {
    return Promise.resolve("");
  }
  const chunks: Buffer[] = [];
  const buffer = Buffer.allocUnsafe(1 << 16);
  return new Promise((resolve, reject) => {
    const over = setTimeout(() => resolve(undefined), mostMs);
    const end = (error: Error | undefined) => {
      clearTimeout(over);
      return error === undefined ? resolve(Buffer.concat(chunks).toString("utf8")) : reject(error);
    };
    const next = () =>
      fs.read(0, buffer, 0, buffer.length, null, (error, count) => {
        if (isErrno(error, "EAGAIN")) {
          setTimeout(next, 10);
        } else if (error !== null && !isErrno(error, "EOF")) {
          end(error);
        } else if (error !== null || count === 0) {
          end(undefined);
        } else {
          chunks.push(Buffer.from(buffer.subarray(0, count)));
          next();
        }
      });
    next();
  });
}
