import { NodeFiles } from "../../src/files/node-files.ts";
import { processTable } from "../../src/process-table.ts";
import { processOn } from "../support/fault-context.ts";
import { MOVES } from "../support/fault-scenarios.ts";

/**
 * One move in a process of its own: `node migrating-process.ts <dir> <name> [<phase>]`. Says "begun" when its journal
 * has a first line, and kills itself as soon as the line of `phase` is durable.
 */
const [dir = "", name = "", phase = ""] = process.argv.slice(2);

class DoomedFiles extends NodeFiles {
  override append(file: string, bytes: Uint8Array | string): void {
    super.append(file, bytes);
    if (file.endsWith("journal.jsonl")) {
      this.sync(file);
      process.stdout.write("begun\n");
      if (String(bytes).includes(`"phase":"${phase}"`)) {
        process.kill(process.pid, "SIGKILL");
      }
    }
  }

  /** A kill leaves the page cache alone: the disk of the tests need not be waited for. */
  override syncTree(): void {}
}

const scenario = MOVES.find((each) => each.name === name);
const context = processOn(dir, new DoomedFiles());
const processes = processTable("doomed");
await scenario?.act({ ...context, processes });
process.stdout.write("done\n");
