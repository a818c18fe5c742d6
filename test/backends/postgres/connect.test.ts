import fs from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { sqlStateOf } from "../../../src/backends/postgres/failure.ts";
import type { MilestoneError } from "../../../src/errors/error.ts";
import { makeDatabase, query, testServer } from "../../support/postgres-server.ts";
import { type Meddler, makeProxy } from "../../support/proxy.ts";
import { serverAt } from "../../support/server.ts";
import { makeFolder } from "../../support/store.ts";

const TLS = path.join(import.meta.dirname, "..", "..", "fixtures", "tls");
const SECRET = "p@ss w/örd%:1";

let url: string;

beforeAll(async () => {
  url = await makeDatabase();
});

beforeEach(async () => {
  await query(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
});

async function failureOf(promise: Promise<unknown>): Promise<MilestoneError> {
  return await promise.then(
    () => {
      throw new Error("it did not fail");
    },
    (error: MilestoneError) => error,
  );
}

async function sayTls(url: string): Promise<unknown> {
  const rows = await serverAt(url).transaction((transaction) =>
    transaction.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"),
  );
  return rows[0];
}

/** The same database, as somebody else reaches it. */
function withParts(url: string, parts: { host?: string; port?: number; query?: string; user?: string }): string {
  const { host, pathname, username, password } = new URL(url);
  const [name, oldPort] = host.split(":");
  const who = parts.user ?? `${username}:${password}`;
  return `postgresql://${who}@${parts.host ?? name}:${parts.port ?? oldPort}${pathname}?${parts.query ?? ""}`;
}

describe("connecting", () => {
  test("by port, by socket, with a password full of reserved characters, under our name", async () => {
    const { socketDir, port } = await testServer();
    const role = `r${new URL(url).pathname.slice(1)}`;
    await query(url, `CREATE ROLE ${role} LOGIN PASSWORD '${SECRET}'`);
    const encoded = encodeURIComponent(SECRET);
    const sql =
      "SELECT current_user, current_database(), (SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid())";
    const expected = [
      { current_user: role, current_database: new URL(url).pathname.slice(1), application_name: "milestone-migrate" },
    ];
    const urls = [
      withParts(url, { user: `${role}:${encoded}` }),
      withParts(url, { user: role, query: `password=${encoded}` }),
      `postgresql://${role}@/${role.slice(1)}?host=${socketDir}&port=${port}`,
      `postgresql://${role}@${encodeURIComponent(socketDir)}:${port}/${role.slice(1)}`,
    ];
    for (const each of urls) {
      expect(await serverAt(each).transaction((transaction) => transaction.query(sql))).toEqual(expected);
    }
    await query(url, `DROP ROLE ${role}`);
  });

  test("with TLS as sslmode says", async () => {
    const root = `sslrootcert=${TLS}/ca.crt`;
    const stranger = `sslrootcert=${TLS}/other-ca.crt`;
    const named = { host: "localhost" };
    expect(await sayTls(withParts(url, { query: "sslmode=disable" }))).toEqual({ ssl: false });
    expect(await sayTls(withParts(url, { query: "sslmode=allow" }))).toEqual({ ssl: false });
    for (const query of [
      "",
      "sslmode=prefer",
      "sslmode=require",
      `sslmode=require&${root}`,
      `sslmode=verify-ca&${root}`,
    ]) {
      expect(await sayTls(withParts(url, { query }))).toEqual({ ssl: true });
    }
    expect(await sayTls(withParts(url, { ...named, query: `sslmode=verify-full&${root}` }))).toEqual({ ssl: true });
    expect(
      await sayTls(withParts(url, { ...named, query: `sslmode=verify-full&${root}&sslnegotiation=direct` })),
    ).toEqual({ ssl: true });
    const refusals = {
      [withParts(url, { query: `sslmode=verify-full&${root}` })]:
        "the server's certificate is not for this host (sslmode=verify-full).",
      [withParts(url, { query: `sslmode=require&${stranger}` })]:
        "the server's certificate is not signed by anybody in sslrootcert.",
      [withParts(url, { ...named, query: `sslmode=verify-full&${stranger}` })]:
        "the server's certificate is not signed by anybody in sslrootcert.",
      [withParts(url, { ...named, query: "sslmode=verify-full&sslrootcert=system" })]:
        "the server's certificate is not signed by anybody in sslrootcert.",
    };
    for (const [each, reason] of Object.entries(refusals)) {
      const error = await failureOf(sayTls(each));
      expect([error.code, error.message.split(": ").slice(1).join(": ")]).toEqual(["SERVER_REFUSED", reason]);
    }
  });

  test("to a server without TLS only where sslmode allows it", async () => {
    const port = await makeProxy(await testServer(), withoutTls);
    expect(await sayTls(withParts(url, { port, query: "sslmode=prefer" }))).toEqual({ ssl: false });
    expect((await failureOf(sayTls(withParts(url, { port, query: "sslmode=require" })))).message).toMatch(
      /: the server does not speak TLS, which sslmode asks for\.$/,
    );
  });

  test("a certificate that is not there is wrong configuration", async () => {
    const error = await failureOf(sayTls(withParts(url, { query: `sslmode=verify-full&sslrootcert=${TLS}/none.crt` })));
    expect([error.code, error.message]).toEqual([
      "SETTINGS_INVALID",
      "A certificate or key that the server's URL names cannot be read (ENOENT).",
    ]);
  });

  test("a password in the driver's own files and variables is not looked for", async () => {
    const file = path.join(makeFolder(), "pgpass");
    fs.writeFileSync(file, "*:*:*:*:only-for-tests\n", { mode: 0o600 });
    vi.stubEnv("PGPASSFILE", file);
    vi.stubEnv("PGPASSWORD", "only-for-tests");
    vi.stubEnv("PGSSLNEGOTIATION", "direct");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const error = await failureOf(serverAt(withParts(url, { user: "postgres" })).begin("snapshot"));
    expect(error.message).toMatch(/: the server asks for a password, and there is none\.$/);
  });

  test("a URL that is missing ends it before anything", async () => {
    const { Server } = await import("../../../src/backends/postgres/connect.ts");
    const options = { schema: "public", poolSize: 1, connectTimeoutMs: 1, statementTimeoutMs: 1, lockTimeoutMs: 1 };
    expect(() => Server.of({ ...options, target: undefined })).toThrow(
      "storage.database.type is postgresql, and no URL says where it is.",
    );
  });

  test("no more connections than pool_size; who waits gets the next one", async () => {
    const server = serverAt(url, { poolSize: 2 });
    let most = 0;
    let open = 0;
    const work = Array.from({ length: 6 }, () =>
      server.transaction(async (transaction) => {
        most = Math.max(most, ++open);
        await transaction.query("SELECT pg_sleep(0.01)");
        open -= 1;
      }),
    );
    await Promise.all(work);
    expect(most).toBe(2);
    const short = serverAt(url, { poolSize: 1, connectTimeoutMs: 500 });
    const held = await short.begin("read-write");
    expect((await failureOf(short.begin("snapshot"))).message).toMatch(/: all 1 connections are in use\.$/);
    await held.rollback();
    expect(await short.transaction((transaction) => transaction.query("SELECT 1 AS one"))).toEqual([{ one: 1 }]);
  });
});

describe("failures are one line with host and database, and nobody's user, password or URL", () => {
  test.each([
    [
      "a wrong password",
      { user: `postgres:${encodeURIComponent(SECRET)}` },
      "SERVER_REFUSED",
      "the server refuses the password, or knows no such user.",
    ],
    [
      "no such user",
      { user: `stranger:${encodeURIComponent(SECRET)}` },
      "SERVER_REFUSED",
      "the server refuses the password, or knows no such user.",
    ],
    ["no password", { user: "postgres" }, "SERVER_REFUSED", "the server asks for a password, and there is none."],
    [
      "a wrong port",
      { port: 1, user: `u:${encodeURIComponent(SECRET)}` },
      "SERVER_UNREACHABLE",
      "nobody listens there.",
    ],
    [
      "a host that there is not",
      { host: "no-such-host.invalid", user: `u:${encodeURIComponent(SECRET)}` },
      "SERVER_UNREACHABLE",
      /^(no host of this name is known|the host's name cannot be looked up at present)\.$/,
    ],
  ] as const)("%s", async (_, parts, code, reason) => {
    const there = withParts(url, parts);
    const error = await failureOf(serverAt(there).begin("read-write"));
    const { pathname, hostname, port } = new URL(there);
    const [where, why] = [error.message.split(": ")[0], error.message.split(": ").slice(1).join(": ")];
    expect([error.code, where, why]).toEqual([
      code,
      `database "${pathname.slice(1)}" on ${hostname}:${port}`,
      typeof reason === "string" ? reason : expect.stringMatching(reason),
    ]);
    assertSilent(error, [SECRET, encodeURIComponent(SECRET), "stranger", there]);
  });

  test("a database that there is not", async () => {
    const error = await failureOf(serverAt(url.replace(/test_\w+/, "nowhere")).begin("read-write"));
    expect(error).toMatchObject({
      code: "SERVER_REFUSED",
      message: expect.stringMatching(/^database "nowhere" on .*: there is no such database\.$/),
    });
  });

  test("a server that says the password, in its own words", async () => {
    const secret = new URL(url).password;
    const sql = `SELECT jsonb('{"a":' || chr(10) || '${secret} ${encodeURIComponent(secret)}')`;
    const error = await failureOf(serverAt(url).transaction((transaction) => transaction.query(sql)));
    expect(error.message).toMatch(/: invalid input syntax for type json \(SQLSTATE 22P02\)\.$/);
    const raised = `DO $$ BEGIN RAISE EXCEPTION 'seen: ${secret}'; END $$`;
    const echoed = await failureOf(serverAt(url).transaction((transaction) => transaction.query(raised)));
    expect(echoed.message).toMatch(/: seen: \*\*\* \(SQLSTATE P0001\)\.$/);
    for (const each of [error, echoed]) {
      assertSilent(each, [secret]);
    }
  });

  test("statement and lock time-outs, each by the setting to raise", async () => {
    const slow = await failureOf(
      serverAt(url, { statementTimeoutMs: 30 }).transaction((transaction) => transaction.query("SELECT pg_sleep(5)")),
    );
    expect([slow.code, sqlStateOf(slow), slow.fix]).toEqual([
      "SERVER_FAILED",
      "57014",
      ["Raise storage.database.statement_timeout, then run it again."],
    ]);
    await query(url, "CREATE TABLE held (id text)");
    const holder = await serverAt(url).begin("read-write");
    await holder.query("LOCK TABLE held");
    const locked = await failureOf(
      serverAt(url, { lockTimeoutMs: 30 }).transaction((transaction) => transaction.query("SELECT * FROM held")),
    );
    expect([locked.code, sqlStateOf(locked)]).toEqual(["SERVER_FAILED", "55P03"]);
    await holder.rollback();
  });

  test("a server that accepts and says nothing", async () => {
    const port = await makeProxy(await testServer(), () => ({ fromClient: () => true, fromServer: () => true }));
    const silent = await makeProxy({ host: "127.0.0.1", port, socketDir: "" }, () => ({ fromServer: swallow }));
    const server = serverAt(withParts(url, { port: silent, query: "sslmode=disable" }), { connectTimeoutMs: 100 });
    expect(await failureOf(server.begin("read-write"))).toMatchObject({ code: "SERVER_UNREACHABLE" });
  });
});

describe("a transaction", () => {
  test("sets nothing that outlives it", async () => {
    const server = serverAt(url, { poolSize: 1, schema: "s_1" });
    const show = "SELECT current_setting('search_path') AS path, current_setting('statement_timeout') AS time";
    const inside = await server.transaction((transaction) => transaction.query(show), { statementTimeoutMs: 1234 });
    expect(inside).toEqual([{ path: "pg_catalog, s_1", time: "1234ms" }]);
    const later = await server.transaction((transaction) => transaction.query(show));
    expect(later).toEqual([{ path: "pg_catalog, s_1", time: "1min" }]);
  });

  test("lasts as long as its work takes, whatever time the server's settings give to one", async () => {
    const database = await makeDatabase();
    await query(database, `ALTER DATABASE ${new URL(database).pathname.slice(1)} SET transaction_timeout = '1s'`);
    const slow = serverAt(database);
    await slow.transaction((sql) => sql.query("SELECT pg_sleep(1.2)"));
    expect(await slow.transaction((sql) => sql.query("SELECT 1 AS one"))).toEqual([{ one: 1 }]);
  });

  test("is undone when its work throws, and what it throws is what is thrown", async () => {
    const server = serverAt(url);
    const mine = new Error("mine");
    const failing = server.transaction(async (transaction) => {
      await transaction.query("CREATE TABLE public.t (id text)");
      throw mine;
    });
    expect(await failureOf(failing)).toBe(mine);
    expect(await query(url, "SELECT to_regclass('t') AS t")).toEqual([{ t: null }]);
  });

  test("that went wrong unnoticed is no success", async () => {
    const server = serverAt(url);
    const failing = server.transaction(async (transaction) => {
      await transaction.query("SELECT 1/0").catch(() => undefined);
    });
    expect(await failureOf(failing)).toMatchObject({
      code: "SERVER_FAILED",
      message: expect.stringMatching(/: a statement had failed before/),
    });
  });

  test("a snapshot sees what was there when it began, and writes nothing", async () => {
    await query(url, "CREATE TABLE t AS SELECT 1 AS n");
    const snapshot = await serverAt(url).begin("snapshot");
    expect(await snapshot.query("SELECT n FROM public.t")).toEqual([{ n: 1 }]);
    await query(url, "UPDATE t SET n = 2");
    expect(await snapshot.query("SELECT n FROM public.t")).toEqual([{ n: 1 }]);
    expect(sqlStateOf(await failureOf(snapshot.query("DELETE FROM public.t")))).toBe("25006");
    await snapshot.rollback();
  });

  test("JSON, big numbers and times arrive as the texts that they are", async () => {
    const sql = `SELECT '{"n": 12345678901234567890.10, "a": 1.0}'::jsonb AS j, 9007199254740993 AS b, '2026-01-02 03:04:05.678901'::timestamp AS t`;
    expect(await serverAt(url).transaction((transaction) => transaction.query(sql))).toEqual([
      { j: '{"a": 1.0, "n": 12345678901234567890.10}', b: "9007199254740993", t: "2026-01-02 03:04:05.678901" },
    ]);
  });

  test("rows that a policy hides are an error, not absent", async () => {
    const role = `r${new URL(url).pathname.slice(1)}`;
    await query(
      url,
      `CREATE ROLE ${role} LOGIN PASSWORD 'x'; CREATE TABLE t (id text); INSERT INTO t VALUES ('hidden');
      ALTER TABLE t ENABLE ROW LEVEL SECURITY; GRANT USAGE ON SCHEMA public TO ${role}; GRANT SELECT ON t TO ${role}`,
    );
    const server = serverAt(withParts(url, { user: `${role}:x` }));
    const error = await failureOf(server.transaction((transaction) => transaction.query("SELECT * FROM public.t")));
    expect(sqlStateOf(error)).toBe("42501");
    await query(url, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });
});

describe("trying again", () => {
  test.each([
    "40001",
    "40P01",
    "08006",
    "57P01",
    "57P03",
  ])("after SQLSTATE %s the work is done again", async (state) => {
    const server = serverAt(url);
    let tries = 0;
    const result = await server.transaction(async (transaction) => {
      tries += 1;
      if (tries < 3) {
        await transaction.query(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`);
      }
      return (await transaction.query("SELECT 'done' AS it"))[0];
    });
    expect([result, tries]).toEqual([{ it: "done" }, 3]);
  });

  test.each(["23505", "22P02", "42501", "53100", "55P03", "57014"])("after SQLSTATE %s it is not", async (state) => {
    const server = serverAt(url);
    let tries = 0;
    const failing = server.transaction(async (transaction) => {
      tries += 1;
      await transaction.query(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`);
    });
    expect(sqlStateOf(await failureOf(failing))).toBe(state);
    expect(tries).toBe(1);
  });

  test("work that can be done once only is not done again", async () => {
    const server = serverAt(url);
    let tries = 0;
    const kill = async (transaction: Awaited<ReturnType<typeof server.begin>>) => {
      tries += 1;
      await transaction.query("SELECT pg_terminate_backend(pg_backend_pid())");
    };
    expect(await failureOf(server.transaction(kill, { once: true }))).toMatchObject({ code: "SERVER_UNREACHABLE" });
    expect(tries).toBe(1);
  });

  test("a connection that died while nobody used it is replaced", async () => {
    const server = serverAt(url, { poolSize: 1 });
    const pidOf = async () =>
      (
        await server.transaction((transaction) => transaction.query<{ pid: number }>("SELECT pg_backend_pid() AS pid"))
      )[0]!.pid;
    const first = await pidOf();
    await query(url, "SELECT pg_terminate_backend($1)", [first]);
    expect(await pidOf()).not.toBe(first);
  });
});

describe("a COMMIT", () => {
  test.each([
    ["lost on its way is never sent again", "before", []],
    ["whose answer is lost is never sent again", "after", [{ id: "mine" }]],
  ] as const)("%s; what it would have written tells", async (_, when, found) => {
    await query(url, "CREATE TABLE t (id text)");
    let commits = 0;
    const port = await makeProxy(await testServer(), () => {
      let isCommitting = false;
      return {
        fromClient: (bytes) => {
          isCommitting = bytes.includes("COMMIT");
          commits += isCommitting ? 1 : 0;
          return !(isCommitting && when === "before");
        },
        fromServer: () => !isCommitting,
      };
    });
    const server = serverAt(withParts(url, { port, query: "sslmode=disable" }));
    const failing = server.transaction((transaction) => transaction.execute("INSERT INTO public.t VALUES ('mine')"));
    const error = await failureOf(failing);
    expect([error.code, error.state, commits]).toEqual([
      "COMMIT_UNKNOWN",
      "Either all of the transaction was done, or nothing.",
      1,
    ]);
    expect(await query(url, "SELECT * FROM t")).toEqual(found);
  });

  test("that the server refuses was not done", async () => {
    await query(url, "CREATE TABLE t (id text UNIQUE DEFERRABLE INITIALLY DEFERRED)");
    const failing = serverAt(url).transaction((transaction) =>
      transaction.execute("INSERT INTO public.t VALUES ('a'), ('a')"),
    );
    expect(await failureOf(failing)).toMatchObject({ code: "SERVER_FAILED" });
    expect(await query(url, "SELECT * FROM t")).toEqual([]);
  });
});

describe("COPY", () => {
  test("takes and gives bytes; a source that breaks leaves nothing", async () => {
    await query(url, "CREATE TABLE t (id text)");
    const server = serverAt(url, { poolSize: 1 });
    const lines = Array.from({ length: 1000 }, (_, at) => `${String(at).padStart(4, "0")}\n`);
    const count = await server.transaction(
      (transaction) =>
        transaction.copyIn(
          "COPY public.t FROM STDIN",
          lines.map((line) => Buffer.from(line)),
        ),
      { once: true },
    );
    expect(count).toBe(1000);
    const read = await server.transaction(async (transaction) => {
      const chunks = [];
      for await (const chunk of transaction.copyOut("COPY (SELECT id FROM public.t ORDER BY id) TO STDOUT")) {
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString();
    });
    expect(read).toBe(lines.join(""));
    const broken = new Error("the source broke");
    function* breaking() {
      yield Buffer.from("half\n");
      throw broken;
    }
    expect(
      await failureOf(
        server.transaction((transaction) => transaction.copyIn("COPY public.t FROM STDIN", breaking()), { once: true }),
      ),
    ).toBe(broken);
    expect(await query(url, "SELECT count(*)::int AS n FROM t")).toEqual([{ n: 1000 }]);
  });

  test("a reader that stops early, a bad row, a killed backend: each an end, not a hang", async () => {
    await query(url, "CREATE TABLE t (id text PRIMARY KEY)");
    await query(url, "INSERT INTO t SELECT repeat('x', 1000) || n FROM generate_series(1, 20000) AS n");
    const server = serverAt(url, { poolSize: 1 });
    const reading = { kind: "snapshot" } as const;
    const first = await server.transaction(async (transaction) => {
      for await (const chunk of transaction.copyOut("COPY public.t TO STDOUT")) {
        return chunk.length;
      }
      return 0;
    }, reading);
    expect(first).toBeGreaterThan(0);
    const twice = [Buffer.from("a\na\n")];
    const refused = await failureOf(
      server.transaction((transaction) => transaction.copyIn("COPY public.t FROM STDIN", twice), { once: true }),
    );
    expect(sqlStateOf(refused)).toBe("23505");
    const killed = await failureOf(
      server.transaction(
        async (transaction) => {
          const [row] = await transaction.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
          async function* killing() {
            for (let at = 0; ; at++) {
              yield Buffer.from(`k${at}\n`.repeat(1));
              if (at === 1000) {
                await query(url, "SELECT pg_terminate_backend($1)", [row!.pid]);
              }
            }
          }
          await transaction.copyIn("COPY public.t FROM STDIN", killing());
        },
        { once: true },
      ),
    );
    expect(killed.code).toBe("SERVER_UNREACHABLE");
    expect(await query(url, "SELECT count(*)::int AS n FROM t")).toEqual([{ n: 20000 }]);
  });
});

/** Answers the question for TLS with no, as a server without it. */
function withoutTls(): Meddler {
  return {
    fromClient: (bytes, client) => {
      if (bytes.length === 8 && bytes.readUInt32BE(4) === 80_877_103) {
        client.write("N");
        bytes.fill(0);
      }
      return true;
    },
  };
}

function swallow(bytes: Buffer): boolean {
  bytes.fill(0);
  return true;
}

function assertSilent(error: MilestoneError, secrets: readonly string[]): void {
  const everything = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error) + error.stack;
  expect(error.message).not.toContain("\n");
  for (const secret of secrets) {
    expect(everything).not.toContain(secret);
  }
}
