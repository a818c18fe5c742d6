import { defineConfig } from "vitest/config";
import { temporaryFolder } from "./test/support/temporary-folder.ts";

/** `npm run test:faults`: too long for every run of all tests. */
export default defineConfig({
  test: {
    include: ["test/**/*.sweep.ts"],
    globalSetup: ["test/support/postgres-setup.ts"],
    fileParallelism: false,
    testTimeout: 3_600_000,
    env: temporaryFolder(),
  },
});
