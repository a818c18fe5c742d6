import { hash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Digest and length of every file of a store, by its path below it. */
export function digestFiles(store: string): Map<string, { digest: string; sizeBytes: number }> {
  const names = fs.readdirSync(store, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const bytes = fs.readFileSync(file);
      return [path.relative(store, file), { digest: hash("sha256", bytes), sizeBytes: bytes.length }];
    }),
  );
}

/** Files that are gone or have other bytes now; of a log, the bytes that it had must still come first. */
export function changedFiles(before: ReturnType<typeof digestFiles>, store: string): string[] {
  return [...before]
    .filter(([name, { digest, sizeBytes }]) => {
      const file = path.join(store, name);
      if (!fs.existsSync(file)) {
        return true;
      }
      const bytes = fs.readFileSync(file);
      return hash("sha256", name.endsWith(".jsonl") ? bytes.subarray(0, sizeBytes) : bytes) !== digest;
    })
    .map(([name]) => name);
}
