import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { milestone } from "../support/run-milestone.ts";
import { digestsBelow } from "../support/snapshot.ts";
import { makeFolder, makeStore, type StoreFiles, type TestStore, writeFiles } from "../support/store.ts";

const FILES: StoreFiles = {
  "config/storage-backend.txt": "file\n",
  "active/m-1.yaml":
    "id: m-1 # it's first\ntitle: \"a 'quoted' title;\\n -- and more\"\nstatus: planning\ncreated_at: 2026-02-01\n",
  "active/m-2.yaml": "id: m-2\ncreated_at: 2026-01-01\nbig: 12345678901234567890\n",
  "active/current.txt": "m-1\n",
  "completed/m-0.yaml": "id: m-0\n",
  "logs/progress-events.jsonl": '{"event":"x"}\n',
};

interface BackedUp {
  readonly store: TestStore;
  /** The backup's folder. */
  readonly folder: string;
  readonly verified: string;
}

/** A store on a backend with a backup taken by hand, after which everything was lost. */
async function lostStore(backend: string): Promise<BackedUp> {
  const store = makeStore(FILES);
  if (backend !== "file") {
    await milestone({ cwd: store.dir }, "migrate", backend, "--yes");
  }
  const out = await milestone({ cwd: store.dir }, "backup");
  const [, id = ""] = /Backup (\S+)\.\n$/.exec(out) ?? [];
  const verified = await milestone({ cwd: store.dir }, "verify");
  for (const name of ["active", "completed", "logs", "config", "index.db", "enterprise.db"]) {
    fs.rmSync(store.layout.at(name), { recursive: true, force: true });
  }
  return { store, folder: store.layout.at("backups", id), verified };
}

/** What a shell script does: copies a payload over the store, and its two config files into `config/`. */
function copyBack({ store, folder }: BackedUp, ...names: string[]): void {
  execFileSync("cp", ["-R", ...names.map((name) => path.join(folder, name)), store.layout.dir]);
  fs.mkdirSync(store.layout.at("config"));
  execFileSync("cp", [path.join(folder, "storage-backend.txt"), store.layout.at("config")]);
}

function rowsOf(db: Database.Database, table: string): unknown[] {
  return db.prepare(`SELECT * FROM ${table} ORDER BY id`).safeIntegers().all();
}

function open(file: string): Database.Database {
  return new Database(file, { readonly: true, fileMustExist: true });
}

describe("a backup of ours, restored by cp", () => {
  test.each([
    ["file", ["active", "completed", "logs"]],
    ["hybrid", ["active", "completed", "logs", "index.db"]],
    ["database", ["enterprise.db", "logs"]],
  ])("gives a %s store back", async (backend, names) => {
    const lost = await lostStore(backend);
    copyBack(lost, ...names);
    expect(await milestone({ cwd: lost.store.dir }, "verify")).toBe(lost.verified);
    expect(await milestone({ cwd: lost.store.dir }, "status")).toContain(
      `Backend:   ${backend}\nRecords:   2 active, 1 completed\n`,
    );
    expect(fs.readFileSync(lost.store.layout.at("logs/progress-events.jsonl"), "utf8")).toBe('{"event":"x"}\n');
  });

  test.each([
    "file",
    "hybrid",
  ])("has the folders of a %s store as real folders of real files, byte for byte", async (backend) => {
    const { folder } = await lostStore(backend);
    for (const [name, text] of Object.entries(FILES).filter(([each]) => !each.startsWith("config/"))) {
      const file = path.join(folder, name);
      expect(fs.readFileSync(file, "utf8")).toBe(text);
      expect(fs.lstatSync(file)).toMatchObject({ nlink: 1 });
      expect(fs.lstatSync(file).isFile() && fs.lstatSync(path.dirname(file)).isDirectory()).toBe(true);
    }
    expect(fs.readFileSync(path.join(folder, "storage-backend.txt"), "utf8")).toBe(`${backend}\n`);
  });
});

describe("a database in a backup of ours", () => {
  test.each([
    ["hybrid", "index.db", "index-dump.sql", ["milestones"]],
    ["database", "enterprise.db", "enterprise-dump.sql", ["milestones", "completed_milestones"]],
  ])("of %s is one that SQLite opens, and its dump, executed, has the same rows", async (backend, name, dump, tables) => {
    const { folder } = await lostStore(backend);
    const db = open(path.join(folder, name));
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("journal_mode", { simple: true })).toBe("delete");
    const scratch = new Database(path.join(makeFolder(), "scratch.db"));
    scratch.exec(fs.readFileSync(path.join(folder, dump), "utf8"));
    for (const table of tables) {
      expect(rowsOf(db, table).length).toBeGreaterThan(0);
      expect(rowsOf(scratch, table)).toEqual(rowsOf(db, table));
    }
    scratch.close();
    db.close();
    expect(fs.readdirSync(folder).filter((each) => each.startsWith(`${name}-`))).toEqual([]);
  });

  test("has the YAML of each record as it was", async () => {
    const { folder } = await lostStore("database");
    const db = open(path.join(folder, "enterprise.db"));
    const texts = (rowsOf(db, "milestones") as { id: string; yaml: string }[]).map(({ id, yaml }) => [
      `active/${id}.yaml`,
      yaml,
    ]);
    db.close();
    expect(Object.fromEntries(texts)).toEqual({
      "active/m-1.yaml": FILES["active/m-1.yaml"],
      "active/m-2.yaml": FILES["active/m-2.yaml"],
    });
  });
});

