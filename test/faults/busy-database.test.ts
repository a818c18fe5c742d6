import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openUntrusted } from "../../src/backends/sqlite/driver.ts";
import type { RestoreReport } from "../../src/restore/restore.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { heldBy, rehearse } from "../support/fault-run.ts";
import { RESTORES, type Scenario } from "../support/fault-scenarios.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";

const SQLITE = path.resolve(import.meta.dirname, "../../node_modules/better-sqlite3");
const INSERT = `INSERT INTO milestones (id, data) VALUES ('late', '{"id":"late"}')`;

/** A tool in a process of its own: says in a file that it is where it is to be, and at last how its write ended. */
class Tool {
  private readonly child: ChildProcess;
  private readonly ended: Promise<string>;

  constructor(file: string, work: string) {
    const marker = `${file}.tool`;
    const script = `
      const db = new (require(${JSON.stringify(SQLITE)}))(${JSON.stringify(file)}, { timeout: 20_000 });
      const ready = () => require("node:fs").writeFileSync(${JSON.stringify(marker)}, "");
      const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
      db.prepare("SELECT count(*) FROM milestones").get();
      try { ${work}; console.log("written"); } catch (error) { console.log(error.code); }`;
    this.child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    this.child.stdout?.on("data", (text) => {
      said += String(text);
    });
    this.ended = new Promise((resolve) => this.child.on("close", () => resolve(said.trim())));
    // The program under test is in the middle of an operation: nothing else of it may go on.
    while (!fs.existsSync(marker)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
    fs.rmSync(marker);
  }

  async end(): Promise<string> {
    return await this.ended;
  }
}

/** Restores into the database in use while a tool comes to it ahead of one operation. */
async function restoreBeside(at: RegExp, work: string) {
  const scenario = RESTORES.find(({ name }) => name === "restore into the database") as Scenario;
  const { template, after } = await rehearse(scenario);
  const dir = makeMemoryFolder();
  fs.cpSync(template, dir, { recursive: true, preserveTimestamps: true });
  const file = path.join(dir, ".milestones/enterprise.db");
  let tool: Tool | undefined;
  const files = new FaultFiles(dir, { kind: "none" }, (operation) => {
    if (at.test(operation)) {
      tool ??= new Tool(file, work);
    }
  });
  const report = (await scenario.act(processOn(dir, files))) as RestoreReport;
  expect(fs.readdirSync(path.dirname(file)).filter((name) => name.startsWith("enterprise.db"))).toEqual([
    "enterprise.db",
  ]);
  expect(await heldBy(dir)).toEqual(after);
  return { dir, report, said: await tool?.end(), after };
}

describe("a restore into a database that a tool has open", () => {
  test("refuses a write that waits for its turn, and the tool is told so", async () => {
    const at = /^rename \S+\/shadow\/enterprise\.db to \.milestones\/enterprise\.db$/;
    const { dir, said, report, after } = await restoreBeside(at, `ready(); db.exec(${JSON.stringify(INSERT)})`);
    expect([said, report.left]).toEqual(["SQLITE_READONLY_DBMOVED", []]);
    expect(await heldBy(dir)).toEqual(after);
  });

  test("waits for a write that has begun, and keeps and names what it replaces then", async () => {
    const work = `db.exec("BEGIN IMMEDIATE"); db.exec(${JSON.stringify(INSERT)}); ready(); pause(300); db.exec("COMMIT")`;
    const { dir, said, report } = await restoreBeside(/^append \S+\/manifest\.jsonl$/, work);
    expect([said, report.left]).toEqual(["written", ["enterprise.db"]]);
    const left = openUntrusted(path.join(dir, `.milestones/migrations/${report.id}/left/enterprise.db`));
    expect(left.prepare("SELECT id FROM milestones WHERE id = 'late'").pluck().all()).toEqual(["late"]);
    left.close();
  });
});
