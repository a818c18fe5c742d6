import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/extra/**"],
    globalSetup: ["test/support/postgres-setup.ts"],
    // No time limits belong in tests: a slow machine is not a wrong result. This one only ends a hang.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
