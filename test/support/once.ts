import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** Copies a folder to where it stays until the tests of the file are over. */
export type Keep = (folder: string) => string;

/** What is made once for the tests of a file, when the first one asks for it. To be called where the file begins. */
export function once<Made>(make: (keep: Keep) => Promise<Made>): () => Promise<Made> {
  const kept: string[] = [];
  afterAll(() => {
    for (const dir of kept) {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  });
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make((folder) => {
      const dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-kept-"));
      kept.push(dir);
      fs.cpSync(folder, dir, { recursive: true, preserveTimestamps: true });
      return dir;
    });
    return made;
  };
}
