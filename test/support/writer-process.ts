import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import { loadSqlite } from "../../src/backends/sqlite/driver.ts";
import { FileWriter, InPlaceWriter, RowWriter } from "./writers.ts";

/**
 * A tool in a process of its own: `node writer-process.ts <dir> <file|in-place|database> <seed> <run|always>` changes and
 * adds records until its standard input ends, from the beginning of the next run or from now on, then prints how many
 * writes were acknowledged. Whoever removes `<dir>/written` finds it there again after the next of them.
 */
const [dir = "", kind = "", seed = "0", since = "run"] = process.argv.slice(2);
const WRITERS = { file: FileWriter, "in-place": InPlaceWriter, database: RowWriter };
await loadSqlite();
const writer = new WRITERS[kind as keyof typeof WRITERS](dir, Number(seed));
writer.keepsAll = true;
// A store that grows by more than a tenth is no longer the one that a plan was made for.
writer.mayAdd = 20;
let isOn = true;
process.stdin.on("end", () => {
  isOn = false;
});
process.stdin.resume();
process.stdout.write("ready\n");
while (isOn && since === "run" && !fs.globSync(`${dir}/.milestones/migrations/*/journal.jsonl`).some(isOpen)) {
  await setTimeout(1);
}
let writes = 0;
while (isOn) {
  if (writer.write()) {
    writes += 1;
    fs.writeFileSync(`${dir}/written`, "");
  }
  await setTimeout(2);
}
writer.close();
process.stdout.write(`${writes}\n`);

function isOpen(journal: string): boolean {
  const text = fs.readFileSync(journal, "utf8");
  return text.includes('"started"') && !text.includes('"finished"');
}
