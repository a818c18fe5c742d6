import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Context } from "../../src/context.ts";
import { MilestoneError } from "../../src/errors/error.ts";
import { LISTEN_EVERY } from "../../src/errors/stopped.ts";
import { readCheckedLine, writeCheckedLine } from "../../src/migrate/checked-line.ts";
import { migrate } from "../../src/migrate/migrate.ts";
import { planMove } from "../../src/plan/make.ts";
import { readSwitch } from "../../src/store/switch.ts";
import { contextFor } from "../support/context.ts";
import { FaultFiles, Killed } from "../support/fault-files.ts";
import { asTool, makeServerStore, onServer, type ServerStore, tablesOf } from "../support/postgres-store.ts";
import { programOf } from "../support/program.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles } from "../support/store.ts";

const FILES: StoreFiles = { "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\ntitle: B\n" };

/** A context as a process of another host has it, which may be stopped at a step. */
function asHost(store: ServerStore, host: string, onStep: (step: string) => void = () => {}): Context {
  const { context } = onServer(store, store.url, store.schema);
  const progress = { step: onStep, advance: () => {} };
  return { ...context, progress, processes: { ...context.processes, host } };
}

async function tryMove(context: Context): Promise<string> {
  const move = { from: readSwitch(context.files, context.layout), to: "database" } as const;
  try {
    const plan = await planMove(context, move, { pauseSessions: false, holdsLock: false });
    await migrate(context, { move, pauseSessions: false, expectPlan: plan });
    return "moved";
  } catch (error) {
    return error instanceof MilestoneError ? `${error.code}: ${error.message}` : String(error);
  }
}

/** Also of a store whose tables are not there yet. */
async function statusOf(store: ServerStore): Promise<string> {
  return (await runMilestone(["status", "--quiet"], store.cli)).out;
}

interface OpenRun {
  readonly host: string;
  readonly leaseSeconds: number;
  readonly pid?: number;
  readonly space?: string;
}

/** A run of another clone that holds the server, and has begun to load. */
async function holdServer(store: ServerStore, { host, leaseSeconds, pid = 42, space }: OpenRun): Promise<void> {
  await asTool(
    store,
    `CREATE TABLE milestone_migrations (store_id TEXT NOT NULL, migration_id TEXT NOT NULL, from_backend TEXT NOT NULL,
  to_backend TEXT NOT NULL, state TEXT NOT NULL, data_fingerprint TEXT, text_fingerprint TEXT, loaded_by TEXT[],
  holder TEXT NOT NULL, token TEXT NOT NULL, taken_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  lease_until TIMESTAMPTZ NOT NULL, ended_at TIMESTAMPTZ, PRIMARY KEY (store_id, migration_id));
CREATE UNIQUE INDEX milestone_migrations_one_open ON milestone_migrations ((true)) WHERE state IN ('running', 'published');
CREATE TABLE milestones_20261122_101500_new (id TEXT);
COMMENT ON TABLE milestones_20261122_101500_new IS 'milestone-migrate theirs migration-20261122-101500-file-to-database'`,
  );
  await asTool(
    store,
    `INSERT INTO milestone_migrations (store_id, migration_id, from_backend, to_backend, state, holder, token, taken_at, lease_until)
VALUES ('theirs', 'migration-20261122-101500-file-to-database', 'file', 'database', 'running', $1, 'theirs',
  '2026-11-22T10:15:00Z', now() + make_interval(secs => $2))`,
    [JSON.stringify({ host, pid, space, start: "1", dir: "/elsewhere/.milestones" }), leaseSeconds],
  );
}

