import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../scripts/postgres-server.ts";
import { query } from "../support/postgres-server.ts";
import { onServer } from "../support/postgres-store.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, treeOf } from "../support/store.ts";

/** A tablespace of a few megabytes: only root can make a file system, and others have nothing as small. */
function makeSmallDisk(server: PostgresServer, sizeMb: number): string {
  const dir = path.join(server.dir, "small");
  fs.mkdirSync(dir);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${sizeMb}m,mode=0700`, "tmpfs", dir]);
  onTestFinished(() => {
    execFileSync("umount", ["-l", dir]);
  });
  execFileSync("chown", ["nobody", dir]);
  return dir;
}

test.runIf(process.getuid?.() === 0)(
  "a full disk of the server undoes a move; with room a second attempt succeeds",
  async () => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const dir = makeSmallDisk(server, 10);
    await query(server.url(), `CREATE TABLESPACE small LOCATION '${dir}'`);
    await query(server.url(), "CREATE DATABASE crowded TABLESPACE small");
    // Text that hardly compresses, twice in each row.
    const noise = (seed: number) =>
      Array.from({ length: 6000 }, (_, at) => ((seed * 7919 + at * 104729) ** 2 % 9007199254740881).toString(36)).join(
        " ",
      );
    const records = Array.from({ length: 60 }, (_, at) => [
      `active/m-${at}.yaml`,
      `id: m-${at}\ntitle: ${noise(at)}\n`,
    ]);
    const store = onServer(makeStore(Object.fromEntries(records)), server.url("crowded"), "public");
    const before = treeOf(store.layout.at("active"));
    const { exit, err } = await runMilestone(["migrate", "database", "--yes"], store.cli);
    expect([exit, err]).toEqual([3, expect.stringContaining("the server's disk is full")]);
    expect(err).toContain("Everything was undone; the file backend is still in use.");
    expect(fs.existsSync(store.layout.at("config", "storage-backend.txt"))).toBe(false);
    expect(treeOf(store.layout.at("active"))).toEqual(before);
    const tables = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";
    expect(await query(server.url("crowded"), tables)).toEqual([{ relname: "milestone_migrations" }]);
    execFileSync("mount", ["-o", "remount,size=200m", dir]);
    await milestone(store.cli, "migrate", "database", "--yes");
    expect(await query(server.url("crowded"), "SELECT count(*)::int AS n FROM milestones")).toEqual([{ n: 60 }]);
  },
);
