import fs from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { loadSqlite, openSqlite } from "../../src/backends/sqlite/driver.ts";

/**
 * A tool that only reads, in a process of its own: `node reader-process.ts <store> <expected>` reads
 * `storage-backend.txt` and then every record of the backend that it names, over and over until its standard input ends.
 * `expected` is JSON: the texts that each record may have, by its name. Prints how many times all were there, or what was not, and ends.
 */
const [store = "", wanted = "{}"] = process.argv.slice(2);
const expected = new Map<string, string[]>(Object.entries(JSON.parse(wanted)));
await loadSqlite();

function readFiles(state: string): [string, string][] {
  const names = fs.readdirSync(path.join(store, state)).filter((name) => name.endsWith(".yaml"));
  return names.map((name) => [`${state}/${name.slice(0, -5)}`, fs.readFileSync(path.join(store, state, name), "utf8")]);
}

/** Waits for nobody. */
function query(file: string, sql: string): Record<string, string>[] {
  const db = openSqlite(path.join(store, file), { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    return db.prepare(sql).all() as Record<string, string>[];
  } finally {
    db.close();
  }
}

/** As the tools do it, the index says which active records there are. */
function readIndexed(): [string, string][] {
  const rows = query("index.db", "SELECT id, file_path FROM milestones ORDER BY created_at");
  return rows.map(({ id, file_path = "" }) => [
    `active/${id}`,
    fs.readFileSync(path.join(path.dirname(store), file_path), "utf8"),
  ]);
}

function readRows(): [string, string][] {
  const rows = query(
    "enterprise.db",
    "SELECT 'active/' || id AS name, yaml FROM milestones UNION ALL SELECT 'completed/' || id, yaml FROM completed_milestones",
  );
  return rows.map(({ name = "", yaml }) => [name, yaml ?? ""]);
}

const READERS: Record<string, () => [string, string][]> = {
  file: () => [...readFiles("active"), ...readFiles("completed")],
  hybrid: () => [...readIndexed(), ...readFiles("completed")],
  database: readRows,
};

function look(): string | undefined {
  const backend = fs.readFileSync(path.join(store, "config/storage-backend.txt"), "utf8").trim();
  const found = new Map(READERS[backend]?.());
  const wrong = [...expected]
    .filter(([name, texts]) => !texts.includes(found.get(name) ?? "nothing"))
    .map(([name]) => name);
  return wrong.length === 0 ? undefined : `on ${backend}: ${wrong.join(", ")}`;
}

let isOn = true;
process.stdin.on("end", () => {
  isOn = false;
});
process.stdin.resume();
process.stdout.write("ready\n");
let looks = 0;
let problem: string | undefined;
while (isOn && problem === undefined) {
  try {
    problem = look();
    looks += 1;
  } catch (error) {
    problem = String(error);
  }
  await setImmediate();
}
process.stdout.write(`${problem ?? looks}\n`);
