import type { Context } from "../context.ts";
import type { Branches, Identity } from "../git/branches.ts";
import type { GitHub } from "../github/github.ts";

export interface Pushed {
  readonly branch: string;
  readonly commit: string;
  /** Of the base branch, as this run saw it. */
  readonly baseCommit: string;
  /** True where no workflow will look at it. */
  readonly startsNoWorkflows: boolean;
}

/** What work on a branch takes from the world. */
export interface BranchPorts {
  readonly branches: Branches;
  readonly github: Pick<GitHub, "viewer" | "pullRequests" | "createPullRequest" | "updatePullRequest">;
  /** The store in a folder, to be changed. */
  openFolder(store: string): Context;
  /** The store as a commit holds it, at the present time. */
  openCommit(commit: string): Context;
  /** Where people look at the repository: `https://github.com/owner/name`. */
  readonly repositoryUrl: string;
  /** The store's folder, relative to the repository's root, with `/`. */
  readonly folder: string;
  /** Told as soon as a commit stands on the branch: whatever becomes of its pull request. */
  pushed(pushed: Pushed): Promise<void>;
  /** Lines for the log. */
  say(text: string): void;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  /** Who commits. */
  readonly author: Identity;
}

/** The default token's account, by the address that GitHub links to it. */
export const BOT: Identity = {
  name: "github-actions[bot]",
  email: "41898282+github-actions[bot]@users.noreply.github.com",
};
