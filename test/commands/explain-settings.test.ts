import { expect, test } from "vitest";
import { milestone } from "../support/run-milestone.ts";
import { makeStore } from "../support/store.ts";

const FILE = `storage:
  backend: auto
  thresholds:
    milestone_count:
      hybrid_to_database: 250
  database:
    type: postgresql
`;

test("status --explain-settings shows each setting in force and where it comes from, and no secret", async () => {
  const { dir } = makeStore({ "config/storage-config.yaml": FILE });
  const env = { DATABASE_TYPE: "sqlite", DATABASE_URL: "" };
  expect(await milestone({ cwd: dir, env }, "status", "--explain-settings")).toBe(`\
setting                                                 value   from
storage.id                                              (none)  default
storage.backend                                         auto    .milestones/config/storage-config.yaml:2:12
storage.auxiliary                                       []      default
storage.thresholds.milestone_count.file_to_hybrid       25      default
storage.thresholds.milestone_count.hybrid_to_database   250     .milestones/config/storage-config.yaml:5:27
storage.thresholds.concurrent_users.file_to_hybrid      5       default
storage.thresholds.concurrent_users.hybrid_to_database  20      default
storage.database.type                                   sqlite  DATABASE_TYPE in the environment
storage.database.url                                    (none)  default
storage.database.pool_size                              10      default
storage.database.connect_timeout                        10      default
storage.database.statement_timeout                      60      default
storage.database.lock_timeout                           1       default
storage.database.schema                                 public  default
storage.performance.cache_enabled                       true    default
storage.performance.cache_ttl                           300     default
storage.performance.query_timeout                       30      default
storage.migration.auto_migrate                          true    default
storage.migration.backup_before_migration               true    default
storage.migration.rollback_on_failure                   true    default
storage.migration.max_write_pause                       2       default
storage.validate.rules                                  {}      default
storage.validate.max_file_size                          1MiB    default
storage.hook.block                                      error   default
storage.hook.advice                                     on      default
storage.hook.without_node                               pass    default
storage.hook.time_budget                                10      default
3 settings of 27 set.
`);
  const secret = { DATABASE_TYPE: "postgresql", DATABASE_URL: "postgres://me:secret@db.example/x" };
  const json = await milestone({ cwd: dir, env: secret }, "status", "--explain-settings", "--json");
  expect(json).not.toContain("secret");
  expect((JSON.parse(json) as { key: string }[]).find(({ key }) => key === "storage.database.url")).toEqual({
    key: "storage.database.url",
    value: "***",
    source: { kind: "environment", variable: "DATABASE_URL" },
    description: "PostgreSQL server, without a password. DATABASE_URL wins over it, and may have one.",
  });
});

test("status --explain-settings of a store without settings says that all are defaults", async () => {
  const { dir } = makeStore({ "active/broken.yaml": "id: [\n" });
  expect(await milestone({ cwd: dir }, "status", "--explain-settings")).toMatch(/\nAll of them are defaults\.\n$/);
});
