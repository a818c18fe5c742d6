import { EXIT, type ExitCode } from "../errors/error.ts";
import { resumeRuns } from "../migrate/resume.ts";
import { renderResume } from "../report/resume-text.ts";
import { readSwitch } from "../store/switch.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { show } from "./show.ts";

/** `milestone resume`: finishes or undoes what was interrupted. */
export async function runResume(door: Door, options: CommonOptions): Promise<ExitCode> {
  const context = openStore(door, options, "mend");
  const reports = await resumeRuns(context);
  show(door, options, reports, () => renderResume(reports, readSwitch(context.files, context.layout)));
  return EXIT.done;
}
