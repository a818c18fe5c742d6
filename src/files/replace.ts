import path from "node:path";
import type { Files } from "./files.ts";

let counter = 0;
const TEMPORARY = /^\..+\.(\d+)-\d+\.tmp$/;

/** The process that a temporary file of ours belongs to; undefined for any other name. */
export function pidOfTemporary(name: string): number | undefined {
  const [, pid] = TEMPORARY.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/**
 * Replaces a file so that a crash leaves the old bytes or the new ones, durable when this returns:
 * temporary file, fsync, rename, fsync of the directory. The mode stays. The temporary file stands beside it; or in
 * `scratch`, of the same file system, where nobody would find one beside it that a killed process left.
 */
export function replaceFile(files: Files, file: string, bytes: Uint8Array | string, scratch?: string): void {
  replaceByPieces(files, file, [bytes], scratch);
}

/** The same for a file that is written piece by piece, since it may be large. */
export function replaceByPieces(
  files: Files,
  file: string,
  pieces: Iterable<Uint8Array | string>,
  scratch = path.dirname(file),
): void {
  counter += 1;
  const temporary = path.join(scratch, `.${path.basename(file)}.${process.pid}-${counter}.tmp`);
  // A killed process of the same number, as in a container, may have left one of this name.
  files.remove(temporary);
  const before = files.stat(file);
  try {
    createByPieces(files, temporary, pieces, before?.kind === "file" ? before.mode : undefined);
    files.sync(temporary);
    files.rename(temporary, file);
  } catch (error) {
    files.remove(temporary);
    throw error;
  }
  files.syncDir(path.dirname(file));
}

/** Creates a file that does not exist from pieces of it, one at a time. */
export function createByPieces(files: Files, file: string, pieces: Iterable<Uint8Array | string>, mode?: number): void {
  let isThere = false;
  for (const piece of pieces) {
    if (isThere) {
      files.append(file, piece);
    } else {
      files.create(file, piece, mode);
    }
    isThere = true;
  }
}
