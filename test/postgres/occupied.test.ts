import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Context } from "../../src/context.ts";
import { migrate } from "../../src/migrate/migrate.ts";
import { planMove } from "../../src/plan/make.ts";
import { changeRows } from "../support/fault-scenarios.ts";
import { asTool, makeServerStore, onServer, type ServerStore, tablesOf } from "../support/postgres-store.ts";
import { milestone, type Run, runMilestone } from "../support/run-milestone.ts";
import { makeStore } from "../support/store.ts";

const FILES = { "active/a.yaml": "id: a # kept\n", "active/b.yaml": "id: b\ntitle: B\n" };
const TOOLS_TABLE =
  "CREATE TABLE milestones (id TEXT PRIMARY KEY, data JSONB, created_at TIMESTAMP DEFAULT now(), updated_at TIMESTAMP DEFAULT now())";

async function move(store: ServerStore, ...more: string[]): Promise<Run> {
  return await runMilestone(["migrate", "database", "--yes", "--quiet", ...more], store.cli);
}

/** What one prerequisite says, of a move that is refused. */
async function refusal(store: ServerStore, ...more: string[]): Promise<string> {
  const { exit, err } = await move(store, ...more);
  expect(exit).toBe(1);
  expect(err).toContain("Nothing was changed.");
  return err.split("\n").slice(1, -1).join("\n");
}

describe("tables that stand where a move writes", () => {
  test("and were made by others are refused, record by record named", async () => {
    const store = await makeServerStore(FILES);
    await asTool(store, TOOLS_TABLE);
    await asTool(store, `INSERT INTO milestones (id, data) VALUES ('x', '{"id": "x"}')`);
    expect(
      await refusal(store),
    ).toBe(`  Nothing unknown stands where the move writes: no, records of unknown origin: active/x
Nothing was changed.
  If they are this store's own, migrate with --adopt, which takes them over where they hold the same; none is overwritten.`);
    expect(await refusal(store, "--adopt")).toContain("records of unknown origin: active/x");
    expect(await asTool(store, "SELECT id FROM milestones")).toEqual([{ id: "x" }]);
  });

  test("and hold the same records are taken over with --adopt, and kept", async () => {
    const store = await makeServerStore(FILES);
    await asTool(store, TOOLS_TABLE);
    await asTool(
      store,
      `INSERT INTO milestones (id, data) VALUES ('a', '{"id": "a"}'), ('b', '{"title": "B", "id": "b"}')`,
    );
    expect(await refusal(store)).toContain("records of unknown origin: active/a, active/b");
    expect((await move(store, "--adopt")).exit).toBe(0);
    expect(await asTool(store, "SELECT id, yaml FROM milestones ORDER BY id")).toEqual([
      { id: "a", yaml: "id: a # kept\n" },
      { id: "b", yaml: "id: b\ntitle: B\n" },
    ]);
    expect((await tablesOf(store)).filter((name) => name.endsWith("_old"))).toHaveLength(1);
  });

  test("and are empty are in nobody's way, but kept", async () => {
    const store = await makeServerStore(FILES);
    await asTool(store, TOOLS_TABLE);
    expect((await move(store)).exit).toBe(0);
    expect((await tablesOf(store)).filter((name) => name.endsWith("_old"))).toHaveLength(1);
  });

  test("and were published for another store are refused, whatever they hold", async () => {
    const store = await makeServerStore(FILES);
    expect((await move(store)).exit).toBe(0);
    const other = onServer(makeStore({ "active/c.yaml": "id: c\n" }), store.url, store.schema);
    expect(await refusal(other)).toContain("records of unknown origin: active/a, active/b");
    expect(await asTool(store, "SELECT id FROM milestones ORDER BY id")).toEqual([{ id: "a" }, { id: "b" }]);
  });
});