describe("two movers on one server", () => {
  test("from two hosts have one winner, and the loser is told who it is", async () => {
    for (let race = 0; race < 8; race++) {
      const one = await makeServerStore(FILES);
      const other = onServer(makeStore(FILES), one.url, one.schema);
      const ended = await Promise.all([tryMove(asHost(one, "host-a")), tryMove(asHost(other, "host-b"))]);
      const [lost = ""] = ended.filter((each) => each !== "moved");
      expect(ended.filter((each) => each === "moved")).toHaveLength(1);
      expect(lost).toMatch(
        /^(?:LOCKED: The server is in use by process \d+ on host-[ab] since |PREREQUISITES: .*(?:process \d+ on host-[ab] since|records of unknown origin: active\/a, active\/b))/s,
      );
      const rows = await asTool(one, "SELECT state FROM milestone_migrations WHERE state <> 'undone'");
      expect(rows).toEqual([{ state: "finished" }]);
      expect(await tablesOf(one)).toEqual(["completed_milestones", "milestone_migrations", "milestones"]);
    }
  });

  test.each([
    ["before the first move", FILES],
    ["of a store that is there", { "config/storage-backend.txt": "database\n" }],
  ])("are seen in the status of any clone, %s, and gone when the lease is over", async (_, files: StoreFiles) => {
    const store = await makeServerStore(files);
    await holdServer(store, { host: "host-a", leaseSeconds: 60 });
    const line =
      "On the server process 42 on host-a since 2026-11-22T10:15:00Z is at work, for migration-20261122-101500-file-to-database.\n";
    expect(await statusOf(store)).toContain(`\n${line}`);
    await asTool(store, "UPDATE milestone_migrations SET lease_until = now() - interval '1 second'");
    expect(await statusOf(store)).not.toContain("On the server");
  });

  test("are told apart before the second reads a record", async () => {
    const store = await makeServerStore(FILES);
    await holdServer(store, { host: "host-a", leaseSeconds: 60 });
    const { exit, err } = await runMilestone(["migrate", "database", "--yes"], store.cli);
    expect({ exit, err }).toEqual({
      exit: 1,
      err: `PREREQUISITES: 1 prerequisite does not hold:
  No other migration uses the server: no, migration-20261122-101500-file-to-database: process 42 on host-a since 2026-11-22T10:15:00Z
Nothing was changed.
  Wait until it is done.
`,
    });
  });

  test.each([
    ["of another host whose lease is over", { host: "host-a", leaseSeconds: -1 }],
    ["of this host whose process is gone", { host: "this-host", leaseSeconds: 60, pid: 2 ** 22 + 1 }],
  ])("are one when the other is a holder %s: it is taken over", async (_, run) => {
    const store = await makeServerStore(FILES);
    await holdServer(store, run);
    const context = asHost(store, "this-host");
    const processes = { ...context.processes, startOf: (pid: number) => (pid === process.pid ? "1" : undefined) };
    expect(await tryMove({ ...context, processes })).toBe("moved");
    expect(await asTool(store, "SELECT state FROM milestone_migrations ORDER BY migration_id")).toEqual([
      { state: "abandoned" },
      { state: "finished" },
    ]);
    expect(await tablesOf(store)).toEqual(["completed_milestones", "milestone_migrations", "milestones"]);
  });

  test("are two where the other is in a container that shares our host's name: its process cannot be seen here", async () => {
    const store = await makeServerStore(FILES);
    await holdServer(store, { host: "this-host", leaseSeconds: 60, space: "pid:[4026532178] a-boot" });
    const context = asHost(store, "this-host");
    const processes = { ...context.processes, startOf: (pid: number) => (pid === process.pid ? "1" : undefined) };
    expect(await tryMove({ ...context, processes })).toContain("process 42 on this-host since 2026-11-22T10:15:00Z");
  });

  test("of which one was taken for dead: it switches nothing, whatever it had loaded", async () => {
    const store = await makeServerStore(FILES);
    let taken: Promise<unknown> | undefined;
    const context = asHost(store, "host-a", (step) => {
      if (step === "verifying") {
        taken = asTool(store, "UPDATE milestone_migrations SET state = 'abandoned'");
      }
    });
    const outcome = await tryMove(slowly(context, () => taken));
    expect(outcome).toBe("LOCK_LOST: Another migration took over the server.");
    expect(readSwitch(store.context.files, store.layout)).toBe("file");
    expect(await tablesOf(store)).toEqual(["milestone_migrations"]);
    await milestone(store.cli, "migrate", "database", "--yes", "--quiet");
  });
});

/** So many that putting them in place takes several turns. */
const MANY = 2000;
const BETWEEN_SIGNS_MS = 15_000;

/** While somebody who lets nothing else go on, as a program that puts files in place, waits for it. */
function sqlAtOnce({ url, schema }: ServerStore, sql: string): void {
  const script = path.join(import.meta.dirname, "run-sql.ts");
  execFileSync(process.execPath, [script, `${url}?options=-c%20search_path%3D${schema}`, sql]);
}

/** Until the server has answered everything that it was asked. */
const UNTIL_ANSWERED = `DO $$ BEGIN
  WHILE EXISTS (SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'milestone-migrate' AND state = 'active') LOOP
    PERFORM pg_sleep(0.01);
    PERFORM pg_stat_clear_snapshot();
  END LOOP;
END $$`;

describe("a mover that puts files in place for longer than its lease", () => {
  test("holds the server all the time: another one is refused, and told who it is", async () => {
    const store = await makeServerStore({ "active/a.yaml": "id: a\n" });
    await milestone(store.cli, "migrate", "database", "--yes", "--quiet");
    await asTool(
      store,
      `INSERT INTO milestones (id, data) SELECT id, jsonb_build_object('id', id, 'title', 'T')
FROM (SELECT 'm-' || n AS id FROM generate_series(1, $1::int) AS n)`,
      [MANY],
    );
    const settings = fs.readFileSync(store.layout.settingsFile, "utf8");
    const clone = makeStore({ "config/storage-backend.txt": "database\n", "config/storage-config.yaml": settings });
    const other = onServer(clone, store.url, store.schema);
    // The clock of the signs of life: it is set forward where the files would have taken so long.
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    let put = 0;
    let refused: unknown;
    const files = new FaultFiles(store.dir, { kind: "none" }, (operation) => {
      if (!/^rename .*\/shadow\/active\/.* to \.milestones\/active\//.test(operation)) {
        return;
      }
      put += 1;
      if (put === 1) {
        sqlAtOnce(store, "UPDATE milestone_migrations SET lease_until = now() WHERE state = 'running'");
        vi.advanceTimersByTime(BETWEEN_SIGNS_MS);
      }
      if (put % LISTEN_EVERY === 1) {
        sqlAtOnce(store, UNTIL_ANSWERED);
      }
      if (put === MANY) {
        const args = [programOf("main"), "migrate", "hybrid", "--yes", "--quiet"];
        const { status, stderr } = spawnSync(process.execPath, args, {
          cwd: other.dir,
          env: { PATH: process.env.PATH, ...other.env },
          encoding: "utf8",
        });
        refused = { status, stderr };
      }
    });
    const here = contextFor(store.dir, store.env, { files });
    const context = { ...here, processes: { ...here.processes, host: "host-a" } };
    const move = { from: "database", to: "hybrid" } as const;
    const plan = await planMove(context, move, { pauseSessions: false, holdsLock: false });
    await migrate(context, { move, pauseSessions: false, expectPlan: plan.digest });
    expect(refused).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        new RegExp(`No other migration uses the server: no, migration-\\S+: process ${process.pid} on host-a since 2`),
      ),
    });
    expect(readSwitch(other.context.files, other.layout)).toBe("database");
    expect(fs.readdirSync(store.layout.stateDir("active"))).toHaveLength(MANY + 1);
  });
});

