import fs from "node:fs";

const MEMORY = "/dev/shm";

/** In memory where there is room: a disk only makes tests slow, since what it holds after a power cut is recorded, not tried. */
export function temporaryFolder(): Record<string, string> {
  if (process.env.TMPDIR !== undefined || !fs.existsSync(MEMORY)) {
    return {};
  }
  const { bavail, bsize } = fs.statfsSync(MEMORY);
  return bavail * bsize > 2 * 1024 ** 3 ? { TMPDIR: MEMORY } : {};
}
