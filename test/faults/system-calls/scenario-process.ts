import { MilestoneError } from "../../../src/errors/error.ts";
import { NodeFiles } from "../../../src/files/node-files.ts";
import { processTable } from "../../../src/process-table.ts";
import { processOn } from "../../support/fault-context.ts";
import { RESUMES, SCENARIOS } from "../../support/resume-scenarios.ts";

/**
 * One scenario in a process of its own, for strace to kill: `node scenario-process.ts <dir> <name>`. Ends as a command
 * does: with the exit code of its error.
 */
const [dir = "", name = ""] = process.argv.slice(2);
const scenario = [...SCENARIOS, ...RESUMES].find((each) => each.name === name);
if (scenario === undefined) {
  throw new Error(`there is no scenario ${name}`);
}
const context = processOn(dir, new NodeFiles(), scenario);
const processes = processTable("doomed");
try {
  await scenario.act({ ...context, processes });
} catch (error) {
  if (!(error instanceof MilestoneError)) {
    throw error;
  }
  process.stderr.write(`${error.code}: ${error.message}\n${error.state}\n`);
  process.exitCode = error.exitCode;
}
