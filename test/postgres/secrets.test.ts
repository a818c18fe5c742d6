import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { query } from "../support/postgres-server.ts";
import { makeServerStore, onServer, type ServerStore } from "../support/postgres-store.ts";
import { TestRepository } from "../support/repository.ts";
import { type Run, runMilestone } from "../support/run-milestone.ts";
import { spawnMilestone } from "../support/spawn-milestone.ts";
import { writeFiles } from "../support/store.ts";

/** Found again in any of its forms: as it is, percent-encoded, and encoded in part. */
const MARK = "Zq7hunter";
const PASSWORD = `${MARK}@/:?#%é ${MARK}`;

const FILES = {
  "active/a.yaml": "id: a\ntitle: A\n",
  "active/b.yaml": "id: b\ntitle: B\ncreated_at: 2026-01-02\n",
  "completed/z.yaml": "id: z\ntitle: Z\n",
};

/** A store in a repository, on a server that a role of its own with that password may use. */
async function makeSecretStore(): Promise<{
  store: ServerStore;
  repository: TestRepository;
  url: string;
  role: string;
  admin: string;
}> {
  const store = await makeServerStore(FILES);
  const role = `role_${store.schema}`;
  await query(
    store.url,
    `CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'; GRANT ALL ON SCHEMA ${store.schema} TO ${role}`,
  );
  const { host, pathname } = new URL(store.url);
  const url = `postgresql://${role}:${encodeURIComponent(PASSWORD)}@${host}${pathname}`;
  const repository = new TestRepository(store);
  repository.commit();
  return { store: onServer(store, url, store.schema), repository, url, role, admin: store.url };
}

/** Every file below a folder that has the mark, by path. */
function filesWithMark(dir: string): string[] {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return entry.isFile() && fs.readFileSync(file).includes(MARK) ? [path.relative(dir, file)] : [];
  });
}

test("a whole life on a server writes and says the password nowhere", async () => {
  const { store, repository, url, role, admin } = await makeSecretStore();
  const cwd = store.dir;
  const env = { ...repository.env, DATABASE_URL: url };
  const said: string[] = [];
  const run = async (
    exit: number,
    args: readonly string[],
    over: Readonly<Record<string, string>> = {},
  ): Promise<Run> => {
    const done = await runMilestone(args, { cwd, env: { ...env, ...over } });
    expect([args.join(" "), done.exit, done.err]).toEqual([args.join(" "), exit, done.err]);
    said.push(done.out, done.err);
    return done;
  };

  await run(0, ["status"]);
  await run(0, ["status", "--explain-settings", "--json"]);
  await run(0, ["plan", "database"]);
  await run(0, ["plan", "database", "--json"]);
  const moving = await spawnMilestone(["migrate", "database", "--yes"], { cwd, env }, (_, { pid }) => {
    said.push(fs.readFileSync(`/proc/${pid}/cmdline`, "utf8"), fs.readFileSync(`/proc/${pid}/comm`, "utf8"));
  });
  expect(moving.exit).toBe(0);
  said.push(moving.out, moving.err);

  // Failures, each of which another part of the driver says.
  const elsewhere = (from: string | RegExp, to: string) => ({ DATABASE_URL: url.replace(from, to) });
  const failures = [
    elsewhere(`:${encodeURIComponent(PASSWORD)}@`, `:${MARK}-wrong@`),
    elsewhere(/:\d+\//, ":1/"),
    elsewhere(/127\.0\.0\.1/, "no-such-host.invalid"),
    elsewhere(/test_\w+/, "nowhere"),
    elsewhere(/$/, "?sslmode=verify-full&sslrootcert=system"),
  ];
  const verbs = [["migrate", "hybrid", "--yes"], ["verify"], ["validate"], ["status", "--json"], ["sync"]];
  for (const [at, failure] of failures.entries()) {
    const verb = verbs[at] ?? [];
    const { exit, out, err } = await runMilestone(verb, { cwd, env: { ...env, ...failure } });
    expect([verb[0], exit]).not.toEqual([verb[0], 0]);
    said.push(out, err);
  }
  await run(2, ["status"], elsewhere("://", "//"));
  await run(2, ["status"], elsewhere(encodeURIComponent(PASSWORD), PASSWORD));

  await run(0, ["validate", "--json"]);
  await run(0, ["verify"]);
  await run(0, ["backup"]);
  writeFiles(store, { "active/a.yaml": "id: a\ntitle: Late\n" });
  await run(0, ["sync"]);
  repository.commit();
  const { out } = await run(0, ["backups", "--json"]);
  const backup = (JSON.parse(out) as { id: string }[]).find(({ id }) => id.endsWith("database-to-database"));
  await run(0, ["restore", backup?.id ?? "", "--yes"]);
  await run(0, ["migrate", "hybrid", "--yes"]);
  await run(0, ["monitor"]);
  repository.commit();

  expect(said.filter((text) => text.includes(MARK) || text.includes(role))).toEqual([]);
  expect(filesWithMark(store.dir)).toEqual([]);
  expect(repository.git("log", "--all", "--patch")).not.toContain(MARK);
  const [row] = await query<{ rows: string }>(
    admin,
    `SELECT string_agg(r::text, '') AS rows FROM ${store.schema}.milestone_migrations AS r`,
  );
  expect(row?.rows).toContain("file-to-database");
  expect(row?.rows).not.toContain(MARK);
  await query(admin, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
});

test("a password in storage-config.yaml is a finding that does not show it", async () => {
  const { store, repository, url, role, admin } = await makeSecretStore();
  const file = store.layout.settingsFile;
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("    type:", `    url: ${url}\n    type:`));
  const options = { cwd: store.dir, env: repository.env };
  const validated = await runMilestone(["validate"], options);
  expect(validated.exit).toBe(1);
  expect(validated.out).toContain(
    "storage.database.url: has a password in it; put the whole URL into DATABASE_URL and take it out of this file",
  );
  const moved = await runMilestone(["migrate", "database", "--yes"], options);
  expect(moved.exit).toBe(2);
  expect(validated.out + validated.err + moved.out + moved.err).not.toContain(MARK);
  expect(filesWithMark(store.dir)).toEqual([path.relative(store.dir, file)]);
  await query(admin, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
});