test("with the URL of another store's server nothing of that one is taken for one's own", async () => {
  const [ours, theirs] = [await makeServerStore(FILES), await makeServerStore({ "active/c.yaml": "id: c\n" })];
  expect([(await move(ours)).exit, (await move(theirs)).exit]).toEqual([0, 0]);
  const [backup = ""] = fs.readdirSync(ours.layout.backupsDir).filter((name) => name.endsWith("-to-database"));
  const settings = fs.readFileSync(ours.layout.settingsFile, "utf8");
  fs.writeFileSync(ours.layout.settingsFile, settings.replace(ours.schema, theirs.schema));
  const tables = await tablesOf(theirs);
  for (const args of [["migrate", "hybrid"], ["rollback"], ["restore", backup]]) {
    const { exit, err } = await runMilestone([...args, "--yes", "--quiet"], ours.cli);
    expect({ args, exit }).toEqual({ args, exit: 1 });
    expect(err).toMatch(/ {2}The tables on the server are this store's: no, migration-.* of another store made them\n/);
    expect(err).toContain("Set DATABASE_URL and storage.database.schema to those of this store.");
  }
  expect(await tablesOf(theirs)).toEqual(tables);
  fs.writeFileSync(ours.layout.settingsFile, settings);
  await milestone(ours.cli, "migrate", "hybrid", "--yes", "--quiet");
  expect(fs.readFileSync(ours.layout.at("active/a.yaml"), "utf8")).toBe(FILES["active/a.yaml"]);
});

test("a table of completed records that is gone has not 0 of them", async () => {
  const store = await makeServerStore({ ...FILES, "completed/z.yaml": "id: z\n" });
  expect((await move(store)).exit).toBe(0);
  await asTool(store, "ALTER TABLE completed_milestones RENAME TO elsewhere");
  for (const args of [["status"], ["backup"], ["migrate", "hybrid", "--yes"]]) {
    const { exit, out, err } = await runMilestone([...args, "--quiet"], store.cli);
    expect({ args, exit }).toEqual({ args, exit: 3 });
    expect(out + err).toContain(`There is no table ${store.schema}.completed_milestones on the server.`);
  }
});

test("tables of this store whose last switch is lost are taken over only where they hold what the store has", async () => {
  const store = await makeServerStore(FILES);
  expect((await move(store)).exit).toBe(0);
  await milestone(store.cli, "migrate", "hybrid", "--yes", "--quiet");
  fs.rmSync(store.layout.lastSwitchFile);
  await asTool(store, `INSERT INTO milestones (id, data) VALUES ('late', '{"id": "late"}')`);
  expect(await refusal(store)).toContain("records of unknown origin: active/late");
  expect(await asTool(store, "SELECT id FROM milestones WHERE id = 'late'")).toEqual([{ id: "late" }]);
  await asTool(store, "DELETE FROM milestones WHERE id = 'late'");
  expect((await move(store)).exit).toBe(0);
});

/** A write of a tool to the old tables, at a moment of the move that replaces them. */
const MOMENTS: [string, (context: Context, write: () => Promise<unknown>) => void][] = [
  [
    "between the plan's look and the beginning of the run",
    ({ backends }, write) => {
      const runs = backends.server();
      const begin = runs.begin.bind(runs);
      runs.begin = async (...given) => {
        await write();
        return await begin(...given);
      };
    },
  ],
  [
    "while the records are copied",
    ({ backends }, write) => {
      const shadow = backends.shadow.bind(backends);
      backends.shadow = async (...given) => {
        await write();
        return await shadow(...given);
      };
    },
  ],
];

test.each(MOMENTS)("what is written to old tables %s stops the move, and is named by the next", async (_, at) => {
  const store = await makeServerStore(FILES);
  expect((await move(store)).exit).toBe(0);
  await milestone(store.cli, "migrate", "hybrid", "--yes", "--quiet");
  const { context } = onServer(store, store.url, store.schema);
  at(context, () => asTool(store, `UPDATE milestones SET data = data || '{"title": "late"}' WHERE id = 'a'`));
  const request = { move: { from: "hybrid", to: "database" }, pauseSessions: false } as const;
  const expectPlan = await planMove(context, request.move, { pauseSessions: false, holdsLock: false });
  await expect(migrate(context, { ...request, expectPlan })).rejects.toMatchObject({
    code: "PLAN_CHANGED",
    message: "Somebody wrote to the server's tables while they were to be replaced.",
    state: "Everything was undone; the hybrid backend is still in use.",
  });
  expect(await asTool(store, "SELECT data->>'title' AS title FROM milestones WHERE id = 'a'")).toEqual([
    { title: "late" },
  ]);
  expect(await refusal(store)).toContain("changed in the old copy after the last switch: active/a");
});

test("what changed in an old enterprise.db before the settings named a server is named, stops the move and is synced", async () => {
  const store = await makeServerStore(FILES);
  const before = { ...store.cli, env: { DATABASE_TYPE: "sqlite" } };
  await milestone(before, "migrate", "database", "--yes", "--quiet");
  await milestone(before, "migrate", "hybrid", "--yes", "--quiet");
  expect((await milestone(store.cli, "status")).match(/^Old copy: .*$/m)?.[0]).toBe(
    "Old copy:  2 records, as they were at the last switch",
  );
  await changeRows(store.dir, `UPDATE milestones SET data = json_set(data, '$.title', 'late') WHERE id = 'a'`);
  expect(await milestone(store.cli, "status")).toContain("Old copy:  1 record changed after the last switch\n");
  expect(await refusal(store)).toContain("changed in the old copy after the last switch: active/a");
  await milestone(store.cli, "sync", "--quiet");
  expect(fs.readFileSync(store.layout.at("active/a.yaml"), "utf8")).toContain("title: late");
  expect((await move(store)).exit).toBe(0);
});

test("old tables that the server is just vacuuming by itself are replaced all the same", async () => {
  const store = await makeServerStore(FILES);
  expect((await move(store)).exit).toBe(0);
  await milestone(store.cli, "migrate", "hybrid", "--yes", "--quiet");
  await asTool(store, "ALTER SYSTEM SET autovacuum_naptime = '1s'");
  await asTool(store, "SELECT pg_reload_conf()");
  const dead = `INSERT INTO milestones (id, data) SELECT 'dead-' || n, to_jsonb(repeat(md5(n::text), 60)) FROM generate_series(1, 2000) AS n`;
  await asTool(store, dead);
  await asTool(store, "DELETE FROM milestones WHERE id LIKE 'dead-%'");
  await asTool(
    store,
    `ALTER TABLE milestones SET (autovacuum_enabled, autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1,
  autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)`,
  );
  const vacuuming = `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
WHERE backend_type = 'autovacuum worker' AND relation = 'milestones'::regclass`;
  while ((await asTool(store, vacuuming)).length === 0) {
    await setTimeout(50);
  }
  // This one is slow enough; the next one may come in a minute.
  await asTool(store, "ALTER SYSTEM RESET autovacuum_naptime");
  await asTool(store, "SELECT pg_reload_conf()");
  expect(await move(store)).toMatchObject({ exit: 0, err: "" });
});

describe("before anything starts", () => {
  test("what would go on with the old table is named: a view, a trigger", async () => {
    const store = await makeServerStore(FILES);
    await asTool(store, TOOLS_TABLE);
    await asTool(
      store,
      `CREATE VIEW titles AS SELECT id, data->>'title' AS title FROM milestones;
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER told AFTER INSERT ON milestones FOR EACH ROW EXECUTE FUNCTION tell()`,
    );
    expect(await refusal(store)).toContain(
      `Nothing else hangs on the tables that are replaced: no, the trigger told of ${store.schema}.milestones, the view titles of ${store.schema}.milestones`,
    );
    await asTool(store, "DROP VIEW titles; DROP TRIGGER told ON milestones");
    expect((await move(store)).exit).toBe(0);
  });

  test.each(["VIEW", "MATERIALIZED VIEW"])("a %s in the place of a table is named", async (what) => {
    const store = await makeServerStore(FILES);
    await asTool(store, `CREATE ${what} milestones AS SELECT 'a'::text AS id, '{"id": "a"}'::jsonb AS data`);
    const { exit, err } = await move(store);
    expect({ exit, err }).toEqual({
      exit: 1,
      err: expect.stringContaining(
        `Nothing else hangs on the tables that are replaced: no, ${store.schema}.milestones: no table\n`,
      ),
    });
    expect(err).toContain("Give it another name: a move makes a table of this one.");
  });

  test("what guards the old table is named: row level security without a policy, a rule", async () => {
    const store = await makeServerStore(FILES);
    await asTool(store, TOOLS_TABLE);
    await asTool(
      store,
      `ALTER TABLE milestones ENABLE ROW LEVEL SECURITY;
CREATE RULE nobody AS ON DELETE TO milestones DO INSTEAD NOTHING`,
    );
    expect(await refusal(store)).toContain(
      `replaced: no, row level security of ${store.schema}.milestones, the rule nobody of ${store.schema}.milestones`,
    );
  });

  test("a role without rights is told which are missing", async () => {
    const store = await makeServerStore(FILES);
    const role = `poor_${store.schema}`;
    await asTool(
      store,
      `CREATE ROLE ${role} LOGIN PASSWORD 'p%w@:/'; GRANT USAGE ON SCHEMA ${store.schema} TO ${role}`,
    );
    const url = new URL(store.url);
    url.username = role;
    url.password = encodeURIComponent("p%w@:/");
    const poor = onServer(store, url.href, store.schema);
    expect(await refusal(poor)).toBe(`  This role may do what the move needs: no, rights are missing
  Nothing unknown stands where the move writes: no, not known: the server does not let us look
Nothing was changed.
  Have somebody run: GRANT CREATE ON SCHEMA "${store.schema}" TO "${role}";
  Mend what the server lacks first.`);
    expect(await tablesOf(store)).toEqual([]);
    await asTool(store, `GRANT CREATE ON SCHEMA ${store.schema} TO ${role}`);
    expect((await move(poor)).exit).toBe(0);
    await asTool(store, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  test("a schema that is not there is named with what makes it", async () => {
    const store = await makeServerStore(FILES);
    await asTool(store, `DROP SCHEMA ${store.schema}`);
    expect(await refusal(store)).toContain(`CREATE SCHEMA "${store.schema}" AUTHORIZATION "postgres";`);
  });

  test("a server that only reads is refused", async () => {
    const store = await makeServerStore(FILES);
    const url = `${store.url}?options=-c%20default_transaction_read_only%3Don`;
    expect(await refusal(onServer(store, url, store.schema))).toContain("Point DATABASE_URL at the primary.");
  });

  test("a record that PostgreSQL cannot hold is named, and SQLite holds it", async () => {
    const store = await makeServerStore({
      ...FILES,
      "active/nul.yaml": 'id: nul\ntext: "a\\0b"\n',
      "active/long.yaml": "id: long\nn: 1e200000\n",
    });
    const err = await refusal(store);
    expect(err).toContain(
      ".milestones/active/long.yaml:2:4: error server-value: a number with more digits than PostgreSQL has (131072, 16383 of a fraction) (and 1 more)",
    );
    fs.rmSync(store.layout.at("active/long.yaml"));
    expect(await refusal(store)).toContain(
      ".milestones/active/nul.yaml:2:7: error server-value: PostgreSQL cannot hold the NUL character (\\u0000)",
    );
    const sqlite = { cwd: store.dir, env: { DATABASE_TYPE: "sqlite" } };
    await milestone(sqlite, "migrate", "database", "--yes", "--quiet");
  });
});

describe("rows by other tools", () => {
  test.each([
    ["NULL", "(NULL)", "data is NULL"],
    ["a list", "('[1]')", "data is JSON, but not an object"],
    ["a text", `('"x"')`, "data is JSON, but not an object"],
    ["an object that is no milestone", `('{"a": 1}')`, "data has none of id"],
  ])("with data that is %s stop the move, and are named", async (_, value, message) => {
    const store = await makeServerStore({ "config/storage-backend.txt": "database\n" });
    await asTool(store, TOOLS_TABLE);
    await asTool(store, `INSERT INTO milestones (data, id) SELECT v::jsonb, 'x' FROM (VALUES ${value}) AS r (v)`);
    const { exit, err } = await runMilestone(["migrate", "hybrid", "--yes", "--quiet"], store.cli);
    expect(exit).toBe(1);
    expect(err).toContain(`${store.schema}.milestones: error row-data: active/x: ${message}`);
    expect(await asTool(store, "SELECT id FROM milestones")).toEqual([{ id: "x" }]);
  });

  test("with an id that is unfit for a file name stop the move, and are named", async () => {
    const store = await makeServerStore({ "config/storage-backend.txt": "database\n" });
    await asTool(store, TOOLS_TABLE);
    await asTool(store, `INSERT INTO milestones (id, data) VALUES ('../x', '{"id": "x"}'), ('', '{"id": "y"}')`);
    const { out } = await runMilestone(["validate"], store.cli);
    expect(out).toContain(`a row of active records whose id "../x" is no milestone id`);
    expect(out).toContain(`a row of active records whose id "" is no milestone id`);
    expect((await runMilestone(["migrate", "hybrid", "--yes", "--quiet"], store.cli)).exit).toBe(1);
  });

  test("with just id and data are listed, counted, moved", async () => {
    const store = await makeServerStore({ "config/storage-backend.txt": "database\n" });
    await asTool(store, TOOLS_TABLE);
    await asTool(
      store,
      `INSERT INTO milestones (id, data) VALUES ('x', '{"id": "x", "m": 12345678901234567890, "n": 12345678901234567890.50}')`,
    );
    expect(await milestone(store.cli, "status")).toContain("Records:   1 active, 0 completed\n");
    expect(await milestone(store.cli, "validate")).toContain(
      `${store.schema}.milestones\n  warning number-precision: active/x: 12345678901234567890 has more digits`,
    );
    await milestone(store.cli, "migrate", "hybrid", "--yes", "--quiet");
    expect(fs.readFileSync(store.layout.at("active/x.yaml"), "utf8")).toBe(
      `m: 12345678901234567890\n"n": 12345678901234567890.50\nid: x\n`,
    );
  });
});

test("an id that is there twice but for its case, or in both tables, stops the move and is named", async () => {
  const store = await makeServerStore({ "config/storage-backend.txt": "database\n" });
  await asTool(store, `${TOOLS_TABLE}; CREATE TABLE completed_milestones (LIKE milestones INCLUDING ALL)`);
  await asTool(
    store,
    `INSERT INTO milestones (id, data) VALUES ('a', '{"id": "a"}'), ('A', '{"id": "A"}'), ('b', '{"id": "b"}'), ('c', '{"id": "c"}');
INSERT INTO completed_milestones (id, data) VALUES ('b', '{"id": "b"}')`,
  );
  const { exit, err } = await runMilestone(["migrate", "hybrid", "--yes", "--quiet"], store.cli);
  expect(exit).toBe(1);
  expect(err).toContain(
    `error duplicate-id: the same id as ${store.schema}.milestones (active/A), on some systems or on all (and 1 more)`,
  );
});
