import path from "node:path";
import type { Files } from "../files/files.ts";

/** Appends values to a log as lines of JSON, in one write; a log that ends in half a line gets its newline first. Durable. */
export function appendLines(files: Files, file: string, values: readonly unknown[]): void {
  files.makeDirs(path.dirname(file));
  const isNew = files.stat(file) === undefined;
  const existing = isNew ? Buffer.alloc(0) : files.read(file).bytes;
  const open = existing.length > 0 && existing.at(-1) !== 10;
  const lines = values.map((value) => `${JSON.stringify(value)}\n`);
  files.append(file, `${open ? "\n" : ""}${lines.join("")}`);
  files.sync(file);
  if (isNew) {
    files.syncDir(path.dirname(file));
  }
}
