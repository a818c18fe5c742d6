import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const MEMORY = "/dev/shm";
/** How its name begins. */
export const MEMORY_FOLDER = "milestone-fault-";

/**
 * A folder that is removed when the test is over, in memory where the system offers that: a kill leaves the page cache
 * alone, so a disk would only make thousands of runs slow.
 */
export function makeMemoryFolder(): string {
  const parent = fs.existsSync(MEMORY) ? MEMORY : os.tmpdir();
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(parent, MEMORY_FOLDER)));
  onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}
