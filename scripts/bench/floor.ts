import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { CORE_SCHEMA, load } from "js-yaml";
import { copyThroughServer } from "./copy-through-server.ts";
import { FLOOR_STEPS, type FloorStep, type FloorTimes } from "./floor-step.ts";

/**
 * `node scripts/bench/floor.ts <dir> <scratch> <url>` times what no program can leave out, once each, and prints
 * {@link FloorTimes} as JSON. A process of its own, so that the engine is as cold as it is for the program.
 */
async function main([dir = "", scratch = "", url = ""]: readonly string[]): Promise<void> {
  const times = {} as FloorTimes;
  const time = <Result>(step: FloorStep, run: () => Result): Result => {
    const start = performance.now();
    const result = run();
    times[step] = performance.now() - start;
    return result;
  };
  const files = time("read", () => readStore(path.join(dir, ".milestones")));
  time("hash", () => files.map(({ bytes }) => hash("sha256", bytes)));
  const values = time("parse", () => files.map(({ bytes }) => load(bytes.toString("utf8"), { schema: CORE_SCHEMA })));
  const copies = path.join(scratch, "copies");
  mkdirSync(copies);
  time("write", () => {
    for (const { name, bytes } of files) {
      writeFileSync(path.join(copies, name), bytes, { flag: "wx" });
    }
  });
  time("sync", () => spawnSync("sync", process.platform === "linux" ? ["-f", "--", copies] : []));
  const rows = files.map(({ name, bytes }, at) => [name, JSON.stringify(values[at]), bytes.toString("utf8")]);
  const file = path.join(scratch, "floor.db");
  time("insert", () => insertAll(file, rows));
  time("readBack", () => readAll(file));
  const copied = await copyThroughServer(url, rows);
  times.copy = copied.copyMs;
  times.copyBack = copied.copyBackMs;
  console.log(JSON.stringify(Object.fromEntries(FLOOR_STEPS.map((step) => [step, times[step]]))));
}

function readStore(store: string): { name: string; bytes: Buffer }[] {
  return ["active", "completed"].flatMap((state) =>
    readdirSync(path.join(store, state))
      .sort()
      .map((name) => ({ name, bytes: readFileSync(path.join(store, state, name)) })),
  );
}

function insertAll(file: string, rows: readonly string[][]): void {
  const db = new Database(file);
  db.pragma("synchronous = OFF");
  db.pragma("journal_mode = MEMORY");
  db.exec("CREATE TABLE milestones (id TEXT PRIMARY KEY, data TEXT, yaml TEXT)");
  const insert = db.prepare("INSERT INTO milestones VALUES (?, ?, ?)");
  db.transaction(() => {
    for (const row of rows) {
      insert.run(row);
    }
  })();
  db.close();
}

function readAll(file: string): unknown[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare("SELECT * FROM milestones ORDER BY id").all();
  } finally {
    db.close();
  }
}

await main(process.argv.slice(2));