/** Metadata as the existing tools write it: no key of ours. */
function toolsMetadata(id: string, from: string, to: string): string {
  return `backup:
  id: ${id}
  timestamp: 2026-01-01T00:00:00Z
  from_backend: ${from}
  to_backend: ${to}
  milestone_count: 2
validation:
  integrity_check: passed
  backup_size: 12K
restore:
  command: "./milestone-restore.sh ${id}"
  estimated_duration: "2-5 minutes"
`;
}

describe("a backup of the existing tools", () => {
  const PAYLOAD: StoreFiles = {
    "active/old-1.yaml": "id: old-1 # kept\n",
    "active/old-2.yaml": "id: old-2\n",
    "active/notes.txt": "notes\n",
    "completed/old-0.yaml": "id: old-0\n",
    "logs/storage-events.jsonl": '{"event":"before"}\n',
    "storage-backend.txt": "file\n",
  };

  function withBackup(id: string, from: string, to: string, payload: StoreFiles): TestStore {
    const files = { "backup-metadata.yaml": toolsMetadata(id, from, to), ...payload };
    const store = makeStore(FILES);
    writeFiles(store, Object.fromEntries(Object.entries(files).map(([name, text]) => [`backups/${id}/${name}`, text])));
    return store;
  }

  test.each([
    ["file", "hybrid"],
    ["hybrid", "database"],
  ])("of a %s store brings back what it holds, and sets other records aside", async (from, to) => {
    const id = `migration-20260101-000000-${from}-to-${to}`;
    const store = withBackup(id, from, to, { ...PAYLOAD, "storage-backend.txt": `${from}\n` });
    const out = await milestone({ cwd: store.dir }, "restore", id, "--yes");
    expect(out).toMatch(new RegExp(`\nOn ${from}, as of ${id}; safety backup \\S+\\.\n$`));
    expect(digestsBelow(store.layout.at("active"))).toEqual({
      ...digestsBelow(store.layout.at("backups", id, "active")),
      "current.txt": expect.any(String),
    });
    expect(digestsBelow(store.layout.at("completed"))).toEqual(
      digestsBelow(store.layout.at("backups", id, "completed")),
    );
    expect(await milestone({ cwd: store.dir }, "status")).toContain(
      `Backend:   ${from}\nRecords:   2 active, 1 completed\n`,
    );
  });

  test("of a database with the tools' four columns brings it back, and moves on to clean YAML", async () => {
    const file = path.join(makeFolder(), "enterprise.db");
    const db = new Database(file);
    db.exec("CREATE TABLE milestones (id TEXT PRIMARY KEY, data TEXT, created_at TEXT, updated_at TEXT)");
    db.prepare("INSERT INTO milestones VALUES (?, ?, ?, ?)").run(
      "old-1",
      '{"id":"old-1","title":"Old","tasks":[{"id":"t-1"}]}',
      "2026-01-01",
      "2026-01-01",
    );
    db.close();
    const id = "migration-20260101-000000-database-to-hybrid";
    const store = withBackup(id, "database", "hybrid", { "enterprise.db": fs.readFileSync(file) });
    await milestone({ cwd: store.dir }, "restore", id, "--yes");
    expect(await milestone({ cwd: store.dir }, "status")).toContain(
      "Backend:   database\nRecords:   1 active, 0 completed\n",
    );
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(fs.readFileSync(store.layout.at("active/old-1.yaml"), "utf8")).toBe(
      "id: old-1\ntitle: Old\ntasks:\n  - id: t-1\n",
    );
  });

  test("of a database that has only a dump is refused: no dump is ever executed", async () => {
    const id = "migration-20260101-000000-database-to-hybrid";
    const store = withBackup(id, "database", "hybrid", {
      "enterprise-dump.sql": "CREATE TABLE milestones(id, data);\n",
    });
    const before = digestsBelow(store.layout.dir);
    await expect(milestone({ cwd: store.dir }, "restore", id, "--yes")).rejects.toThrow(
      `BACKUP_PAYLOAD_ABSENT: backups/${id} has no enterprise.db.\nNothing was changed.\n`,
    );
    expect(digestsBelow(store.layout.dir)).toEqual(before);
  });
});
