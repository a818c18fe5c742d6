import { describe, expect, test } from "vitest";
import { FILE, messageOf, parse, problems, refusal } from "./refusal.ts";

describe("problems", () => {
  test("every wrong type is reported at once, each at its place", () => {
    const text = `storage:
  id: "not ok"
  backend: 7
  auxiliary: [active/x.yaml, ~, 1, [a], "..", ok.yaml]
  thresholds:
    milestone_count:
      file_to_hybrid: "many"
      hybrid_to_database: 0
    concurrent_users: { file_to_hybrid: 2.5, hybrid_to_database: 99999999999999999999 }
  database:
    type: [sqlite]
    url: true
    pool_size: -1
    schema: Public
  performance:
    cache_enabled: yes
    cache_ttl: -0.5
    query_timeout: .inf
  migration:
    auto_migrate: "true"
    backup_before_migration: 0
    rollback_on_failure: no
    max_write_pause: 0
  validate:
    rules:
      encoding: off
      record-id: { severity: fatal, reason: "" }
      side-file: { reason: why }
    max_file_size: 1 GiB
  hook:
    block: { on: error }
    advice: true
    without_node: fail
    time_budget: 10s
`;
    expect(messageOf(() => parse(text))).toMatchInlineSnapshot(`
      "31 problems in the settings:
        .milestones/config/storage-config.yaml:2:7: storage.id: expected 1 to 64 letters, digits, - and _, starting with a letter or digit, found "not ok"
        .milestones/config/storage-config.yaml:3:12: storage.backend: expected auto, file, hybrid or database, found 7
        .milestones/config/storage-config.yaml:4:15: storage.auxiliary.0: expected the name of a file, without folders, found a text of 13 characters
        .milestones/config/storage-config.yaml:4:30: storage.auxiliary.1: expected the name of a file, without folders, found nothing
        .milestones/config/storage-config.yaml:4:33: storage.auxiliary.2: expected the name of a file, without folders, found 1
        .milestones/config/storage-config.yaml:4:36: storage.auxiliary.3: expected the name of a file, without folders, found a list
        .milestones/config/storage-config.yaml:4:41: storage.auxiliary.4: expected the name of a file, without folders, found ".."
        .milestones/config/storage-config.yaml:7:23: storage.thresholds.milestone_count.file_to_hybrid: expected a whole number of at least 1, found "many"
        .milestones/config/storage-config.yaml:8:27: storage.thresholds.milestone_count.hybrid_to_database: expected a whole number of at least 1, found 0
        .milestones/config/storage-config.yaml:9:41: storage.thresholds.concurrent_users.file_to_hybrid: expected a whole number of at least 1, found 2.5
        .milestones/config/storage-config.yaml:9:66: storage.thresholds.concurrent_users.hybrid_to_database: expected a whole number of at least 1, found 99999999999999999999
        .milestones/config/storage-config.yaml:11:11: storage.database.type: expected sqlite or postgresql, found a list
        .milestones/config/storage-config.yaml:12:10: storage.database.url: expected a text, found true
        .milestones/config/storage-config.yaml:13:16: storage.database.pool_size: expected a whole number of at least 1, found -1
        .milestones/config/storage-config.yaml:14:13: storage.database.schema: expected 1 to 63 of a-z, 0-9 and _, not starting with a digit, found "Public"
        .milestones/config/storage-config.yaml:16:20: storage.performance.cache_enabled: expected true or false, found "yes"
        .milestones/config/storage-config.yaml:17:16: storage.performance.cache_ttl: expected a number of seconds from 0 to 86400, found -0.5
        .milestones/config/storage-config.yaml:18:20: storage.performance.query_timeout: expected a number of seconds above 0, at most 86400, found .inf
        .milestones/config/storage-config.yaml:20:19: storage.migration.auto_migrate: expected true or false, found "true"
        .milestones/config/storage-config.yaml:21:30: storage.migration.backup_before_migration: expected true or false, found 0
        .milestones/config/storage-config.yaml:22:26: storage.migration.rollback_on_failure: expected true or false, found "no"
        .milestones/config/storage-config.yaml:23:22: storage.migration.max_write_pause: expected a number of seconds above 0, at most 86400, found 0
        .milestones/config/storage-config.yaml:26:17: storage.validate.rules.encoding: expected a mapping of severity and reason, found "off"
        .milestones/config/storage-config.yaml:27:30: storage.validate.rules.record-id.severity: expected error, warning, notice or off, found "fatal"
        .milestones/config/storage-config.yaml:27:45: storage.validate.rules.record-id.reason: expected a text of 1 to 500 characters on one line, found ""
        .milestones/config/storage-config.yaml:28:18: storage.validate.rules.side-file.severity: expected error, warning, notice or off, found nothing
        .milestones/config/storage-config.yaml:29:20: storage.validate.max_file_size: expected a number of bytes, or one with a unit such as 512KiB or 1MiB, at most 128MiB, found "1 GiB"
        .milestones/config/storage-config.yaml:31:12: storage.hook.block: expected error, warning or never, found a mapping
        .milestones/config/storage-config.yaml:32:13: storage.hook.advice: expected on or off, found true
        .milestones/config/storage-config.yaml:33:19: storage.hook.without_node: expected pass or block, found "fail"
        .milestones/config/storage-config.yaml:34:18: storage.hook.time_budget: expected a number of seconds above 0, at most 86400, found "10s""
    `);
  });

  test.each([
    ["a list", "- storage\n", "1:1: the settings: expected a mapping, found a list"],
    ["a text", "storage\n", '1:1: the settings: expected a mapping, found "storage"'],
    ["a text as section", "storage: file\n", '1:10: storage: expected a mapping, found "file"'],
    ["a list as section", "storage:\n  hook: []\n", "2:9: storage.hook: expected a mapping, found a list"],
    [
      "a list as rules",
      "storage: {validate: {rules: [x]}}",
      "1:29: storage.validate.rules: expected a mapping, found a list",
    ],
    [
      "a size above the largest",
      "storage: {validate: {max_file_size: 129MiB}}",
      '1:37: storage.validate.max_file_size: expected a number of bytes, or one with a unit such as 512KiB or 1MiB, at most 128MiB, found "129MiB"',
    ],
  ])("%s in the wrong place is named", (_, text, expected) => {
    expect(problems(text)).toStrictEqual(["1 problem in the settings:", `  ${FILE}:${expected}`]);
  });

  test("unknown keys are reported with what is known, even with nothing after them", () => {
    const text = `storage:
  backends: file
  hook:
    blocks:
  database: { "pass word": x, 12: y, [a]: z }
  validate:
    rules:
      no-such-rule: { severity: off }
      __proto__: { severity: off }
      encoding: { severity: off, why: x }
version: 1
constructor: 1
`;
    expect(messageOf(() => parse(text))).toMatchInlineSnapshot(`
      "10 problems in the settings:
        .milestones/config/storage-config.yaml:2:3: storage.backends: unknown key; known here: id, backend, auxiliary, thresholds, database, performance, migration, validate, hook
        .milestones/config/storage-config.yaml:4:5: storage.hook.blocks: unknown key; known here: block, advice, without_node, time_budget
        .milestones/config/storage-config.yaml:5:15: storage.database.(a key of 9 characters): unknown key; known here: type, url, pool_size, connect_timeout, statement_timeout, lock_timeout, schema
        .milestones/config/storage-config.yaml:5:31: storage.database.(a key that is no text): unknown key; known here: type, url, pool_size, connect_timeout, statement_timeout, lock_timeout, schema
        .milestones/config/storage-config.yaml:5:38: storage.database.(a key that is no text): unknown key; known here: type, url, pool_size, connect_timeout, statement_timeout, lock_timeout, schema
        .milestones/config/storage-config.yaml:8:7: storage.validate.rules.no-such-rule: unknown key
        .milestones/config/storage-config.yaml:9:7: storage.validate.rules.__proto__: unknown key
        .milestones/config/storage-config.yaml:10:34: storage.validate.rules.encoding.why: unknown key; known here: severity, reason
        .milestones/config/storage-config.yaml:11:1: version: unknown key; known here: storage
        .milestones/config/storage-config.yaml:12:1: constructor: unknown key; known here: storage"
    `);
  });

  test("a key that stands twice is reported with both places, beside other problems", () => {
    const text = "storage:\n  backend: file\n  hook: {}\n  backend: hybrid\n  id: '-'\nstorage:\n";
    expect(messageOf(() => parse(text))).toMatchInlineSnapshot(`
      "3 problems in the settings:
        .milestones/config/storage-config.yaml:4:3: storage.backend: this key stands here again, after line 2
        .milestones/config/storage-config.yaml:5:7: storage.id: expected 1 to 64 letters, digits, - and _, starting with a letter or digit, found "-"
        .milestones/config/storage-config.yaml:6:1: storage: this key stands here again, after line 1"
    `);
  });

  test("aliases, tags and directives are refused, since tools read them differently", () => {
    expect(
      messageOf(() => parse("storage:\n  auxiliary: [&a x.yaml, *a, 7]\n  id: *a\n  backend: !!str file\n")),
    ).toMatchInlineSnapshot(`
      "4 problems in the settings:
        .milestones/config/storage-config.yaml:2:26: storage.auxiliary.1: an alias (*); write the value itself
        .milestones/config/storage-config.yaml:2:30: storage.auxiliary.1: expected the name of a file, without folders, found 7
        .milestones/config/storage-config.yaml:3:7: storage.id: an alias (*); write the value itself
        .milestones/config/storage-config.yaml:4:18: storage.backend: a tag (!); leave it out"
    `);
    expect(messageOf(() => parse("%YAML 1.1\n---\nstorage: {}\n"))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:1:1: a %YAML or %TAG directive; leave it out"
    `);
    expect(messageOf(() => parse("storage:\n  hook:\n    <<: { block: off }\n"))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:3:5: storage.hook.(a key of 2 characters): unknown key; known here: block, advice, without_node, time_budget"
    `);
  });

  test("a text that is no YAML has its line and column", () => {
    expect(
      messageOf(() => parse("storage:\n  backend: file\n hook: {}\n", { DATABASE_TYPE: "mysql" })),
    ).toMatchInlineSnapshot(`
      "2 problems in the settings:
        .milestones/config/storage-config.yaml:3:2: not readable as YAML: bad indentation of a mapping entry
        environment: DATABASE_TYPE: expected sqlite or postgresql, found "mysql""
    `);
    expect(messageOf(() => parse("storage:\n  id: \0\n"))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:2:7: not readable as YAML: null byte is not allowed in input"
    `);
    expect(messageOf(() => parse("storage: {}\n---\nstorage: {}\n"))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:2:1: the settings: a second document"
    `);
  });

  test("a conflict marker has its line", () => {
    const text = "storage:\n<<<<<<< HEAD\n  backend: file\n=======\n  backend: hybrid\n>>>>>>> other\n";
    expect(messageOf(() => parse(text))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:2:1: a git conflict marker (<<<<<<<); settle the conflict first"
    `);
    expect(problems(text.replaceAll("\n", "\r\n"))).toStrictEqual(problems(text));
  });

  test("a hostile text is refused before it can fill stack, memory or screen", () => {
    expect(messageOf(() => parse(`x: ${"[".repeat(100_000)}`))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:1:53: not readable as YAML: nested deeper than 50 levels"
    `);
    expect(messageOf(() => parse(`x: [${"a,".repeat(50_000)}]`))).toMatchInlineSnapshot(`
      "1 problem in the settings:
        .milestones/config/storage-config.yaml:1:1: more than 10000 values, which no settings need"
    `);
    expect(problems(`storage: { auxiliary: [&a x.yaml, ${"*a,".repeat(4000)}] }`)[0]).toBe(
      "4000 problems in the settings:",
    );
    const many = problems(`storage:\n${Array.from({ length: 1000 }, (_, index) => `  key${index}: 1\n`).join("")}`);
    expect([many.length, many[0], many.at(-1)]).toMatchInlineSnapshot(`
      [
        52,
        "1000 problems in the settings:",
        "  and 950 more",
      ]
    `);
  });

  test("the error says where the first one is, what was left and what to do", () => {
    const error = refusal(() => parse("storage:\n  backend: sql\n", { DATABASE_TYPE: "mysql" }));
    expect({ ...error, exitCode: error.exitCode }).toMatchObject({
      place: { file: FILE, line: 2, column: 12 },
      state: "Nothing was changed.",
      fix: ["Correct each of them, then run the command again."],
      exitCode: 2,
    });
    expect(refusal(() => parse(undefined, { DATABASE_TYPE: "mysql" })).place).toStrictEqual({});
  });
});
