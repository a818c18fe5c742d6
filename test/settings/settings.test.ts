import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { MilestoneError } from "../../src/errors/error.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/default-settings.ts";
import { readSettings } from "../../src/settings/read.ts";
import { type RawSettings, settingsSchema } from "../../src/settings/schema.ts";
import { StoreLayout } from "../../src/store/layout.ts";
import { type Env, FILE, messageOf, parse, problems } from "./refusal.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

const DEFAULTS = DEFAULT_SETTINGS;

const EVERY_KEY = `# how we store milestones
storage:
  id: store-7f3a
  backend: hybrid
  auxiliary: [dependencies.yaml, "团队 plan.yaml"]
  thresholds:
    milestone_count: { file_to_hybrid: 30, hybrid_to_database: 120 }
    concurrent_users: { file_to_hybrid: 6, hybrid_to_database: 24 }
  database:
    type: postgresql
    url: postgresql://milestones@db.example.org:5432/team
    pool_size: 4
    connect_timeout: 5
    statement_timeout: 90
    lock_timeout: 0.5
    schema: milestones_1
  performance:
    cache_enabled: false
    cache_ttl: 0
    query_timeout: 2.5
  migration:
    auto_migrate: false
    backup_before_migration: false
    rollback_on_failure: false
    max_write_pause: 0.3
  validate:
    rules:
      record-id: { severity: off, reason: old ids stay }
      yml-extension: { severity: error }
    max_file_size: 2 MiB
  hook:
    block: warning
    advice: off
    without_node: block
    time_budget: 1
`;

describe("defaults", () => {
  test.each([
    ["there is no file", undefined],
    ["the file is empty", ""],
    ["the file has only a BOM", "\ufeff"],
    ["the file has only comments", "# nothing yet\n\n# storage:\n"],
    ["the file is null", "null\n"],
    ["storage has nothing after it", "storage:\n"],
    ["sections have nothing after them", "storage:\n  thresholds:\n    milestone_count:\n  database:\n  hook: ~\n"],
    [
      "keys have nothing after them",
      "storage:\n  id:\n  backend:\n  auxiliary:\n  database: { url: , pool_size: null }\n",
    ],
  ])("every setting has its default when %s", (_, text) => {
    const { settings, sources, warnings } = parse(text);
    expect(settings).toStrictEqual(DEFAULTS);
    expect(new Set(Object.values(sources))).toStrictEqual(new Set(["default"]));
    expect(warnings).toStrictEqual([]);
  });

  test("a PostgreSQL database has ten connections, the schema public, times to wait, and no URL", () => {
    const { database } = parse("storage: { database: { type: postgresql } }").settings;
    expect(database).toStrictEqual({
      type: "postgresql",
      target: undefined,
      poolSize: 10,
      schema: "public",
      connectTimeoutMs: 10_000,
      statementTimeoutMs: 60_000,
      lockTimeoutMs: 1000,
    });
  });

  test("the JSON Schema has the description of every key and the same defaults", () => {
    const schema = z.toJSONSchema(settingsSchema(), { io: "input" });
    for (const key of Object.keys(parse(undefined).sources)) {
      const part = key.split(".").reduce<JsonSchema>((at, name) => at.properties?.[name] as JsonSchema, schema);
      expect(part.description, key).toMatch(/\.$/);
      expect("default" in part, key).toBe(key !== "storage.id");
    }
    expect(JSON.stringify(schema)).toContain('"default":"1MiB"');
  });
});

