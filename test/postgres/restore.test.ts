import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { listBackups } from "../../src/backup/list.ts";
import { planRestore } from "../../src/restore/plan.ts";
import { restore } from "../../src/restore/restore.ts";
import { makeDatabase, query } from "../support/postgres-server.ts";
import { asTool, makeServerStore, onServer, type ServerStore, tablesOf } from "../support/postgres-store.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore, writeFiles } from "../support/store.ts";

const { "sessions/current.txt": _, ...RECORDS } = SMALL_STORE;

/** Every cell of both tables, as the server shows it. */
async function rowsOf(store: ServerStore): Promise<unknown[]> {
  return await asTool(
    store,
    "SELECT 'a' AS state, m::text AS row FROM milestones AS m UNION ALL SELECT 'c', m::text FROM completed_milestones AS m ORDER BY 1, 2",
  );
}

async function storeOnServer(): Promise<ServerStore> {
  const store = await makeServerStore(RECORDS);
  await milestone(store.cli, "migrate", "database", "--yes", "--quiet");
  return onServer(store, store.url, store.schema);
}

function newestBackup(store: ServerStore): string {
  return listBackups(store.context).at(-1)?.id ?? "";
}

describe("a backup of a store on a server", () => {
  test("brings every cell of every row back, columns that a tool added included, and keeps what it replaces", async () => {
    const store = await storeOnServer();
    await asTool(store, "ALTER TABLE milestones ADD COLUMN owner VARCHAR(20) DEFAULT 'nobody', ADD COLUMN tags TEXT[]");
    await asTool(store, `UPDATE milestones SET owner = 'a\\b', tags = '{"x,y",NULL}' WHERE id = 'a'`);
    await asTool(store, `INSERT INTO milestones (id, data) VALUES ('by-a-tool', '{"id": "by-a-tool", "n": 1e400}')`);
    const before = await rowsOf(store);
    await milestone(store.cli, "backup");
    const backup = newestBackup(store);
    expect(fs.readdirSync(store.layout.at("backups", backup)).sort()).toEqual([
      "backup-metadata.yaml",
      "logs",
      "postgresql-dump.sql",
      "postgresql-rows.jsonl",
      "storage-backend.txt",
      "storage-config.yaml",
    ]);
    await asTool(store, "DELETE FROM milestones WHERE id <> 'a-b'");
    await asTool(store, `UPDATE completed_milestones SET data = '{"id": "z"}'`);
    const { exit, out, err } = await runMilestone(["restore", backup, "--yes", "--quiet"], store.cli);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain(`On database, as of ${backup}; safety backup `);
    expect(await rowsOf(store)).toEqual(before);
    const old = (await tablesOf(store)).filter((name) => name.endsWith("_old"));
    expect(old).toHaveLength(2);
    expect(await milestone(store.cli, "prune")).toContain("_old");
    expect((await tablesOf(store)).filter((name) => name.endsWith("_old"))).toEqual([]);
    expect(await milestone(store.cli, "verify")).toContain("6 active, 3 completed on database");
  });

  test("brings the types of columns back where the server's settings would have names in quotes", async () => {
    const url = await makeDatabase();
    await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET quote_all_identifiers = on`);
    const store = onServer(makeStore(RECORDS), url, "public");
    await milestone(store.cli, "migrate", "database", "--yes", "--quiet");
    await milestone(store.cli, "backup", "--quiet");
    await milestone(store.cli, "restore", newestBackup(store), "--yes", "--quiet");
    const types = `SELECT attname AS name, atttypid::regtype::oid::int AS type FROM pg_attribute
WHERE attrelid = 'milestones'::regclass AND attname IN ('data', 'created_at') ORDER BY 1`;
    expect(await query(url, types)).toEqual([
      { name: "created_at", type: 1114 },
      { name: "data", type: 3802 },
    ]);
  });

  test("of a tool's own tables keeps the types of its columns: a time with its zone, JSON as it was written", async () => {
    const store = await makeServerStore({ "config/storage-backend.txt": "database\n" });
    const columns = "id VARCHAR(40) PRIMARY KEY, data JSON, created_at TIMESTAMPTZ DEFAULT now(), updated_at TEXT";
    await asTool(store, `CREATE TABLE milestones (${columns})`);
    await asTool(
      store,
      `INSERT INTO milestones VALUES ('x', '{"n":   1, "id": "x"}', '2026-01-01T00:00:00.5+02', '2026-01-01T00:00:00Z')`,
    );
    const seen = "SELECT id, data::text AS data, created_at::text AS created, updated_at AS updated FROM milestones";
    const before = await asTool(store, seen);
    await milestone(store.cli, "backup");
    const backup = newestBackup(store);
    await asTool(store, `UPDATE milestones SET data = '{"id": "x"}', created_at = now(), updated_at = NULL`);
    await milestone(store.cli, "restore", backup, "--yes", "--quiet");
    expect(await asTool(store, seen)).toEqual(before);
    expect(await milestone(store.cli, "verify")).toContain("1 active, 0 completed on database");
    await asTool(store, `INSERT INTO milestones (id, data) VALUES ('y', '{"id": "y"}')`);
    expect(await asTool(store, "SELECT created_at IS NULL AS missing FROM milestones WHERE id = 'y'")).toEqual([
      { missing: false },
    ]);
  });

  test("leaves what tools made of their own columns: defaults, sequences, constraints, indexes, rights", async () => {
    const store = await storeOnServer();
    await asTool(
      store,
      `ALTER TABLE milestones ADD COLUMN owner VARCHAR(20) NOT NULL DEFAULT 'nobody' CHECK (owner <> ''),
  ADD COLUMN seen SERIAL, ADD COLUMN number INT GENERATED ALWAYS AS IDENTITY;
CREATE INDEX ON milestones (owner); GRANT SELECT (owner) ON milestones TO PUBLIC`,
    );
    const before = await rowsOf(store);
    await milestone(store.cli, "backup");
    const backup = newestBackup(store);
    await asTool(store, `INSERT INTO milestones (id, data) VALUES ('later', '{"id": "later"}')`);
    await milestone(store.cli, "restore", backup, "--yes", "--quiet");
    expect(await rowsOf(store)).toEqual(before);
    expect(await milestone(store.cli, "prune")).toContain("_old");
    const highest = "SELECT max(seen) AS seen, max(number) AS number FROM milestones";
    const [{ seen, number } = { seen: 0, number: 0 }] = await asTool<{ seen: number; number: number }>(store, highest);
    await asTool(store, `INSERT INTO milestones (id, data) VALUES ('new', '{"id": "new"}')`);
    expect(await asTool(store, "SELECT owner, seen, number FROM milestones WHERE id = 'new'")).toEqual([
      { owner: "nobody", seen: seen + 2, number: number + 2 },
    ]);
    await expect(asTool(store, "UPDATE milestones SET owner = ''")).rejects.toThrow(/check constraint/);
    await expect(asTool(store, "UPDATE milestones SET owner = NULL")).rejects.toThrow(/not-null constraint/);
    expect(
      await asTool(
        store,
        `SELECT count(*)::int AS indexes, (SELECT attacl::text LIKE '%{=r/%' FROM pg_attribute
  WHERE attrelid = 'milestones'::regclass AND attname = 'owner') AS readable
FROM pg_indexes WHERE schemaname = $1 AND tablename = 'milestones' AND indexdef LIKE '%(owner)%'`,
        [store.schema],
      ),
    ).toEqual([{ indexes: 1, readable: true }]);
  });

  test("that does not fit a constraint of today is refused, and nothing is changed", async () => {
    const store = await storeOnServer();
    await milestone(store.cli, "backup");
    const backup = newestBackup(store);
    await asTool(store, "ALTER TABLE milestones ADD COLUMN owner TEXT; UPDATE milestones SET owner = 'x'");
    await asTool(store, "ALTER TABLE milestones ALTER COLUMN owner SET NOT NULL");
    const before = await rowsOf(store);
    const { exit, err } = await runMilestone(["restore", backup, "--yes", "--quiet"], store.cli);
    expect(exit).toBe(3);
    expect(err).toMatch(
      /^SERVER_FAILED: .*null value in column "owner" .*Everything was undone; the database backend/s,
    );
    expect(await rowsOf(store)).toEqual(before);
  });

  test("keeps, and names, what somebody wrote to the tables while they were replaced", async () => {
    const store = await storeOnServer();
    await milestone(store.cli, "backup");
    const backup = newestBackup(store);
    const { context } = onServer(store, store.url, store.schema);
    const runs = context.backends.server();
    const stage = runs.stage.bind(runs);
    runs.stage = async (...given) => {
      await asTool(store, `INSERT INTO milestones (id, data) VALUES ('late', '{"id": "late"}')`);
      await stage(...given);
    };
    const choices = { backup, pauseSessions: false, logs: false };
    const { digest } = await planRestore(context, { ...choices, holdsLock: false });
    const { leftTables } = await restore(context, { ...choices, expectPlan: digest });
    expect(leftTables).toEqual([expect.stringMatching(/^milestones_\d{8}_\d{6}_left$/), expect.any(String)]);
    await milestone(store.cli, "prune", "--quiet");
    expect(await asTool(store, `SELECT id FROM ${leftTables[0]} WHERE id = 'late'`)).toEqual([{ id: "late" }]);
    expect(await asTool(store, "SELECT id FROM milestones WHERE id = 'late'")).toEqual([]);
  });

  test("that was tampered with is refused before anything is touched", async () => {
    const store = await storeOnServer();
    await milestone(store.cli, "backup");
    const backup = newestBackup(store);
    const file = store.layout.at("backups", backup, "postgresql-rows.jsonl");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("Sign-in", "Sign-on"));
    const before = await rowsOf(store);
    const { exit, err } = await runMilestone(["restore", backup, "--yes", "--quiet"], store.cli);
    expect({ exit, err }).toEqual({
      exit: 3,
      err: `BACKUP_DAMAGED: backups/${backup} cannot be trusted: postgresql-rows.jsonl has other bytes than when the backup was taken.
Nothing was changed.
  Choose another backup: milestone backups
`,
    });
    expect(await rowsOf(store)).toEqual(before);
  });

  test("of files is restored while the store is on a server, and the other way round", async () => {
    const store = await storeOnServer();
    const [files] = listBackups(store.context);
    await asTool(store, "DELETE FROM milestones WHERE id = 'a'");
    await milestone(store.cli, "restore", files?.id ?? "", "--yes", "--quiet");
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("file\n");
    expect(fs.existsSync(store.layout.at("active/a.yaml"))).toBe(true);
    const rows = listBackups(store.context).findLast(({ id }) => id.includes("-database-to-"));
    fs.writeFileSync(store.layout.settingsFile, fs.readFileSync(store.layout.settingsFile, "utf8"));
    await milestone(store.cli, "restore", rows?.id ?? "", "--yes", "--quiet");
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("database\n");
    expect(await asTool(store, "SELECT id FROM milestones ORDER BY id")).toHaveLength(4);
  });

  test("cannot be restored to another engine than it is of", async () => {
    const store = await storeOnServer();
    await milestone(store.cli, "backup");
    const backup = newestBackup(store);
    const { exit, err } = await runMilestone(["restore", backup, "--yes", "--quiet"], {
      cwd: store.dir,
      env: { DATABASE_TYPE: "sqlite" },
    });
    expect(exit).toBe(1);
    expect(err).toContain("the backup is of postgresql, storage.database.type is sqlite");
  });
});

describe("a move over a server", () => {
  test("is taken back by a rollback, with everything that was written since", async () => {
    const store = await storeOnServer();
    await asTool(store, `UPDATE milestones SET data = data || '{"status": "done"}' WHERE id = 'milestone-001'`);
    await milestone(store.cli, "rollback", "--yes", "--quiet");
    expect(fs.readFileSync(store.layout.switchFile, "utf8")).toBe("file\n");
    expect(fs.readFileSync(store.layout.at("active/milestone-001.yaml"), "utf8")).toContain("status: done # nearly\n");
  });

  test("leaves rows whose changes after it are drift, which a sync brings over", async () => {
    const store = await storeOnServer();
    await milestone(store.cli, "migrate", "hybrid", "--yes", "--quiet");
    await asTool(store, `UPDATE milestones SET data = data || '{"status": "late"}' WHERE id = 'milestone-001'`);
    expect(await milestone(store.cli, "status")).toContain("active/milestone-001");
    const { exit, err } = await runMilestone(["migrate", "database", "--yes", "--quiet"], store.cli);
    expect({ exit, err }).toMatchObject({ exit: 1, err: expect.stringContaining("changed in the old copy") });
    await milestone(store.cli, "sync");
    expect(fs.readFileSync(store.layout.at("active/milestone-001.yaml"), "utf8")).toContain("status: late # nearly\n");
  });

  test("and a change to the YAML left behind is brought to the server by a sync", async () => {
    const store = await storeOnServer();
    const file = store.layout.at("active/milestone-001.yaml");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("in_progress # nearly", "blocked # for now"));
    fs.writeFileSync(store.layout.at("completed/new.yaml"), "id: new # late\n");
    await milestone(store.cli, "sync");
    expect(await asTool(store, "SELECT yaml FROM milestones WHERE id = 'milestone-001'")).toEqual([
      { yaml: fs.readFileSync(file, "utf8") },
    ]);
    expect(await asTool(store, "SELECT yaml FROM completed_milestones WHERE id = 'new'")).toEqual([
      { yaml: "id: new # late\n" },
    ]);
    expect(await milestone(store.cli, "status")).toContain("as they were at the last switch");
  });
});

test("a backup by a tool, a pg_dump, comes back as the rows of its COPY, and nothing of it is executed", async () => {
  const store = await storeOnServer();
  const id = "migration-20261122-101500-database-to-hybrid";
  const dump = `--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';

CREATE TABLE public.milestones (
    id text NOT NULL,
    data jsonb,
    created_at timestamp without time zone DEFAULT now(),
    updated_at timestamp without time zone DEFAULT now()
);

DROP SCHEMA ${store.schema} CASCADE;

COPY ${store.schema}.milestones (id, data, created_at, updated_at) FROM stdin;
b\t{"id": "b", "text": "two\\\\nlines\\\\t"}\t2026-01-02 03:04:05\t\\N
a\t{"id": "a"}\t\\N\t\\N
\\.

--
-- PostgreSQL database dump complete
--
`;
  writeFiles(store, {
    [`backups/${id}/postgresql-dump.sql`]: dump,
    [`backups/${id}/storage-backend.txt`]: "database\n",
    [`backups/${id}/backup-metadata.yaml`]: `backup:
  id: "${id}"
  timestamp: "2026-11-22T10:15:00Z"
  from_backend: "database"
  to_backend: "hybrid"
  milestone_count: 2
validation:
  integrity_check: passed
  backup_size: 3MB
restore:
  command: "restore ${id}"
  estimated_duration: "5 minutes"
`,
  });
  await milestone(store.cli, "restore", id, "--yes", "--quiet");
  expect(
    await asTool(store, "SELECT id, data->>'text' AS text, created_at::text AS at FROM milestones ORDER BY id"),
  ).toEqual([
    { id: "a", text: null, at: null },
    { id: "b", text: "two\nlines\t", at: "2026-01-02 03:04:05" },
  ]);
  expect(await asTool(store, "SELECT id FROM completed_milestones")).toEqual([]);
});
