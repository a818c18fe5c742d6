import type { Settings } from "./settings.ts";

/**
 * The settings in force where a store has no file for them and the environment is not asked: what the schema fills in,
 * written out for who has no time to load it. A test holds the two to each other.
 */
export const DEFAULT_SETTINGS: Settings = {
  storeId: undefined,
  backend: "auto",
  auxiliaryFiles: [],
  thresholds: {
    milestoneCount: { fileToHybrid: 25, hybridToDatabase: 100 },
    concurrentUsers: { fileToHybrid: 5, hybridToDatabase: 20 },
  },
  database: { type: "sqlite" },
  performance: { cacheEnabled: true, cacheTtlMs: 300_000, queryTimeoutMs: 30_000 },
  migration: { autoMigrate: true, maxWritePauseMs: 2000 },
  validate: { rules: {}, maxFileSizeBytes: 1024 ** 2 },
  hook: { block: "error", advice: true, withoutNode: "pass", timeBudgetMs: 10_000 },
};
