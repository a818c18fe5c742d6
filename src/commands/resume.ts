import { EXIT, type ExitCode } from "../errors/error.ts";
import { resumeRuns } from "../migrate/resume.ts";
import { renderResume } from "../report/resume-text.ts";
import { liveHolder } from "../store/locks.ts";
import { readSwitch } from "../store/switch.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { show } from "./show.ts";

/** `milestone resume`: finishes or undoes what was interrupted; with `--undo`, also what is still running. */
export async function runResume(door: Door, options: CommonOptions & { undo?: boolean }): Promise<ExitCode> {
  const context = openStore(door, options, "mend");
  const undo = options.undo === true;
  const reports = await resumeRuns(context, { undo });
  const backend = readSwitch(context.files, context.layout);
  show(door, options, reports, () => renderResume(reports, backend, liveHolder(context), undo));
  return EXIT.done;
}
