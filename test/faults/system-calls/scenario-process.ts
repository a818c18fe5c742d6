import { NodeFiles } from "../../../src/files/node-files.ts";
import { processTable } from "../../../src/process-table.ts";
import { processOn } from "../../support/fault-context.ts";
import { RESUMES, SCENARIOS } from "../../support/resume-scenarios.ts";

/** One scenario in a process of its own, for strace to kill: `node scenario-process.ts <dir> <name>`. */
const [dir = "", name = ""] = process.argv.slice(2);
const scenario = [...SCENARIOS, ...RESUMES].find((each) => each.name === name);
if (scenario === undefined) {
  throw new Error(`there is no scenario ${name}`);
}
const context = processOn(dir, new NodeFiles(), scenario);
const processes = processTable("doomed");
await scenario.act({ ...context, processes });
