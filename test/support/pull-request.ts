import type { DatedRepository, Signature } from "./dated-repository.ts";
import type { TestEvent } from "./run-action.ts";
import type { StoreFiles } from "./store.ts";

/** A pull request as GitHub makes it up: where it began, its last commit, and the merge that would land. */
export interface PullRequestCommits {
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** Commits a change on a branch of its own, and its merge with the branch that is checked out now; the merge is left checked out. */
export function commitPullRequest(
  repository: DatedRepository,
  who: Signature,
  files: Readonly<Record<string, StoreFiles[string] | undefined>>,
): PullRequestCommits {
  const base = repository.git("rev-parse", "HEAD");
  repository.git("checkout", "--quiet", "-b", "topic");
  const head = repository.commitAt(who, files);
  repository.git("checkout", "--quiet", "--detach", base);
  repository.git("merge", "--quiet", "--no-ff", "--message", "merge", head);
  return { base, head, merge: repository.git("rev-parse", "HEAD") };
}

/** What a workflow of this pull request is told. `fork` where it comes from one. */
export function pullRequestEvent(
  { base, head, merge }: PullRequestCommits,
  { number = 7, fork = false, name = "pull_request" as "pull_request" | "pull_request_target" } = {},
): TestEvent {
  return {
    name,
    sha: name === "pull_request" ? merge : base,
    ref: name === "pull_request" ? `refs/pull/${number}/merge` : "refs/heads/main",
    payload: {
      pull_request: {
        number,
        head: { sha: head, ref: "topic", repo: { full_name: fork ? "stranger/plans" : "octo/plans" } },
        base: { sha: base, ref: "main", repo: { full_name: "octo/plans" } },
      },
    },
  };
}
