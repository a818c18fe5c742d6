import fs from "node:fs";
import { configDefaults, defineConfig } from "vitest/config";
import { COMPILED } from "./test/support/compiled.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/extra/**"],
    globalSetup: ["test/support/postgres-setup.ts"],
    // No time limits belong in tests: a slow machine is not a wrong result. This one only ends a hang.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Vitest leaves one processor to itself, which of two is half.
    maxWorkers: "100%",
    env: { ...temporaryFolder(), NODE_COMPILE_CACHE: COMPILED },
  },
});

/** In memory where there is room: a disk only makes tests slow, since what it holds after a power cut is recorded, not tried. */
function temporaryFolder(): Record<string, string> {
  const memory = "/dev/shm";
  if (process.env.TMPDIR !== undefined || !fs.existsSync(memory)) {
    return {};
  }
  const { bavail, bsize } = fs.statfsSync(memory);
  return bavail * bsize > 2 * 1024 ** 3 ? { TMPDIR: memory } : {};
}