test.each([
  "is refused",
  "is killed there",
])("of two clones of one store that begin in the same second, the one that comes second %s: the first one's run stays", async (what) => {
  const store = await makeServerStore({ ...FILES, "config/storage-config.yaml": "storage:\n  id: theirs\n" });
  await holdServer(store, { host: "host-a", leaseSeconds: 60 });
  await asTool(store, "UPDATE milestone_migrations SET state = 'finished'");
  let isDead = false;
  const files = new FaultFiles(store.dir, { kind: "none" }, (operation) => {
    if (isDead) {
      throw new Killed(operation);
    }
    // What it plans is written down by now; next it asks for the server.
    if (operation === "syncDir .milestones") {
      sqlAtOnce(store, "UPDATE milestone_migrations SET state = 'running'");
      isDead = what === "is killed there";
    }
  });
  const now = () => new Date("2026-11-22T10:15:00Z");
  const here = contextFor(store.dir, store.env, { files, now });
  const outcome = await tryMove({ ...here, processes: { ...here.processes, host: "host-b" } });
  if (isDead) {
    fs.rmSync(store.layout.at("locks"), { recursive: true });
    expect(await milestone(store.cli, "resume")).toContain('had got to "started"; it is undone now.');
  } else {
    expect(outcome).toContain("LOCKED: The server is in use by process 42 on host-a since 2026-11-22T10:15:00Z");
  }
  expect(await asTool(store, "SELECT migration_id AS id, state FROM milestone_migrations")).toEqual([
    { id: "migration-20261122-101500-file-to-database", state: "running" },
  ]);
  expect(await tablesOf(store)).toEqual(["milestone_migrations", "milestones_20261122_101500_new"]);
});

test("a run that an earlier version began, whose journal has no key, is undone on the server too", async () => {
  const store = await makeServerStore(FILES);
  let isDead = false;
  const files = new FaultFiles(store.dir, { kind: "none" }, (operation) => {
    if (isDead) {
      throw new Killed(operation);
    }
  });
  const step = (name: string) => {
    isDead ||= name === "verifying";
  };
  await tryMove({ ...contextFor(store.dir, store.env, { files }), progress: { step, advance: () => {} } });
  fs.rmSync(store.layout.at("locks"), { recursive: true });
  const run = fs.readdirSync(store.layout.migrationsDir).find((name) => name.startsWith("migration-")) ?? "";
  const journal = path.join(store.layout.migrationsDir, run, "journal.jsonl");
  const lines = fs.readFileSync(journal, "utf8").trimEnd().split("\n");
  const older = lines.map((line) => {
    const { facts, ...rest } = readCheckedLine(line) as { facts: { serverKey?: string } };
    const { serverKey: _, ...others } = facts;
    return writeCheckedLine({ ...rest, facts: others });
  });
  fs.writeFileSync(journal, older.join(""));
  // The server was reached until the end, as by a killed process it would not have been.
  await asTool(
    store,
    "UPDATE milestone_migrations SET state = 'running', ended_at = NULL, token = split_part(token, ' ', 2)",
  );
  const state = "SELECT state, token LIKE '% %' AS has_key FROM milestone_migrations";
  expect(await asTool(store, state)).toEqual([{ state: "running", has_key: false }]);
  expect(await milestone(store.cli, "resume", "--undo")).toContain("it is undone now.");
  expect(await asTool(store, state)).toEqual([{ state: "undone", has_key: false }]);
});

/** Waits for something before the source is held. */
function slowly(context: Context, until: () => Promise<unknown> | undefined): Context {
  const { backends } = context;
  const waiting = Object.create(backends, {
    open: {
      value: async (name: Parameters<typeof backends.open>[0]) => {
        const source = await backends.open(name);
        const hold = source.hold.bind(source);
        source.hold = async (waitMs) => {
          await until();
          return await hold(waitMs);
        };
        return source;
      },
    },
  });
  return { ...context, backends: waiting };
}
