import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ReadFiles } from "../files/files.ts";

/** A private copy of a file of a commit. */
export interface LocalCopy {
  readonly file: string;
  /** Takes the copy and its folder away. */
  remove(): void;
}

/** Writes a file of a commit, and what belongs beside it, into a private folder of the system's temporary one. */
export function copyOut(
  reading: ReadFiles,
  file: string,
  beside: readonly string[] = [],
  resolve: (bytes: Buffer) => Buffer = (bytes) => bytes,
): LocalCopy {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-ref-"));
  const remove = () => fs.rmSync(dir, { recursive: true, force: true });
  const copy = path.join(dir, path.basename(file));
  try {
    for (const each of [file, ...beside]) {
      fs.writeFileSync(path.join(dir, path.basename(each)), resolve(reading.read(each).bytes), {
        mode: 0o600,
        flag: "wx",
      });
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { file: copy, remove };
}
