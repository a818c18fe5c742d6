import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import { loadSqlite } from "../../src/backends/sqlite/driver.ts";
import { FileWriter, RowWriter } from "./writers.ts";

/**
 * A tool in a process of its own: `node writer-process.ts <dir> <file|database> <seed>` changes and adds records from the
 * beginning of the next run until its standard input ends, then prints how many writes were acknowledged.
 */
const [dir = "", kind = "", seed = "0"] = process.argv.slice(2);
await loadSqlite();
const writer = kind === "database" ? new RowWriter(dir, Number(seed)) : new FileWriter(dir, Number(seed));
writer.keepsAll = true;
let isOn = true;
process.stdin.on("end", () => {
  isOn = false;
});
process.stdin.resume();
process.stdout.write("ready\n");
while (isOn && !fs.globSync(`${dir}/.milestones/migrations/*/journal.jsonl`).some(isOpen)) {
  await setTimeout(1);
}
let writes = 0;
while (isOn) {
  writes += writer.write() ? 1 : 0;
  await setTimeout(2);
}
writer.close();
process.stdout.write(`${writes}\n`);

function isOpen(journal: string): boolean {
  const text = fs.readFileSync(journal, "utf8");
  return text.includes('"started"') && !text.includes('"finished"');
}