describe("a file", () => {
  test("every key can be set", () => {
    const { settings, sources } = parse(EVERY_KEY);
    expect(settings).toStrictEqual({
      storeId: "store-7f3a",
      backend: "hybrid",
      auxiliaryFiles: ["dependencies.yaml", "团队 plan.yaml"],
      thresholds: {
        milestoneCount: { fileToHybrid: 30, hybridToDatabase: 120 },
        concurrentUsers: { fileToHybrid: 6, hybridToDatabase: 24 },
      },
      database: {
        type: "postgresql",
        target: expect.objectContaining({ host: "db.example.org", port: 5432, database: "team", user: "milestones" }),
        poolSize: 4,
        schema: "milestones_1",
        connectTimeoutMs: 5000,
        statementTimeoutMs: 90_000,
        lockTimeoutMs: 500,
      },
      performance: { cacheEnabled: false, cacheTtlMs: 0, queryTimeoutMs: 2500 },
      migration: { autoMigrate: false, maxWritePauseMs: 300 },
      validate: {
        rules: { "record-id": { severity: "off", reason: "old ids stay" }, "yml-extension": { severity: "error" } },
        maxFileSizeBytes: 2_097_152,
      },
      hook: { block: "warning", advice: false, withoutNode: "block", timeBudgetMs: 1000 },
    });
    expect(new Set(Object.values(sources))).toStrictEqual(new Set(["file"]));
    expect(Object.keys(sources)).toHaveLength(27);
  });

  test("what is never obeyed is warned about, with its place", () => {
    expect(parse(EVERY_KEY).warnings).toStrictEqual([
      `${FILE}:23:30: storage.migration.backup_before_migration: false is not obeyed; a backup is always taken before a migration`,
      `${FILE}:24:26: storage.migration.rollback_on_failure: false is not obeyed; a migration that fails is always undone`,
    ]);
  });

  test("only what it names comes from it", () => {
    const { sources } = parse("storage:\n  hook: { block: never }\n  database: { type: }\n");
    expect(Object.entries(sources).filter(([, source]) => source !== "default")).toStrictEqual([
      ["storage.hook.block", "file"],
    ]);
  });

  test("a BOM and CRLF change neither meaning nor places", () => {
    expect(parse(`\ufeff${EVERY_KEY.replaceAll("\n", "\r\n")}`)).toStrictEqual(parse(EVERY_KEY));
    expect(problems("\ufeffstorage:\r\n  backend: sql\r\n")).toStrictEqual(problems("storage:\n  backend: sql\n"));
    expect(problems("\ufeffstore: 1\r\n")).toStrictEqual(problems("store: 1\n"));
  });

  test.each([
    ["512", 512],
    ["1B", 1],
    ["512KiB", 524_288],
    ["128MiB", 134_217_728],
  ])("max_file_size %s is %i bytes", (text, bytes) => {
    expect(parse(`storage: { validate: { max_file_size: ${text} } }`).settings.validate.maxFileSizeBytes).toBe(bytes);
  });

  test("what people write is the type RawSettings", () => {
    const raw: RawSettings = { storage: { validate: { max_file_size: 1 }, hook: { advice: "off" } } };
    expect(settingsSchema().parse(raw).storage.hook.advice).toBe("off");
  });
});

describe("the environment", () => {
  const POSTGRES = "storage: { database: { type: postgresql, url: postgresql://file@h/d } }";

  function databaseOf(text: string | undefined, env: Env) {
    const { settings, sources } = parse(text, env);
    const { database } = settings;
    const target = database.type === "postgresql" ? database.target : undefined;
    const url = target && `${target.user}:${target.password?.reveal() ?? ""}@${target.host}/${target.database}`;
    return [database.type, url, sources["storage.database.type"], sources["storage.database.url"]];
  }

  test("it wins over the file, each variable for itself", () => {
    const url = "postgres://env:s3cret@h/d";
    const read = "env:s3cret@h/d";
    expect(databaseOf(POSTGRES, {})).toStrictEqual(["postgresql", "file:@h/d", "file", "file"]);
    expect(databaseOf(POSTGRES, { DATABASE_URL: url })).toStrictEqual(["postgresql", read, "file", "environment"]);
    expect(databaseOf(undefined, { DATABASE_TYPE: "postgresql", DATABASE_URL: url })).toStrictEqual([
      "postgresql",
      read,
      "environment",
      "environment",
    ]);
    expect(databaseOf("storage: { database: { type: postgresql } }", { DATABASE_TYPE: "sqlite" })).toStrictEqual([
      "sqlite",
      undefined,
      "environment",
      "default",
    ]);
  });

  test("PGPASSWORD completes DATABASE_URL, and never goes to a server that the file of a checkout names", () => {
    const env = { PGPASSWORD: "s3cret", PGUSER: "me" };
    expect(databaseOf(POSTGRES, env)[1]).toBe("file:@h/d");
    expect(databaseOf(POSTGRES, { ...env, DATABASE_URL: "postgresql://own/d" })[1]).toBe("me:s3cret@own/d");
    expect(databaseOf(POSTGRES, { ...env, DATABASE_URL: "postgresql://u:p@own/d" })[1]).toBe("u:p@own/d");
  });

  test("an empty variable is absent, as CI makes it", () => {
    const env = { DATABASE_TYPE: "", DATABASE_URL: "" };
    expect(databaseOf(POSTGRES, env)).toStrictEqual(["postgresql", "file:@h/d", "file", "file"]);
  });

  test("a type that there is not is a problem of the variable, beside those of the file", () => {
    expect(messageOf(() => parse("storage:\n  backend: sql\n", { DATABASE_TYPE: "mysql" }))).toMatchInlineSnapshot(`
      "2 problems in the settings:
        .milestones/config/storage-config.yaml:2:12: storage.backend: expected auto, file, hybrid or database, found "sql"
        environment: DATABASE_TYPE: expected sqlite or postgresql, found "mysql""
    `);
    expect(messageOf(() => parse("", { DATABASE_TYPE: "SQLite" }))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        environment: DATABASE_TYPE: expected sqlite or postgresql, found "SQLite""
    `);
    expect(messageOf(() => parse("", { DATABASE_TYPE: "postgresql://u:hunter2@h/d" }))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        environment: DATABASE_TYPE: expected sqlite or postgresql, found a text of 26 characters"
    `);
  });

  test("an application's server URL is not used with sqlite, and said so", () => {
    const { settings, warnings } = parse(undefined, { DATABASE_URL: "mysql://app:hunter2@h/app" });
    expect(settings.database).toStrictEqual({ type: "sqlite" });
    expect(warnings).toMatchInlineSnapshot(`
      [
        "environment: DATABASE_URL: it is set but not used, since the database is sqlite; set DATABASE_TYPE=postgresql to use it",
      ]
    `);
  });
});

