import fs from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { makeDatabase, query } from "../support/postgres-server.ts";
import { onServer } from "../support/postgres-store.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, treeOf } from "../support/store.ts";

const FILES = {
  "active/a.yaml": "id: a\ntitle: A\n",
  "completed/z.yaml": "id: z\ntitle: Z\n",
};

const DOCUMENT = fs.readFileSync(path.join(import.meta.dirname, "../../docs/postgresql.md"), "utf8");

/** The statements that docs/postgresql.md gives for the least rights. */
const DOCUMENTED = /```sql\n(CREATE ROLE [\s\S]+?)```/.exec(DOCUMENT)?.[1]?.trim().split("\n");

/** And those that give tools theirs, before the first move and after it. */
const FOR_TOOLS = [...DOCUMENT.matchAll(/```sql\n(ALTER DEFAULT PRIVILEGES [\s\S]+?)```/g)].map(([, sql]) => sql);

let admin: string;
let database: string;

beforeAll(async () => {
  admin = await makeDatabase();
  database = new URL(admin).pathname.slice(1);
  await query(admin, `REVOKE ALL ON DATABASE ${database} FROM PUBLIC; REVOKE ALL ON SCHEMA public FROM PUBLIC`);
});

/** A role with the documented rights but those that `without` names, and a store that asks as that role. */
async function makeRole(without?: RegExp) {
  const role = `r${Math.random().toString(36).slice(2, 10)}`;
  const named = (line: string) =>
    line
      .replace("ROLE milestones", `ROLE ${role}`)
      .replace("TO milestones", `TO ${role}`)
      .replace("DATABASE app", `DATABASE ${database}`)
      .replace("<password>", "secret");
  const statements = (DOCUMENTED ?? []).map((line) => named(without === undefined ? line : line.replace(without, "")));
  await query(admin, statements.join("\n"));
  const { host } = new URL(admin);
  const store = onServer(makeStore(FILES), `postgresql://${role}:secret@${host}/${database}`, "public");
  const drop = async () => {
    await query(admin, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  };
  return { role, store, drop };
}

test("a role with exactly the documented rights moves a store to the server, syncs, restores and moves it back", async () => {
  expect(DOCUMENTED).toHaveLength(3);
  const { store, drop } = await makeRole();
  const { cli } = store;
  const before = treeOf(store.layout.at("active"));
  await milestone(cli, "migrate", "database", "--yes");
  await milestone(cli, "backup");
  await milestone(cli, "verify");
  fs.writeFileSync(store.layout.at("active", "a.yaml"), "id: a\ntitle: Late\n");
  await milestone(cli, "sync");
  const backups = JSON.parse(await milestone(cli, "backups", "--json")) as { id: string }[];
  const own = backups.find(({ id }) => id.endsWith("database-to-database"));
  await milestone(cli, "restore", own?.id ?? "", "--yes");
  await milestone(cli, "prune");
  await milestone(cli, "migrate", "hybrid", "--yes");
  expect(treeOf(store.layout.at("active"))).toEqual(before);
  await drop();
});

test.each([
  ["CREATE on the schema", /, CREATE(?= ON SCHEMA)/, (role: string) => `GRANT CREATE ON SCHEMA "public" TO "${role}";`],
  [
    "any right on the schema",
    /^GRANT USAGE, CREATE.*$/,
    (role: string) => `GRANT USAGE, CREATE ON SCHEMA "public" TO "${role}";`,
  ],
])("without %s the plan says the GRANT that is missing, and nothing is done", async (_, without, grant) => {
  const { role, store, drop } = await makeRole(without);
  const { exit, err } = await runMilestone(["migrate", "database", "--yes"], store.cli);
  expect([exit, err]).toEqual([1, err]);
  expect(err).toContain(`  This role may do what the move needs: no, rights are missing\n`);
  expect(err).toContain(grant(role));
  expect(await query(admin, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
  await query(admin, grant(role));
  await milestone(store.cli, "migrate", "database", "--yes");
  await drop();
});

test("without TEMPORARY the way back says the GRANT that is missing, and nothing is done", async () => {
  const { role, store, drop } = await makeRole(/, TEMPORARY/);
  await milestone(store.cli, "migrate", "database", "--yes");
  const { exit, err } = await runMilestone(["migrate", "hybrid", "--yes"], store.cli);
  const grant = `GRANT TEMPORARY ON DATABASE "${database}" TO "${role}";`;
  expect([exit, err.includes(grant)]).toEqual([1, true]);
  await query(admin, grant);
  await milestone(store.cli, "migrate", "hybrid", "--yes");
  await drop();
});

test("without CONNECT the message says the GRANT that is missing", async () => {
  const { store, drop } = await makeRole(/CONNECT, /);
  const { exit, err } = await runMilestone(["migrate", "database", "--yes"], store.cli);
  const grant = `GRANT CONNECT ON DATABASE "${database}" TO "<the user of DATABASE_URL>";`;
  expect([exit, err]).toEqual([2, expect.stringContaining(grant)]);
  await drop();
});

test("who may not read the records is told the GRANT that is missing, before anything starts", async () => {
  const first = await makeRole();
  await milestone(first.store.cli, "migrate", "database", "--yes");
  const second = await makeRole();
  const store = { ...second.store.cli, cwd: first.store.dir };
  const { exit, err } = await runMilestone(["migrate", "hybrid", "--yes"], store);
  expect([exit, err]).toEqual([
    1,
    expect.stringContaining(`GRANT SELECT, UPDATE ON "public"."milestones" TO "${second.role}";`),
  ]);
  for (const grant of err.match(/GRANT [^;]+;/g) ?? []) {
    await query(admin, grant);
  }
  await milestone(store, "migrate", "hybrid", "--yes");
  await second.drop();
  await first.drop();
});

test("what is documented for tools gives them the records, for good, and nothing else", async () => {
  const { role, store, drop } = await makeRole();
  const tools = `${role}_tools`;
  const named = (sql = "") => sql.replaceAll("ROLE milestones", `ROLE ${role}`).replaceAll(" tools;", ` ${tools};`);
  const [before, after] = FOR_TOOLS.map(named);
  await query(admin, `CREATE ROLE ${tools}`);
  await query(admin, before ?? "");
  await milestone(store.cli, "migrate", "database", "--yes");
  await query(admin, after ?? "");
  await milestone(store.cli, "migrate", "hybrid", "--yes");
  await milestone(store.cli, "migrate", "database", "--yes");
  const rights = await query<{ name: string; rights: string }>(
    admin,
    `SELECT table_name AS name, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS rights
FROM information_schema.table_privileges WHERE grantee = '${tools}' AND table_name NOT LIKE '%_old' GROUP BY 1 ORDER BY 1`,
  );
  const all = "DELETE INSERT SELECT UPDATE";
  expect(rights).toEqual([
    { name: "completed_milestones", rights: all },
    { name: "milestones", rights: all },
  ]);
  await query(admin, `DROP OWNED BY ${tools}; DROP ROLE ${tools}`);
  await drop();
});
