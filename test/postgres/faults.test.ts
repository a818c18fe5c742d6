import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { startPostgres } from "../../scripts/postgres-server.ts";
import type { Context } from "../../src/context.ts";
import { MilestoneError } from "../../src/errors/error.ts";
import { openRuns } from "../../src/migrate/interrupted.ts";
import { migrate } from "../../src/migrate/migrate.ts";
import { planMove } from "../../src/plan/make.ts";
import { readSwitch } from "../../src/store/switch.ts";
import { query, testServer } from "../support/postgres-server.ts";
import { asTool, makeServerStore, onServer, type ServerStore, tablesOf } from "../support/postgres-store.ts";
import { type Meddler, makeProxy } from "../support/proxy.ts";
import { milestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles } from "../support/store.ts";

/** So many records, each with so many bytes that nothing compresses. */
function recordsOf(count: number, bytes: number): StoreFiles {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `active/m-${String(at).padStart(4, "0")}.yaml`,
      `id: m-${String(at).padStart(4, "0")}\ntext: ${randomBytes(Math.ceil((bytes * 3) / 4)).toString("base64")}\n`,
    ]),
  );
}

const FEW = recordsOf(3, 30);

/** Moves to the server, while `during` is called in the step that copies, once. What it ends with. */
async function moveWhile(store: ServerStore, during: () => Promise<unknown>): Promise<unknown> {
  let meddling: Promise<unknown> | undefined;
  const records = fs.readdirSync(store.layout.at("active")).length;
  let step = "";
  const context: Context = {
    ...store.context,
    progress: {
      step: (name) => {
        step = name;
      },
      advance: (done) => {
        // What was handed on by now, the server has been told of.
        if (step === "copying" && done >= Math.min(300, records)) {
          meddling ??= during();
        }
      },
    },
  };
  const move = { from: readSwitch(context.files, context.layout), to: "database" } as const;
  const plan = await planMove(context, move, { pauseSessions: false, holdsLock: false });
  const ended = await migrate(context, { move, pauseSessions: false, expectPlan: plan.digest }).then(
    () => "moved",
    (error: unknown) => error,
  );
  await meddling;
  return ended;
}

/** All rows or none: still on files, nothing of the run on the server, and a second attempt succeeds. */
async function expectUndone(store: ServerStore, error: unknown, code: string, state = UNDONE): Promise<void> {
  expect(error).toBeInstanceOf(MilestoneError);
  const { exitCode, ...said } = error as MilestoneError;
  expect([said.code, exitCode, said.state]).toEqual([code, 3, state]);
  expect(readSwitch(store.context.files, store.layout)).toBe("file");
  expect(openRuns(store.context)).toEqual([]);
  await milestone(store.cli, "migrate", "database", "--yes", "--quiet");
  const [row] = await asTool<{ count: string }>(store, "SELECT count(*) FROM milestones");
  expect(Number(row?.count)).toBe(fs.readdirSync(store.layout.at("active")).length);
}

const UNDONE = "Everything was undone; the file backend is still in use.";

/** Does something to the session that copies, while we stand still. */
function meddle({ url }: ServerStore, act: "end" | "limit"): void {
  const script = path.join(import.meta.dirname, "meddle.ts");
  expect(execFileSync(process.execPath, [script, url, act], { encoding: "utf8" })).toBe("1");
}

/** Sets how long we wait on the server, in seconds. */
function setTimes(store: ServerStore, times: string): ServerStore {
  const text = fs.readFileSync(store.layout.settingsFile, "utf8");
  const rest = text.replaceAll(/^ {4}\w+_timeout: .*\n/gm, "");
  fs.writeFileSync(store.layout.settingsFile, rest.replace("    type: postgresql\n", `    type: postgresql\n${times}`));
  return onServer(store, store.url, store.schema);
}

