import { EXIT, type ExitCode } from "../errors/error.ts";
import { resumeRuns } from "../migrate/resume.ts";
import { readSwitch } from "../store/switch.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";

/** `milestone resume`: finishes or undoes what was interrupted. */
export async function runResume(door: Door, options: CommonOptions): Promise<ExitCode> {
  const context = openStore(door, options, "mend");
  const reports = await resumeRuns(context);
  if (options.json) {
    door.out(`${JSON.stringify(reports)}\n`);
    return EXIT.done;
  }
  for (const { id, outcome, phase, left } of reports) {
    door.out(`${id} had got to ${phase}; it is ${outcome} now.\n`);
    for (const file of left) {
      door.out(`  ${file} was changed by somebody else; it is kept under migrations/${id}/left\n`);
    }
  }
  const backend = readSwitch(context.files, context.layout);
  door.out(reports.length === 0 ? "Nothing was interrupted.\n" : `On ${backend}.\n`);
  return EXIT.done;
}
