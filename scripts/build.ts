import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { filesOf } from "./build/compare-trees.ts";
import { writeDistribution } from "./build/distribution.ts";

const DIST = path.resolve(import.meta.dirname, "../dist");

/** What is committed of `dist/`; `dist/lib` beside it is not. */
export const COMMITTED = ["action.js", "bundle", "cli.js", "licenses.txt"] as const;

/** Builds aside, so that a failed build leaves `dist/` as it was. */
function main(): void {
  const built = mkdtempSync(path.join(tmpdir(), "milestone-dist-"));
  try {
    writeDistribution(built);
    for (const name of COMMITTED) {
      rmSync(path.join(DIST, name), { recursive: true, force: true });
      cpSync(path.join(built, name), path.join(DIST, name), { recursive: true });
    }
    console.log(`Built dist/: ${filesOf(built).length} files.`);
  } finally {
    rmSync(built, { recursive: true });
  }
}

if (import.meta.main) {
  main();
}
