import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const LOOK_EVERY_MS = 2;

/**
 * `node scripts/bench/late-writer.ts <store> <count> <id>...` waits until the journal of a migration that is none of
 * these says that the copy is verified, then adds a comment to so many active records: only the write pause can bring
 * them over.
 */
function main([store = "", count = "", ...before]: readonly string[]): void {
  while (!newMigrations(store, before).some(isVerified)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_EVERY_MS);
  }
  const active = path.join(store, "active");
  for (const name of readdirSync(active).sort().slice(0, Number(count))) {
    appendFileSync(path.join(active, name), "# late\n");
  }
}

function newMigrations(store: string, before: readonly string[]): string[] {
  const dir = path.join(store, "migrations");
  return readdirSync(dir)
    .filter((id) => !before.includes(id))
    .map((id) => path.join(dir, id));
}

function isVerified(migration: string): boolean {
  try {
    return readFileSync(path.join(migration, "journal.jsonl"), "utf8").includes('"phase":"verified"');
  } catch {
    // Its folder is there first.
    return false;
  }
}

main(process.argv.slice(2));
