/**
 * `npm run demo`, and `npm run demo -- --postgres` with a PostgreSQL server of its own as the database: makes a sample store and takes it through every backend and back, with the bundled command, as a
 * user would type it. Exits with 1 when anything is not as promised.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { changedFiles, digestFiles } from "./demo/digest-files.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { writeSampleStore } from "./sample-store.ts";

const CLI = path.join(import.meta.dirname, "..", "dist", "cli.js");

const { values: options } = parseArgs({ options: { postgres: { type: "boolean", default: false } } });
const server = options.postgres ? await startPostgres() : undefined;
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-demo-"));
writeSampleStore(dir);
const store = path.join(dir, ".milestones");
const before = digestFiles(store);
say(`A sample store in ${dir}: ${before.size} files.`);
if (server !== undefined) {
  say(`A PostgreSQL server on port ${server.port}, for as long as this runs; DATABASE_TYPE and DATABASE_URL name it.`);
}

milestone("status");
milestone("plan", "hybrid");
milestone("migrate", "hybrid", "--yes", "--quiet");
milestone("migrate", "database", "--yes", "--quiet");
milestone("status");
milestone("migrate", "hybrid", "--yes", "--quiet");
milestone("migrate", "file", "--yes", "--quiet");
proveSame("after file, hybrid, database, hybrid, file");

const [first] = JSON.parse(milestone("backups", "--json")) as { id: string }[];
const victim = fs.readdirSync(path.join(store, "active")).find((name) => name.endsWith(".yaml")) ?? "";
fs.rmSync(path.join(store, "active", victim));
say(`Now active/${victim} is deleted by mistake.`);
milestone("restore", first?.id ?? "", "--yes", "--quiet");
milestone("verify");
proveSame("after restoring a backup");
milestone("backups");
await server?.stop();
say(`Moved through every backend and back, restored a backup, every byte the same. Look around: ${dir}`);

/** Runs one command and shows it with its output. Ends the demo where it fails. */
function milestone(...args: string[]): string {
  process.stdout.write(`\n$ milestone ${args.join(" ")}\n`);
  const env = { ...process.env, ...environmentOf(server) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: dir, encoding: "utf8", env });
  process.stdout.write(args.includes("--json") ? "(JSON)\n" : stdout);
  if (status !== 0) {
    process.stderr.write(stderr);
    fail(`milestone ${args.join(" ")} ended with exit code ${status}.`);
  }
  return stdout;
}

/** How a command learns of the server. */
function environmentOf(running: PostgresServer | undefined): Record<string, string> {
  return running === undefined ? {} : { DATABASE_TYPE: "postgresql", DATABASE_URL: running.url() };
}

/** Every file that was there is there with the same bytes; a log may only have grown. */
function proveSame(when: string): void {
  const wrong = changedFiles(before, store);
  if (wrong.length > 0) {
    fail(`${wrong.length} files differ ${when}: ${wrong.slice(0, 5).join(", ")}`);
  }
  say(`${before.size} of ${before.size} files have every byte they had, ${when}.`);
}

function say(text: string): void {
  process.stdout.write(`\n== ${text}\n`);
}

function fail(text: string): never {
  process.stderr.write(`\n${text}\nThe store is in ${dir}.\n`);
  process.exit(1);
}
