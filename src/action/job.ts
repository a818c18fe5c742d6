import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ActionDoor } from "./door.ts";
import { type Event, readEvent } from "./event.ts";
import { type Inputs, parseInputs } from "./inputs.ts";

/** One run of the step: what it was asked for, and where it stands. */
export interface Job {
  readonly door: ActionDoor;
  readonly inputs: Inputs;
  readonly event: Event;
  /** GITHUB_SHA; empty outside of a runner. */
  readonly sha: string;
  /** `owner/name`; undefined where the runner does not say. */
  readonly repository: string | undefined;
  /** Where people look at the repository: `https://github.com/owner/name`. */
  readonly repositoryUrl: string;
  /** Where people look at this run. */
  readonly runUrl: string;
}

/** Throws USAGE where inputs are wrong, or a mode that writes meets an event that strangers can cause. */
export function makeJob(door: ActionDoor): Job {
  const { env } = door;
  const inputs = parseInputs(env);
  const event = readEvent(env);
  assertTrusted(inputs, event);
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server = "https://github.com" } = env;
  const isNamed = repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository);
  const repositoryUrl = `${server}/${isNamed ? repository : ""}`;
  return {
    door,
    inputs,
    event,
    sha: /^[0-9a-f]{40,64}$/.test(env.GITHUB_SHA ?? "") ? (env.GITHUB_SHA as string) : "",
    repository: isNamed ? repository : undefined,
    repositoryUrl,
    runUrl: `${repositoryUrl}/actions/runs/${encodeURIComponent(env.GITHUB_RUN_ID ?? "")}`,
  };
}

/** What a pull request holds is written by anybody; a mode that commits and pushes acts on what the team has merged. */
function assertTrusted({ mode }: Inputs, event: Event): void {
  const isStrangers = event.kind === "pull-request" && (event.name === "pull_request_target" || event.isFork);
  if (mode !== "check" && isStrangers) {
    const why = event.name === "pull_request_target" ? "pull_request_target" : "a pull request from a fork";
    throw new MilestoneError(
      "USAGE",
      `mode: ${String(mode)} is refused for ${why}: it would act on a stranger's data.`,
      {
        state: NOTHING_CHANGED,
        fix: ["Run this mode on schedule, workflow_dispatch or push; mode: check is for pull requests."],
      },
    );
  }
}
