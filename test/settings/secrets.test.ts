import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { FILE, parse, problems, refusal } from "./refusal.ts";

describe("the database's URL", () => {
  const LEADS_OUT =
    "leads out of the store: with sqlite it can only be the store's own enterprise.db; its value is not shown";
  const NOT_POSTGRES = "expected a postgresql:// URL with reserved characters percent-encoded; its value is not shown";
  const HAS_PASSWORD = "has a password in it; put the whole URL into DATABASE_URL and take it out of this file";

  function urlProblem(type: string, url: string): string | undefined {
    const text = `storage:\n  database:\n    type: ${type}\n    url: ${JSON.stringify(url)}\n`;
    try {
      parse(text);
      return undefined;
    } catch (error) {
      const [, line] = (error as Error).message.split("\n");
      return line?.replace(`  ${FILE}:4:10: storage.database.url: `, "");
    }
  }

  test.each([
    "",
    "enterprise.db",
    ".milestones/enterprise.db",
    "sqlite:enterprise.db",
    "file:.milestones/enterprise.db",
  ])("sqlite may name the store's own database: %j", (url) => {
    expect(urlProblem("sqlite", url)).toBeUndefined();
    expect(parse(undefined, { DATABASE_URL: url }).settings.database).toStrictEqual({ type: "sqlite" });
  });

  test.each([
    "../enterprise.db",
    "/etc/enterprise.db",
    ".milestones/../enterprise.db",
    "index.db",
    "sqlite:///tmp/enterprise.db",
    "file:enterprise.db?mode=rwc",
    "Enterprise.db",
    "enterprise.db\n",
    " enterprise.db",
    ":memory:",
    "C:\\enterprise.db",
    "\\\\host\\enterprise.db",
  ])("sqlite may name no other file: %j", (url) => {
    expect(urlProblem("sqlite", url)).toBe(LEADS_OUT);
    expect(problems("", { DATABASE_URL: url })).toStrictEqual([
      "1 problem in the settings:",
      `  environment: DATABASE_URL: ${LEADS_OUT}`,
    ]);
  });

  test("a server's URL in the file leads out of the store with sqlite", () => {
    expect(urlProblem("sqlite", "postgresql://h/d")).toBe(LEADS_OUT);
  });

  test.each([
    "postgresql://h/d",
    "postgres://u@h:5433/d?sslmode=require",
    "postgresql:///d?host=/var/run/postgresql",
    "postgresql://u@h/d?options=a@b",
  ])("PostgreSQL takes %s", (url) => {
    expect(urlProblem("postgresql", url)).toBeUndefined();
  });

  test.each([
    "h/d",
    "mysql://h/d",
    "postgresql://h:99999/d",
    "postgresql://h/%zz",
    "postgresql://h/a b",
    "enterprise.db",
  ])("PostgreSQL does not take %s", (url) => {
    expect(urlProblem("postgresql", url)).toBe(NOT_POSTGRES);
    expect(problems("", { DATABASE_TYPE: "postgresql", DATABASE_URL: url })).toStrictEqual([
      "1 problem in the settings:",
      `  environment: DATABASE_URL: ${NOT_POSTGRES}`,
    ]);
  });

  test.each([
    "postgresql://u:hunter2@h/d",
    "postgresql://u:hun%74er2@h/d",
    "postgresql://:hunter2@h/d",
    "postgresql://u:hun/ter2@h/d",
    "postgresql://u:hun@ter2@h/d",
    "postgresql://h/d?user=u&password=hunter2",
    "host=h password=hunter2",
    "mysql://u:hunter2@h/d",
  ])("no type takes a password in the file: %s", (url) => {
    expect(urlProblem("sqlite", url)).toBe(HAS_PASSWORD);
    expect(urlProblem("postgresql", url)).toBe(HAS_PASSWORD);
    expect(urlProblem("postgresql", url)).toBe(HAS_PASSWORD);
    const text = `storage: { database: { url: ${JSON.stringify(url)} } }`;
    const env = { DATABASE_TYPE: "postgresql", DATABASE_URL: "postgresql://h/d" };
    expect(problems(text, env)).toStrictEqual([
      "1 problem in the settings:",
      `  ${FILE}:1:29: storage.database.url: ${HAS_PASSWORD}`,
    ]);
  });
});

describe("secrets", () => {
  const SECRET = "hunter2";
  const URL_WITH_SECRET = `postgresql://user:${SECRET}@host/db`;

  test.each([
    ["a URL with a password", `storage:\n  database:\n    url: ${URL_WITH_SECRET}\n`],
    ["no blank after the colon", `storage:\n  database:\n    url:${URL_WITH_SECRET}\n`],
    ["no blank after the colon, in braces", `storage: { database: { url:${URL_WITH_SECRET} } }`],
    [
      "no blank after the colon, and another key",
      `storage:\n  database:\n    type: sqlite\n    url:${URL_WITH_SECRET}\n`,
    ],
    ["the wrong key", `storage:\n  database:\n    type: ${URL_WITH_SECRET}\n`],
    ["an unknown key", `storage:\n  database:\n    password: ${SECRET}\n`],
    ["a tag", `storage:\n  database:\n    url: !${URL_WITH_SECRET}\n`],
    ["a tag handle", `storage:\n  database:\n    url: !${SECRET}!x y\n`],
    ["an alias", `storage:\n  database:\n    url: *${SECRET}\n`],
    ["an open quote", `storage:\n  database:\n    url: "${URL_WITH_SECRET}\n`],
    ["an escape", `storage:\n  database:\n    url: "${URL_WITH_SECRET}\\q"\n`],
    ["a list", `storage:\n  database:\n    url: [${URL_WITH_SECRET}]\n`],
    ["the key id", `storage:\n  id: ${URL_WITH_SECRET}\n`],
    ["a conflict", `<<<<<<< ${URL_WITH_SECRET}\n`],
  ])("no part of an error shows what stands in the file: %s", (_, text) => {
    const error = refusal(() => parse(text));
    expect(inspect(error, { depth: 9 }).replace(/^ +at .*$/gm, "")).not.toContain(SECRET);
  });

  test.each([
    ["DATABASE_URL", "postgresql://user:hunter2@host:port/db", "postgresql"],
    ["DATABASE_URL", "postgresql://user:hunter2%@host/db", "postgresql"],
    ["DATABASE_URL", "/home/hunter2/x.db", "sqlite"],
    ["DATABASE_TYPE", URL_WITH_SECRET, URL_WITH_SECRET],
  ])("no part of an error shows %s, here %s", (variable, value, type) => {
    const error = refusal(() => parse(undefined, { DATABASE_TYPE: type, [variable]: value }));
    expect(inspect(error, { depth: 9 })).not.toContain(SECRET);
  });

  test("settings that are printed, logged or reported show no URL", () => {
    const { settings } = parse(undefined, { DATABASE_TYPE: "postgresql", DATABASE_URL: URL_WITH_SECRET });
    const { database } = settings;
    expect(inspect(settings, { depth: 9, showHidden: true })).not.toContain(SECRET);
    expect(JSON.stringify(settings)).toContain('"password":"***"');
    expect(
      database.type === "postgresql" && `${database.target?.password} ${database.target?.password?.reveal()}`,
    ).toBe(`*** ${SECRET}`);
  });
});
