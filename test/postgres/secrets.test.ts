import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { listBackups } from "../../src/backup/list.ts";
import { asTool, makeServerStore, onServer } from "../support/postgres-store.ts";
import { type Run, runMilestone } from "../support/run-milestone.ts";
import { SMALL_STORE } from "../support/small-store.ts";

const PASSWORD = "s3cret/@:%&p?w#d";
const { "sessions/current.txt": _, ...RECORDS } = SMALL_STORE;

/** Every form of the password that stands somewhere in a text. */
function secretsIn(text: string, url: string): string[] {
  const forms = [
    PASSWORD,
    encodeURIComponent(PASSWORD),
    encodeURI(PASSWORD),
    JSON.stringify(PASSWORD).slice(1, -1),
    url,
  ];
  return forms.filter((form) => text.includes(form));
}

test("a URL and its password are in nothing that a command says or leaves, whatever goes wrong", async () => {
  const store = await makeServerStore(RECORDS);
  const role = `mover_${store.schema}`;
  await asTool(
    store,
    `CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'; GRANT ALL ON SCHEMA ${store.schema} TO ${role}`,
  );
  const url = new URL(store.url);
  url.username = role;
  url.password = encodeURIComponent(PASSWORD);
  const owned = onServer(store, url.href, store.schema);
  const said: string[] = [];
  const run = async (args: string[], at = url.href): Promise<Run> => {
    const ended = await runMilestone(args, { cwd: store.dir, env: { DATABASE_URL: at } });
    said.push(ended.out, ended.err);
    return ended;
  };
  expect((await run(["migrate", "database", "--yes"])).exit).toBe(0);
  for (const args of [["status"], ["status", "--json"], ["validate", "--json"], ["verify"], ["backup"], ["prune"]]) {
    expect([args, (await run(args)).exit]).toEqual([args, 0]);
  }
  const backup = listBackups(owned.context).at(-1)?.id ?? "";
  expect((await run(["restore", backup, "--yes"])).exit).toBe(0);
  expect((await run(["migrate", "hybrid", "--yes"])).exit).toBe(0);
  const wrong = new URL(url.href);
  wrong.password = encodeURIComponent(`${PASSWORD}!`);
  expect((await run(["migrate", "database", "--yes"], wrong.href)).exit).toBe(2);
  const nowhere = new URL(url.href);
  nowhere.port = "1";
  expect((await run(["migrate", "database", "--yes"], nowhere.href)).exit).toBe(3);
  const malformed = url.href.replace("postgresql", "postgres ql");
  expect((await run(["migrate", "database", "--yes"], malformed)).exit).toBe(2);
  const files = fs.readdirSync(store.dir, { recursive: true, encoding: "utf8" });
  const left = files.map((name) => path.join(store.dir, name)).filter((file) => fs.statSync(file).isFile());
  expect(left.length).toBeGreaterThan(20);
  expect(
    [...said, ...left.map((file) => fs.readFileSync(file, "latin1"))].flatMap((text) => secretsIn(text, url.href)),
  ).toEqual([]);
  await asTool(store, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
});
