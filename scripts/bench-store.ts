import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { benchRecord } from "./bench-store/bench-record.ts";

/**
 * Writes a `.milestones/` store of `count` records of 3.3 to 4.6 KB under `dir`, every tenth one completed.
 * The same bytes on every run; a larger store begins with the records of a smaller one.
 * Throws EEXIST where `dir` already holds a store.
 */
export function writeBenchStore(dir: string, count: number): void {
  const store = path.join(dir, ".milestones");
  mkdirSync(dir, { recursive: true });
  mkdirSync(store);
  mkdirSync(path.join(store, "active"));
  mkdirSync(path.join(store, "completed"));
  for (let index = 0; index < count; index++) {
    const { state, id, text } = benchRecord(index);
    writeFileSync(path.join(store, state, `${id}.yaml`), text, { flag: "wx" });
  }
}

function main(args: readonly string[]): number {
  const [dir, count, ...rest] = args;
  if (dir === undefined || dir === "" || count === undefined || !/^[1-9][0-9]{0,6}$/.test(count) || rest.length > 0) {
    console.error("usage: node scripts/bench-store.ts <dir> <count>\n  <count>: 1 to 9999999 records");
    return 2;
  }
  writeBenchStore(dir, Number(count));
  console.log(`Wrote ${count} records to ${path.join(dir, ".milestones")}.`);
  return 0;
}

if (import.meta.main) {
  process.exitCode = main(process.argv.slice(2));
}
