import { defineConfig } from "vitest/config";
import { temporaryFolder } from "./test/support/temporary-folder.ts";

/** `npm run test:extra`: what needs programs of the system. They are asked for first; nothing is skipped without them. */
export default defineConfig({
  test: {
    include: ["test/extra/**/*.test.ts"],
    globalSetup: [
      "test/extra/support/require-programs.ts",
      "test/support/postgres-setup.ts",
      "test/support/program-setup.ts",
    ],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    env: temporaryFolder(),
  },
});
