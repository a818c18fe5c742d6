import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { expect, test } from "vitest";
import { startPostgres } from "../../scripts/postgres-server.ts";
import { makeDatabase, query, testServer } from "../support/postgres-server.ts";

const STARTER = path.join(import.meta.dirname, "..", "..", "scripts", "postgres-server.ts");

test("each test gets an empty database of its own, in PostgreSQL 18, reached by port and by socket", async () => {
  const [first, second] = [await makeDatabase(), await makeDatabase()];
  expect(second).not.toBe(first);
  const { port, socketDir } = await testServer();
  const bySocket = `postgresql://postgres@/${new URL(first).pathname.slice(1)}?host=${socketDir}&port=${port}`;
  await query(first, "CREATE TABLE only_here (id text)");
  const tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
  expect(await query(bySocket, tables)).toEqual([{ table_name: "only_here" }]);
  expect(await query(second, tables)).toEqual([]);
  expect(await query(first, "SHOW server_version")).toEqual([{ server_version: expect.stringMatching(/^18\./) }]);
  const sorted = await query(first, "SELECT array_agg(x ORDER BY x) AS a FROM unnest(ARRAY['B', 'a', 'C']) AS x");
  expect(sorted).toEqual([{ a: ["a", "B", "C"] }]);
});

test("a server stops, crashes and starts again at the same address, and leaves nothing", async () => {
  const server = await startPostgres();
  await query(server.url(), "CREATE TABLE kept (id text)");
  await server.crash();
  await expect(query(server.url(), "SELECT 1")).rejects.toThrow("ECONNREFUSED");
  await server.restart();
  expect(await query(server.url(), "SELECT * FROM kept")).toEqual([]);
  await server.halt();
  await server.restart();
  expect(await query(server.url(), "SELECT * FROM kept")).toEqual([]);
  await server.stop();
  expect(fs.existsSync(server.dir)).toBe(false);
});

test("a server is gone with whoever started it, killed without warning", async () => {
  const program = `
    const { startPostgres } = await import(${JSON.stringify(STARTER)});
    const { dir, port } = await startPostgres();
    console.log(JSON.stringify({ dir, port }));
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(readline.createInterface(starter.stdout), "line")) as [string];
  const { dir, port } = JSON.parse(line) as { dir: string; port: number };
  const pid = Number(fs.readFileSync(path.join(dir, "data", "postmaster.pid"), "utf8").split("\n")[0]);
  expect(fs.existsSync(`/proc/${pid}`)).toBe(true);
  starter.kill("SIGKILL");
  await once(starter, "exit");
  await expect.poll(() => fs.existsSync(dir), { timeout: 60_000, interval: 20 }).toBe(false);
  expect(isAlive(pid)).toBe(false);
  expect(port).toBeGreaterThan(0);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process.
    return false;
  }
}
