import { NodeFiles } from "../../src/files/node-files.ts";
import { migrate } from "../../src/migrate/migrate.ts";
import { planMove } from "../../src/plan/make.ts";
import { parseBackend } from "../../src/plan/move.ts";
import { processTable } from "../../src/process-table.ts";
import { planRestore } from "../../src/restore/plan.ts";
import { restore } from "../../src/restore/restore.ts";
import { readSwitch } from "../../src/store/switch.ts";
import { WiredBackends } from "../../src/wire.ts";
import { contextFor } from "../support/context.ts";

/**
 * One run on a server in a process of its own: `node doomed-process.ts <dir> <url> migrate|restore <what> <moment>`. Kills
 * itself when the journal's line of that phase is durable; at `published`, after the tables are and before the switch.
 */
const [dir = "", url = "", verb = "", what = "", moment = ""] = process.argv.slice(2);

class DoomedFiles extends NodeFiles {
  private phase = "";

  override append(file: string, bytes: Uint8Array | string): void {
    super.append(file, bytes);
    if (file.endsWith("journal.jsonl")) {
      this.sync(file);
      [, this.phase = ""] = /"phase":"([a-z-]+)"/.exec(String(bytes)) ?? [];
      this.dieAt(this.phase);
    }
  }

  /** A kill leaves the page cache alone: the disk need not be waited for. */
  override syncTree(): void {}

  /** Once its rows are in place, a move says in its lock that it lives, and a restore writes the switch. */
  override rename(from: string, to: string): void {
    const next = { "cutting-over": "migration.lock/timestamp", decided: "storage-backend.txt" }[this.phase];
    if (next !== undefined && to.endsWith(next)) {
      this.dieAt("published");
    }
    super.rename(from, to);
  }

  private dieAt(reached: string): void {
    if (reached === moment) {
      process.kill(process.pid, "SIGKILL");
    }
  }
}

const base = contextFor(dir, { DATABASE_URL: url });
const files = new DoomedFiles();
const { layout, settings, now } = base;
const wiring = { files, repository: undefined, layout, settings: settings.settings, folder: ".milestones", now };
const processes = processTable("doomed");
const context = { ...base, files, processes, backends: new WiredBackends(wiring) };
const options = { pauseSessions: false, holdsLock: false };
if (verb === "migrate") {
  const move = { from: readSwitch(files, layout), to: parseBackend(what) };
  const plan = await planMove(context, move, options);
  await migrate(context, { move, pauseSessions: false, expectPlan: plan.digest });
} else {
  const request = { backup: what, pauseSessions: false, logs: false };
  const plan = await planRestore(context, { ...request, holdsLock: false });
  await restore(context, { ...request, expectPlan: plan.digest });
}
process.stdout.write("done\n");
