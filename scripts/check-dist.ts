import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compareTrees } from "./build/compare-trees.ts";
import { writeDistribution } from "./build/distribution.ts";
import { COMMITTED } from "./build.ts";

const DIST = path.resolve(import.meta.dirname, "../dist");

/** Builds again in a temporary folder and compares byte for byte. Returns the exit code. */
function main(): number {
  const built = mkdtempSync(path.join(tmpdir(), "milestone-dist-"));
  try {
    writeDistribution(built);
    const isCommitted = (name: string) => COMMITTED.some((top) => name === top || name.startsWith(`${top}/`));
    const differing = compareTrees(built, DIST).filter(isCommitted);
    if (differing.length === 0) {
      console.log("dist/ is what the sources give.");
      return 0;
    }
    console.error(`${differing.length} files of dist/ are not what the sources give:`);
    console.error(`${differing.map((name) => `  dist/${name}\n`).join("")}Run npm run build and commit dist/.`);
    return 1;
  } finally {
    rmSync(built, { recursive: true });
  }
}

process.exitCode = main();
