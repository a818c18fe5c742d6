import type { Files, ReadFiles } from "./files.ts";

/**
 * Files of a command that only reads: whatever tries to write through them is a mistake in this program.
 * `freeBytes` still asks the machine.
 */
export function readOnly(reading: ReadFiles, machine: Pick<Files, "freeBytes">): Files {
  const refuse = (): never => {
    throw new Error("a command that only reads tried to write");
  };
  return {
    list: (dir) => reading.list(dir),
    listEach: (dir) => reading.listEach(dir),
    stat: (file) => reading.stat(file),
    read: (file, mostBytes) => reading.read(file, mostBytes),
    withBytes: (file, use, mostBytes) => reading.withBytes(file, use, mostBytes),
    digest: (file) => reading.digest(file),
    chunks: (file) => reading.chunks(file),
    freeBytes: (dir) => machine.freeBytes(dir),
    create: refuse,
    copy: refuse,
    append: refuse,
    rename: refuse,
    remove: refuse,
    removeTree: refuse,
    makeDir: refuse,
    makeDirs: refuse,
    pin: refuse,
    sync: refuse,
    syncDir: refuse,
    syncTree: refuse,
  };
}
