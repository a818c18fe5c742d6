import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sampleFiles } from "./sample-store/sample-files.ts";

/**
 * Writes a realistic `.milestones/` store under `dir`: 85 active and 35 completed records in every legal shape,
 * auxiliary files and logs. The same bytes on every run. Throws EEXIST where `dir` already holds a store.
 */
export function writeSampleStore(dir: string): void {
  const store = path.join(dir, ".milestones");
  mkdirSync(dir, { recursive: true });
  mkdirSync(store);
  for (const { path: name, text } of sampleFiles()) {
    const file = path.join(store, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: "wx" });
  }
}

function main(args: readonly string[]): number {
  const [dir, ...rest] = args;
  if (dir === undefined || dir === "" || dir.startsWith("-") || rest.length > 0) {
    console.error("usage: node scripts/sample-store.ts <dir>");
    return 2;
  }
  writeSampleStore(dir);
  console.log(`Wrote ${path.join(dir, ".milestones")}.`);
  return 0;
}

if (import.meta.main) {
  process.exitCode = main(process.argv.slice(2));
}
