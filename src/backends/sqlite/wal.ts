import fs from "node:fs";
import path from "node:path";
import { isErrno } from "../../errors/error.ts";

/**
 * True for a database at rest in WAL mode, in a folder that may not be written: SQLite reads one only by making side
 * files, so that it must be read as a copy.
 */
export function isWalWithoutRights(file: string): boolean {
  return isWal(file) && !fs.existsSync(`${file}-wal`) && !mayWrite(path.dirname(file));
}

/** Byte 18 of the header is the version that a writer must know: 2 for WAL. */
function isWal(file: string): boolean {
  const head = Buffer.alloc(19);
  const handle = fs.openSync(file, "r");
  try {
    return fs.readSync(handle, head, 0, 19, 0) === 19 && head[18] === 2;
  } finally {
    fs.closeSync(handle);
  }
}

function mayWrite(dir: string): boolean {
  try {
    fs.accessSync(dir, fs.constants.W_OK);
    return true;
  } catch (error) {
    if (isErrno(error, "EACCES", "EROFS", "EPERM")) {
      return false;
    }
    throw error;
  }
}