describe("reading a store", () => {
  let root = "";
  let layout = new StoreLayout(".");
  const read = (env: Env = {}) => readSettings({ files: new NodeFiles(), layout, env });
  const codeOf = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return (error as MilestoneError).code;
    }
    return undefined;
  };

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), "settings-"));
    layout = new StoreLayout(path.join(root, ".milestones"));
    fs.mkdirSync(path.dirname(layout.settingsFile), { recursive: true });
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  test("no file, and no folder for it, means defaults", () => {
    expect(read().settings).toStrictEqual(DEFAULTS);
    fs.rmdirSync(path.dirname(layout.settingsFile));
    expect(read().settings).toStrictEqual(DEFAULTS);
  });

  test("the file and the environment are read together", () => {
    fs.writeFileSync(layout.settingsFile, "storage: { backend: file }\n");
    const { settings, sources } = read({ DATABASE_TYPE: "postgresql" });
    expect([settings.backend, settings.database.type]).toStrictEqual(["file", "postgresql"]);
    expect([sources["storage.backend"], sources["storage.database.type"]]).toStrictEqual(["file", "environment"]);
  });

  test("problems name the file relative to the store's folder", () => {
    fs.writeFileSync(layout.settingsFile, "storage:\n  backend: sql\n");
    expect(messageOf(read)).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:2:12: storage.backend: expected auto, file, hybrid or database, found "sql""
    `);
  });

  test("a file of more than 1 MiB is refused unread, one of 1 MiB is read", () => {
    fs.writeFileSync(layout.settingsFile, "#".repeat(1024 ** 2 + 1));
    expect(messageOf(read)).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml: has 1048577 bytes; expected at most 1048576"
    `);
    fs.writeFileSync(layout.settingsFile, "#".repeat(1024 ** 2));
    expect(read().settings).toStrictEqual(DEFAULTS);
  });

  test("bytes that are not UTF-8 are refused", () => {
    fs.writeFileSync(layout.settingsFile, Buffer.from("storage:\n", "utf16le"));
    expect(messageOf(read)).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:1:2: not readable as YAML: null byte is not allowed in input"
    `);
    fs.writeFileSync(layout.settingsFile, Buffer.from([0x23, 0xff]));
    expect(messageOf(read)).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml: is not UTF-8 text"
    `);
  });

  test("a link, a hard link, a FIFO and a folder are refused, by path only", () => {
    const outside = path.join(root, "outside.yaml");
    fs.writeFileSync(outside, "storage: { backend: file }\n");
    fs.symlinkSync(outside, layout.settingsFile);
    expect(codeOf(read)).toBe("UNSAFE_PATH");
    fs.rmSync(layout.settingsFile);
    fs.linkSync(outside, layout.settingsFile);
    expect(codeOf(read)).toBe("UNSAFE_PATH");
    fs.rmSync(layout.settingsFile);
    spawnSync("mkfifo", [layout.settingsFile]);
    expect(codeOf(read)).toBe("UNSAFE_PATH");
    fs.rmSync(layout.settingsFile);
    fs.mkdirSync(layout.settingsFile);
    expect(codeOf(read)).toBe("UNSAFE_PATH");
  });

  test("a link in the place of the folder is refused", () => {
    const config = path.dirname(layout.settingsFile);
    const outside = path.join(root, "outside");
    fs.renameSync(config, outside);
    fs.writeFileSync(path.join(outside, "storage-config.yaml"), "storage: { backend: file }\n");
    fs.symlinkSync(outside, config);
    expect(codeOf(read)).toBe("UNSAFE_PATH");
  });
});
