/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  /** Login of who wrote it, with `[bot]` for one; undefined where the account is gone. */
  readonly author: string | undefined;
  readonly url: string;
}

export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed";
  readonly isMerged: boolean;
  /** `repository` is `owner/name`; undefined where the fork is gone. */
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string | undefined };
  readonly base: { readonly ref: string; readonly sha: string };
  readonly author: string | undefined;
}

export interface NewPullRequest {
  readonly title: string;
  readonly body: string;
  /** Branches of this repository. */
  readonly head: string;
  readonly base: string;
}

/**
 * What the doors ask of GitHub, about one repository. The port. All pages are read; what is worth another try is tried
 * again, within a bound. Throws MilestoneError: GITHUB_REFUSED where the token may not, GITHUB_CONFLICT where GitHub
 * finds the request wrong as things stand, GITHUB_UNAVAILABLE where it does not answer, or asks to wait too long.
 */
export interface GitHub {
  /** Login of whom the token belongs to, with `[bot]` for one. */
  viewer(): Promise<string>;
  defaultBranch(): Promise<string>;
  /** All comments of a pull request or issue, oldest first. */
  comments(issue: number): Promise<Comment[]>;
  /** `look` finds it where the answer was lost: then nobody knows whether it was made, and it is not to be made twice. */
  createComment(issue: number, body: string, look: () => Promise<Comment | undefined>): Promise<Comment>;
  /** `gone` where somebody removed it. */
  updateComment(id: number, body: string): Promise<Comment | "gone">;
  deleteComment(id: number): Promise<void>;
  /** Those from a branch of this repository, newest first. */
  pullRequests(of: { readonly head: string; readonly state: "open" | "closed" | "all" }): Promise<PullRequest[]>;
  /** Tried again as {@link createComment} is. Throws PULL_REQUESTS_OFF where the repository lets no workflow do it. */
  createPullRequest(made: NewPullRequest, look: () => Promise<PullRequest | undefined>): Promise<PullRequest>;
  updatePullRequest(
    number: number,
    changed: { readonly title?: string; readonly body?: string; readonly state?: "open" | "closed" },
  ): Promise<PullRequest>;
}
