import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { Clone } from "../support/clone.ts";
import { withDatabase } from "../support/database.ts";
import { OVERLONG_PAUSE } from "../support/overlong-pause.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { statsBelow } from "../support/snapshot.ts";
import { spawnMilestone } from "../support/spawn-milestone.ts";
import { makeStore, writeFiles } from "../support/store.ts";

const FILES = { "active/m-1.yaml": "id: m-1\n", "active/current.txt": "m-1\n", "completed/m-0.yaml": "id: m-0\n" };
const REAL = { PATH: process.env.PATH ?? "" };

test("a database backup is restored from git in a clone", async () => {
  const store = makeStore(FILES);
  const repository = new TestRepository(store);
  const options = { cwd: store.dir, env: repository.env };
  await milestone(options, "migrate", "database", "--yes");
  repository.commit("on database");
  await milestone(options, "backup");
  const backup = fs.readdirSync(store.layout.backupsDir).find((name) => name.endsWith("-database-to-database")) ?? "";
  await milestone(options, "migrate", "hybrid", "--yes");
  repository.git("rm", "--quiet", "--cached", ".milestones/enterprise.db");
  repository.commit("on hybrid");
  const clone = new Clone(store.dir, repository.env);
  await milestone({ cwd: clone.dir, env: clone.env }, "restore", backup, "--yes");
});

test("no row takes the place of a file that is no record", async () => {
  const relations = "relations:\n  - a\n";
  const store = makeStore({ ...FILES, "active/deps.yaml": relations, "active/yml.yml": relations });
  writeFiles(store, { "config/storage-config.yaml": "storage:\n  auxiliary: [roadmap.yaml]\n" });
  const options = { cwd: store.dir };
  await milestone(options, "migrate", "database", "--yes");
  const insert = (id: string) =>
    withDatabase(store.layout.databaseFile, (db) =>
      db.prepare("INSERT INTO milestones (id, data) VALUES (?, ?)").run(id, '{"title": "x"}'),
    );
  for (const [id, place] of [
    ["deps", "active/deps.yaml"],
    ["yml", "active/yml.yml"],
    ["roadmap", "active/roadmap.yaml"],
  ] as const) {
    insert(id);
    const { exit, err } = await runMilestone(["migrate", "hybrid", "--yes", "--quiet"], options);
    expect(exit).toBe(1);
    expect(err).toContain(`no, files that are no records, where a row would be written: ${place}\n`);
    withDatabase(store.layout.databaseFile, (db) => db.prepare("DELETE FROM milestones WHERE id = ?").run(id));
  }
  insert("free");
  await milestone(options, "migrate", "hybrid", "--yes");
  expect(fs.readFileSync(store.layout.at("active/deps.yaml"), "utf8")).toBe(relations);
});

test("a file that has a record's name without .yaml is backed up as what it is", async () => {
  const store = makeStore({ ...FILES, "active/README.yaml": "id: README\n", "active/README": "how to\n" });
  const options = { cwd: store.dir };
  for (const to of ["hybrid", "database", "hybrid", "file"]) {
    await milestone(options, "migrate", to, "--yes");
  }
  expect(fs.readFileSync(store.layout.at("active/README"), "utf8")).toBe("how to\n");
});

test("printed commands work where the project ignores *.db and logs/, and a clone has the database", async () => {
  const store = makeStore(FILES);
  fs.writeFileSync(path.join(store.dir, ".gitignore"), "*.db\nlogs/\n");
  const repository = new TestRepository(store);
  repository.commit();
  const out = await milestone({ cwd: store.dir, env: repository.env }, "migrate", "database", "--yes");
  const [, printed = ""] = /\nTo commit the result:\n((?: {2}.*\n)+)/.exec(out) ?? [];
  execFileSync("sh", ["-e"], { cwd: store.dir, env: repository.env, input: printed, stdio: "pipe" });
  const clone = new Clone(store.dir, repository.env);
  expect(await milestone({ cwd: clone.dir, env: clone.env }, "status")).toContain("On database.");
});

test("a store that git ignores as a whole has no commands to commit", async () => {
  const store = makeStore(FILES);
  fs.writeFileSync(path.join(store.dir, ".gitignore"), ".milestones\n");
  const repository = new TestRepository(store);
  repository.commit();
  const out = await milestone({ cwd: store.dir, env: repository.env }, "migrate", "database", "--yes");
  expect(out).not.toContain("To commit the result");
});

test("status of a database in WAL mode at rest leaves nothing behind", async () => {
  const store = makeStore(FILES);
  await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
  const db = new Database(store.layout.databaseFile);
  db.pragma("journal_mode = WAL");
  db.close();
  const before = statsBelow(store.dir);
  await milestone({ cwd: store.dir }, "status");
  expect(Object.keys(statsBelow(store.dir))).toEqual(Object.keys(before));
});

test("the time that a move took is recorded, and the next estimate is from it", async () => {
  const store = makeStore(FILES);
  await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
  await milestone({ cwd: store.dir }, "migrate", "file", "--yes");
  expect(await milestone({ cwd: store.dir }, "plan", "hybrid")).toContain("(from 1 earlier migration of this store)");
});

