import type { AutoDecision } from "../auto/decide.ts";
import type { BackendName } from "../backends/backend.ts";
import type { PullRequest } from "../github/github.ts";
import type { BroughtOver } from "./message.ts";
import type { Ensured } from "./pull-request.ts";
import type { Task } from "./task.ts";

/** What a run came to. */
export type Outcome =
  /** The base is where it was asked to go, and nothing is left to bring over. */
  | { readonly kind: "nothing-to-do"; readonly backend: BackendName }
  /** `auto` does not hold it for right. */
  | { readonly kind: "stays"; readonly decision: AutoDecision }
  /** A person closed the pull request, and no person asked again. */
  | { readonly kind: "declined"; readonly task: Task; readonly branch: string; readonly pullRequest: PullRequest }
  | OnBranch;

/** A branch with its pull request. */
export interface OnBranch {
  /** `standing`: it was up to date. */
  readonly kind: "standing" | "made" | "updated";
  readonly task: Task;
  readonly branch: string;
  readonly base: string;
  /** Of the base branch, as this run saw it. */
  readonly baseCommit: string;
  /** Its tip. */
  readonly commit: string;
  readonly pullRequest: PullRequest;
  /** What this run did to the pull request. */
  readonly did: Ensured["did"];
  /** Records that came over with this run. */
  readonly brought: BroughtOver;
  /** True where the token is the job's own: what it pushes and opens starts no workflow. */
  readonly startsNoWorkflows: boolean;
  readonly warnings: readonly string[];
}
