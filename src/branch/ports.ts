import type { Context } from "../context.ts";
import type { Branches, Identity } from "../git/branches.ts";
import type { GitHub } from "../github/github.ts";

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
