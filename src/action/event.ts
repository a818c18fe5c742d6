import fs from "node:fs";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";

/** All that run on what a pull request holds: who wrote it is a stranger wherever it comes from a fork. */
const PULL_REQUEST_EVENTS = [
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_review_comment",
] as const;
type PullRequestEvent = (typeof PULL_REQUEST_EVENTS)[number];

/** What started the workflow, as far as it matters which commits are looked at. */
export type Event =
  | {
      readonly kind: "pull-request";
      /** `pull_request_target` runs with the rights of the base: what the pull request holds is only ever read. */
      readonly name: PullRequestEvent;
      readonly number: number;
      readonly head: { readonly sha: string; readonly ref: string };
      readonly base: { readonly sha: string; readonly ref: string };
      readonly isFork: boolean;
    }
  /** `before` is undefined for a new branch. */
  | {
      readonly kind: "push";
      readonly name: "push";
      readonly before: string | undefined;
      readonly isDeletion: boolean;
      /** Empty where the event does not say. */
      readonly defaultBranch: string;
    }
  | { readonly kind: "merge-group"; readonly name: "merge_group"; readonly base: string; readonly head: string }
  /** Nothing came in with it: the store is looked at as a whole. */
  | { readonly kind: "none"; readonly name: string };

const NO_COMMIT = /^0+$/;

/**
 * The runner's environment and the file that it names → what happened. Throws USAGE for a pull request or a merge group of
 * which the event tells nothing.
 */
export function readEvent(env: Readonly<Record<string, string | undefined>>): Event {
  const name = env.GITHUB_EVENT_NAME ?? "";
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const pullRequest = PULL_REQUEST_EVENTS.find((each) => each === name);
  if (pullRequest !== undefined) {
    return parsePullRequest(pullRequest, payload) ?? notTold(name, "which pull request it is of");
  }
  switch (name) {
    case "push": {
      const before = commitAt(payload, "before");
      const isDeletion = at(payload, "deleted") === true;
      // A tag brings nothing in: it names what is there.
      if (textAt(payload, "ref").startsWith("refs/tags/") && !isDeletion) {
        return { kind: "none", name };
      }
      return { kind: "push", name, before, isDeletion, defaultBranch: textAt(payload, "repository", "default_branch") };
    }
    case "merge_group": {
      const base = commitAt(payload, "merge_group", "base_sha");
      const head = commitAt(payload, "merge_group", "head_sha");
      return base === undefined || head === undefined
        ? notTold(name, "which commits it is of")
        : { kind: "merge-group", name, base, head };
    }
    default:
      return { kind: "none", name };
  }
}

/**
 * Without it nobody knows which commit is meant, nor whether a stranger wrote it, nor what the base holds that must not be
 * lost: a check that passes without having looked would be worse than none.
 */
function notTold(name: string, what: string): never {
  throw new MilestoneError("USAGE", `The event ${name} does not tell ${what}.`, {
    state: NOTHING_CHANGED,
    fix: ["Hand GITHUB_EVENT_PATH and its file on as the runner gives them, where the step runs in a container."],
  });
}

function parsePullRequest(name: PullRequestEvent, payload: unknown): Event | undefined {
  const number = at(payload, "pull_request", "number");
  const head = commitAt(payload, "pull_request", "head", "sha");
  const base = commitAt(payload, "pull_request", "base", "sha");
  if (typeof number !== "number" || head === undefined || base === undefined) {
    return undefined;
  }
  const headRepository = at(payload, "pull_request", "head", "repo", "full_name");
  const baseRepository = at(payload, "pull_request", "base", "repo", "full_name");
  return {
    kind: "pull-request",
    name,
    number,
    head: { sha: head, ref: textAt(payload, "pull_request", "head", "ref") },
    base: { sha: base, ref: textAt(payload, "pull_request", "base", "ref") },
    // A fork that was removed is one too.
    isFork: headRepository !== baseRepository,
  };
}

function readPayload(file: string | undefined): unknown {
  try {
    return file === undefined || file === "" ? undefined : JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    // Without it the run goes on as for an event that says nothing, and says that.
    return undefined;
  }
}

function commitAt(payload: unknown, ...keys: string[]): string | undefined {
  const found = at(payload, ...keys);
  return typeof found === "string" && /^[0-9a-f]{40,64}$/.test(found) && !NO_COMMIT.test(found) ? found : undefined;
}

function textAt(payload: unknown, ...keys: string[]): string {
  const found = at(payload, ...keys);
  return typeof found === "string" ? found : "";
}

function at(payload: unknown, ...keys: string[]): unknown {
  let found = payload;
  for (const key of keys) {
    found =
      typeof found === "object" && found !== null && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined;
  }
  return found;
}
