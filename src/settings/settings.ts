import type { DatabaseSettings } from "./database.ts";
import { toBytes } from "./file-size.ts";
import type { CompleteRawSettings } from "./schema.ts";
import { toMs } from "./to-ms.ts";

type Raw = CompleteRawSettings["storage"];

/** From how many on another backend fits better. */
export interface Thresholds {
  readonly fileToHybrid: number;
  readonly hybridToDatabase: number;
}

/**
 * What the program runs with. `backup_before_migration` and `rollback_on_failure` are not in it:
 * both are always done, so nothing can ask.
 */
export interface Settings {
  /** Random name of the store; undefined until its first move to PostgreSQL. */
  readonly storeId: string | undefined;
  /** `auto`, or the pinned backend. */
  readonly backend: Raw["backend"];
  /** Names of YAML files in `active/` and `completed/` that are no milestones. */
  readonly auxiliaryFiles: readonly string[];
  readonly thresholds: { readonly milestoneCount: Thresholds; readonly concurrentUsers: Thresholds };
  readonly database: DatabaseSettings;
  readonly performance: {
    readonly cacheEnabled: boolean;
    readonly cacheTtlMs: number;
    readonly queryTimeoutMs: number;
  };
  readonly migration: { readonly autoMigrate: boolean; readonly maxWritePauseMs: number };
  readonly validate: { readonly rules: Raw["validate"]["rules"]; readonly maxFileSizeBytes: number };
  readonly hook: {
    /** From which severity on a push is blocked. */
    readonly block: Raw["hook"]["block"];
    readonly advice: boolean;
    readonly withoutNode: Raw["hook"]["without_node"];
    readonly timeBudgetMs: number;
  };
}

/** The settings of a checked file: names in our case, units in the names. */
export function toSettings({ storage }: { storage: Raw }, database: DatabaseSettings): Settings {
  const { thresholds, performance, migration, validate, hook } = storage;
  return {
    storeId: storage.id,
    backend: storage.backend,
    auxiliaryFiles: storage.auxiliary,
    thresholds: {
      milestoneCount: toThresholds(thresholds.milestone_count),
      concurrentUsers: toThresholds(thresholds.concurrent_users),
    },
    database,
    performance: {
      cacheEnabled: performance.cache_enabled,
      cacheTtlMs: toMs(performance.cache_ttl),
      queryTimeoutMs: toMs(performance.query_timeout),
    },
    migration: { autoMigrate: migration.auto_migrate, maxWritePauseMs: toMs(migration.max_write_pause) },
    validate: { rules: validate.rules, maxFileSizeBytes: toBytes(validate.max_file_size) },
    hook: {
      block: hook.block,
      advice: hook.advice === "on",
      withoutNode: hook.without_node,
      timeBudgetMs: toMs(hook.time_budget),
    },
  };
}

function toThresholds(raw: Raw["thresholds"]["milestone_count"]): Thresholds {
  return { fileToHybrid: raw.file_to_hybrid, hybridToDatabase: raw.hybrid_to_database };
}
