import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { BackendName } from "../../src/backends/backend.ts";
import { listBackups } from "../../src/backup/list.ts";
import { asTool, makeServerStore, onServer, type ServerStore, tablesOf } from "../support/postgres-store.ts";
import { milestone } from "../support/run-milestone.ts";
import { scanStore } from "../support/scan.ts";
import { SMALL_STORE } from "../support/small-store.ts";

const { "sessions/current.txt": _, ...RECORDS } = SMALL_STORE;

/** Runs something in a process that kills itself at a moment. */
async function killAt(store: ServerStore, verb: "migrate" | "restore", what: string, moment: string): Promise<void> {
  const script = path.join(import.meta.dirname, "doomed-process.ts");
  const args = [script, store.dir, store.url, verb, what, moment];
  const signal = await new Promise<string | null>((resolve) => {
    execFile(process.execPath, args, (error, out, err) => resolve(error?.signal ?? `${out}${err}`));
  });
  expect(signal).toBe("SIGKILL");
}

interface Held {
  readonly backend: BackendName;
  /** `active/a: <its YAML>` */
  readonly records: readonly string[];
}

/** What the backend in use holds, read as another process does. */
async function heldBy(store: ServerStore): Promise<Held> {
  const backend = fs.readFileSync(store.layout.switchFile, "utf8").trim() as BackendName;
  const { records, findings } = await scanStore(onServer(store, store.url, store.schema), backend);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return { backend, records: records.map(({ state, id, yaml }) => `${state}/${id}: ${yaml}`) };
}

/** Tables of runs that are not under the tools' names. */
async function runTables(store: ServerStore): Promise<string[]> {
  const names = await tablesOf(store);
  return names.filter((name) => /_\d{8}_\d{6}_/.test(name)).map((name) => name.replaceAll(/\d{8}_\d{6}/g, "#"));
}

async function storeOn(backend: "file" | "database"): Promise<ServerStore> {
  const store = await makeServerStore({ ...RECORDS, "config/storage-backend.txt": "file\n" });
  if (backend === "database") {
    await milestone(store.cli, "migrate", "database", "--yes", "--quiet");
  }
  return onServer(store, store.url, store.schema);
}

const UNDONE = ["started", "backed-up", "backfilled", "verified", "cutting-over", "published"];

describe("a move to a server that is killed", () => {
  test.each([
    ...UNDONE.map((at) => [at, "file"]),
    ["switched", "database"],
  ])("at %s is on %s after one resume, with every record, and can be made again", async (moment, backend) => {
    const store = await storeOn("file");
    const before = await heldBy(store);
    await killAt(store, "migrate", "database", moment);
    expect((await heldBy(store)).records).toEqual(before.records);
    const again = onServer(store, store.url, store.schema);
    await milestone(again.cli, "resume", "--quiet");
    expect(await heldBy(store)).toEqual({ ...before, backend });
    expect(await runTables(store)).toEqual([]);
    if (backend === "file") {
      expect((await tablesOf(store)).filter((name) => name.endsWith("milestones"))).toEqual([]);
      await milestone(again.cli, "migrate", "database", "--yes", "--quiet");
      expect(await heldBy(store)).toEqual({ ...before, backend: "database" });
    }
  });

  test("after its switch can be taken back, and what stood there before stands there again", async () => {
    const store = await storeOn("database");
    const rows = await asTool(store, "SELECT * FROM milestones ORDER BY id");
    await milestone(store.cli, "migrate", "hybrid", "--yes", "--quiet");
    const before = await heldBy(store);
    await killAt(store, "migrate", "database", "switched");
    expect(await runTables(store)).toEqual(["completed_milestones_#_old", "milestones_#_old"]);
    await milestone(store.cli, "resume", "--undo", "--quiet");
    expect(await heldBy(store)).toEqual(before);
    expect(await runTables(store)).toEqual([]);
    expect(await asTool(store, "SELECT * FROM milestones ORDER BY id")).toEqual(rows);
  });

  test.each([
    `INSERT INTO milestones (id, data) VALUES ('early', '{"id": "early"}')`,
    "DELETE FROM milestones WHERE id = 'a'",
  ])("keeps what somebody wrote to the new tables before it was taken back: %s", async (write) => {
    const store = await storeOn("file");
    await killAt(store, "migrate", "database", "published");
    await asTool(store, write);
    const out = await milestone(store.cli, "resume", "--quiet");
    expect(
      out.replaceAll(/\d{8}[-_]\d{6}/g, "#"),
    ).toBe(`migration-#-file-to-database had got to "cutting-over"; it is undone now.
  Somebody else wrote to the new tables meanwhile; that is kept as milestones_#_left.
On file.
`);
    expect(await runTables(store)).toEqual(["milestones_#_left"]);
  });
});

describe("a move from a server that is killed", () => {
  test.each([
    ["backed-up", "database"],
    ["cutting-over", "database"],
    ["switched", "hybrid"],
  ])("at %s is on %s after one resume, with every record, and can be made again", async (moment, backend) => {
    const store = await storeOn("database");
    const before = await heldBy(store);
    await killAt(store, "migrate", "hybrid", moment);
    expect((await heldBy(store)).records).toEqual(before.records);
    await milestone(store.cli, "resume", "--quiet");
    expect(await heldBy(store)).toEqual({ ...before, backend });
    if (backend === "database") {
      await milestone(store.cli, "migrate", "hybrid", "--yes", "--quiet");
      expect(await heldBy(store)).toEqual({ ...before, backend: "hybrid" });
    }
  });
});

describe("a restore to a server that is killed", () => {
  test.each([
    ["verified", "before"],
    ["decided", "after"],
    ["published", "after"],
  ])("at %s is as %s it after one resume", async (moment, wanted) => {
    const store = await storeOn("database");
    const restored = await heldBy(store);
    await milestone(store.cli, "backup", "--quiet");
    const backup = listBackups(store.context).at(-1)?.id ?? "";
    await asTool(store, `UPDATE milestones SET data = data || '{"title": "changed"}'`);
    const changed = await heldBy(store);
    expect(changed).not.toEqual(restored);
    await killAt(store, "restore", backup, moment);
    await milestone(store.cli, "resume", "--quiet");
    expect(await heldBy(store)).toEqual(wanted === "before" ? changed : restored);
    expect((await runTables(store)).filter((name) => name.endsWith("_new"))).toEqual([]);
  });

  test("goes on when another took it for dead meanwhile, and its tables with it", async () => {
    const store = await storeOn("database");
    const restored = await heldBy(store);
    await milestone(store.cli, "backup", "--quiet");
    const backup = listBackups(store.context).at(-1)?.id ?? "";
    await asTool(store, `UPDATE milestones SET data = data || '{"title": "changed"}'`);
    await killAt(store, "restore", backup, "decided");
    const tables = (await tablesOf(store)).filter((name) => name.endsWith("_new"));
    await asTool(
      store,
      `DROP TABLE ${tables.join(", ")}; UPDATE milestone_migrations SET state = 'abandoned' WHERE state = 'running'`,
    );
    await milestone(store.cli, "resume", "--quiet");
    expect(await heldBy(store)).toEqual(restored);
  });
});