describe("a move to a server is undone, and succeeds the second time,", () => {
  test("when its session is ended during the COPY", async () => {
    const store = await makeServerStore(recordsOf(600, 2000));
    const error = await moveWhile(store, async () => meddle(store, "end"));
    await expectUndone(store, error, "SERVER_UNREACHABLE");
  });

  test("when the server has no room for its rows", async () => {
    const store = await makeServerStore(recordsOf(1500, 8000));
    const error = await moveWhile(store, async () => meddle(store, "limit"));
    expect((error as Error).message).toContain("could not extend file");
    await expectUndone(store, error, "SERVER_FAILED");
  });

  test.each([
    ["    lock_timeout: 0.2\n", "somebody else holds a lock"],
    ["    lock_timeout: 60\n    statement_timeout: 0.3\n", "a statement took too long"],
  ])("when somebody reads the tables that it takes the place of, and does not end: %j", async (times, message) => {
    const store = await makeServerStore(FEW);
    for (const to of ["database", "hybrid", "file"]) {
      await milestone(store.cli, "migrate", to, "--yes", "--quiet");
    }
    const impatient = setTimes(store, times);
    const reader = new pg.Client({ connectionString: store.url });
    await reader.connect();
    await reader.query(`BEGIN; SELECT count(*) FROM ${store.schema}.milestones`);
    const error = await moveWhile(impatient, async () => {});
    expect((error as Error).message).toContain(message);
    await reader.end();
    await expectUndone(setTimes(store, ""), error, "SERVER_FAILED");
  });
});

describe("a publication whose answer is lost", () => {
  /** Cuts the connection at the COMMIT that follows the publication: before the server gets it, or after. */
  function cutAt(moment: "before" | "after"): () => Meddler {
    return () => {
      let isPublishing = false;
      return {
        fromClient: (bytes, client) => {
          isPublishing ||= bytes.includes("state = 'published', data_fingerprint");
          if (!isPublishing || !bytes.includes("COMMIT")) {
            return true;
          }
          if (moment === "after") {
            // The server does it; its answer finds nobody.
            setImmediate(() => client.destroy());
            isPublishing = false;
            return true;
          }
          return false;
        },
      };
    };
  }

  async function behind(store: ServerStore, meddler: () => Meddler): Promise<ServerStore> {
    const port = await makeProxy(await testServer(), meddler);
    const url = new URL(store.url);
    url.hostname = "127.0.0.1";
    url.port = String(port);
    url.searchParams.set("sslmode", "disable");
    return onServer(store, url.href, store.schema);
  }

  test("is found done by the migration's row, and the move goes on", async () => {
    const store = await makeServerStore(FEW);
    expect(await moveWhile(await behind(store, cutAt("after")), async () => {})).toBe("moved");
    expect(readSwitch(store.context.files, store.layout)).toBe("database");
    expect(await asTool(store, "SELECT state FROM milestone_migrations")).toEqual([{ state: "finished" }]);
    expect(await asTool(store, "SELECT id FROM milestones ORDER BY id")).toHaveLength(3);
  });

  test("is found not done by the migration's row, and all is undone", async () => {
    const store = await makeServerStore(FEW);
    const error = await moveWhile(await behind(store, cutAt("before")), async () => {});
    expect((error as Error).message).toBe("The connection was lost before the tables were published.");
    expect(await tablesOf(store)).toEqual(["milestone_migrations"]);
    await expectUndone(store, error, "SERVER_UNREACHABLE");
  });
});

describe("a server that crashes during the COPY", () => {
  test("is asked again once it runs: all of the first attempt is gone with the second", async () => {
    const server = await startPostgres();
    try {
      const plain = makeStore(recordsOf(600, 2000));
      await query(server.url(), "CREATE SCHEMA s");
      const store = onServer(plain, server.url(), "s");
      const error = await moveWhile(store, () => server.crash());
      await server.restart();
      const remark = "The server cannot be asked now; what the run had made there goes with the next one.";
      await expectUndone(store, error, "SERVER_UNREACHABLE", `${UNDONE} ${remark}`);
      expect(await tablesOf(store)).toEqual(["completed_milestones", "milestone_migrations", "milestones"]);
    } finally {
      await server.stop();
    }
  });
});
