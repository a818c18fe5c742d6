import { type ExitCode, MilestoneError } from "../errors/error.ts";
import { asStopped } from "../errors/stopped.ts";
import { toMilestoneError } from "../errors/to-milestone-error.ts";
import { askAhead } from "./clone.ts";
import type { ActionDoor } from "./door.ts";
import { type Job, makeJob } from "./job.ts";

/** Runs the step as its inputs say, and returns its exit code: the runner takes everything but 0 for a failed step. */
export async function runAction(door: ActionDoor): Promise<ExitCode> {
  try {
    const job = makeJob(door);
    if (job.inputs.token !== undefined) {
      await door.mask(job.inputs.token);
    }
    return await runMode(job);
  } catch (error) {
    const isOurs = error instanceof MilestoneError;
    const failure = toMilestoneError(isOurs ? error : asStopped(error, door.signal, "Everything was undone."));
    await door.annotate("error", renderFailure(failure), { title: failure.code });
    return failure.exitCode;
  }
}

/** Each mode is loaded when it runs. */
async function runMode(job: Job): Promise<ExitCode> {
  switch (job.inputs.mode) {
    case "check": {
      const [clone, { runCheck }] = await Promise.all([askAhead(job), import("./check.ts")]);
      return await runCheck(job, clone);
    }
    case "migrate":
    case "auto":
    case "restore": {
      const { runBranch } = await import("./branch.ts");
      return await runBranch(job);
    }
  }
}

/** What happened, what state was left, what to do. */
function renderFailure({ message, state, fix }: MilestoneError): string {
  return [message, state, ...fix].join("\n");
}