test("a move that was undone in its cutover leaves nothing that git would add but metadata saying so", async () => {
  const store = makeStore({
    ...FILES,
    ...OVERLONG_PAUSE,
  });
  const repository = new TestRepository(store);
  repository.commit();
  expect((await runMilestone(["migrate", "hybrid", "--yes"], { cwd: store.dir, env: repository.env })).exit).toBe(3);
  expect(repository.git("status", "--porcelain", "-uall")).not.toContain("/active/m-1.yaml");
  for (const id of fs.existsSync(store.layout.backupsDir) ? fs.readdirSync(store.layout.backupsDir) : []) {
    const metadata = parse(fs.readFileSync(store.layout.at("backups", id, "backup-metadata.yaml"), "utf8")) as {
      milestone_migrate: { outcome: string };
    };
    expect(metadata.milestone_migrate.outcome).toBe("undone");
  }
});

test("--now does not make a live lock of a tool stale", async () => {
  const store = makeStore({ ...FILES, "locks/m-1.lock/timestamp": new Date().toISOString() });
  expect((await runMilestone(["plan", "hybrid", "--now", "2030-01-01T00:00:00Z"], { cwd: store.dir })).exit).toBe(1);
});

test("a backup whose metadata has no readable time is damaged, and hides no other", async () => {
  const store = makeStore(FILES);
  await milestone({ cwd: store.dir }, "backup");
  const id = "migration-20260101-000000-file-to-hybrid";
  writeFiles(store, {
    [`backups/${id}/backup-metadata.yaml`]:
      "backup:\n  id: x\n  timestamp: soon\n  from_backend: file\n  to_backend: hybrid\n",
  });
  const { exit, out } = await runMilestone(["backups"], { cwd: store.dir });
  expect(exit).toBe(1);
  expect(out).toContain("2 backups");
});

test("--ref works where the working tree has no store", async () => {
  const store = makeStore(FILES);
  const repository = new TestRepository(store);
  repository.commit();
  fs.rmSync(store.layout.dir, { recursive: true });
  expect(await milestone({ cwd: store.dir, env: repository.env }, "status", "--ref", "HEAD")).toContain("1 active");
});

test("the plan of a restore names every file that it will overwrite", async () => {
  const store = makeStore(FILES);
  const out = await milestone({ cwd: store.dir }, "backup");
  const [, id = ""] = /Backup (\S+)\.\n$/.exec(out) ?? [];
  writeFiles(store, { "active/current.txt": "m-9\n" });
  expect((await runMilestone(["restore", id, "--dry-run"], { cwd: store.dir })).out).toContain("active/current.txt");
});

test("a payload has storage-backend.txt also where the store has none", async () => {
  const store = makeStore(FILES);
  await milestone({ cwd: store.dir }, "backup");
  const [id = ""] = fs.readdirSync(store.layout.backupsDir);
  expect(fs.readdirSync(store.layout.at("backups", id))).toContain("storage-backend.txt");
});

test("a backup whose fingerprint is not that of its payload is refused", async () => {
  const store = makeStore(FILES);
  await milestone({ cwd: store.dir }, "backup");
  const [id = ""] = fs.readdirSync(store.layout.backupsDir);
  const file = store.layout.at("backups", id, "backup-metadata.yaml");
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/data: "[0-9a-f]{8}/, 'data: "00000000'));
  expect((await runMilestone(["restore", id, "--yes"], { cwd: store.dir })).exit).not.toBe(0);
});

test("a number that a database cannot hold is named with its line", async () => {
  const store = makeStore({ "active/m-1.yaml": "id: m-1\nratio: .inf\n" });
  const { out } = await runMilestone(["plan", "database"], { cwd: store.dir });
  expect(out).toContain(".milestones/active/m-1.yaml:2:8: error number-not-json");
});

test("a clone without the store's commit: verify after an undone migration", async () => {
  const store = makeStore({
    ...FILES,
    ...OVERLONG_PAUSE,
  });
  expect((await runMilestone(["migrate", "hybrid", "--yes"], { cwd: store.dir, env: REAL })).exit).toBe(3);
  expect(await milestone({ cwd: store.dir }, "status")).toContain("Last move: none");
});

test("status of a database in WAL mode at rest writes nothing, also without the right to write", async () => {
  const store = makeStore({ "active/m-1.yaml": "id: m-1\n" });
  await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
  const db = new Database(store.layout.databaseFile);
  db.pragma("journal_mode = WAL");
  db.close();
  const before = statsBelow(store.dir);
  const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  fs.chmodSync(store.dir, 0o755);
  fs.chmodSync(store.layout.dir, 0o555);
  onTestFinished(() => fs.chmodSync(store.layout.dir, 0o755));
  const { exit, out } = await spawnMilestone(["status"], { cwd: store.dir, ...other });
  expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringContaining("Records:   1 active") });
  fs.chmodSync(store.layout.dir, 0o755);
  await milestone({ cwd: store.dir }, "status");
  expect(Object.keys(statsBelow(store.dir))).toEqual(Object.keys(before));
});
