import { MilestoneError } from "../errors/error.ts";
import type { Branches, CommitFacts } from "../git/branches.ts";
import { type Read, readMessage } from "./message.ts";

/** A commit of ours on a branch. */
export interface OwnCommit extends Read {
  readonly id: string;
  readonly tree: string;
}

export type OwnCommits = readonly [OwnCommit, ...OwnCommit[]];

/** The commits of a branch from its tip down to the base that it was made from. */
export type Chain =
  /** All ours, oldest first; never empty. */
  | { readonly kind: "ours"; readonly commits: OwnCommits }
  /** The newest commit that is not. */
  | { readonly kind: "foreign"; readonly commit: CommitFacts };

/** Longer than any branch of ours; a loop in what a stranger made must end. */
const MOST = 10_000;

/** Reads a branch whose commits are here. */
export function readChain(branches: Branches, tip: string): Chain {
  const commits: OwnCommit[] = [];
  for (let id = tip; commits.length < MOST; ) {
    const commit = branches.read(id);
    const read = readMessage(commit);
    const [parent] = commit.parents;
    if (read === undefined || parent === undefined) {
      return { kind: "foreign", commit };
    }
    commits.unshift({ id, tree: commit.tree, ...read });
    if (parent === read.base) {
      return { kind: "ours", commits: commits as unknown as OwnCommits };
    }
    id = parent;
  }
  return { kind: "foreign", commit: branches.read(tip) };
}

/** Throws BRANCH_EDITED where somebody else has commits on the branch. */
export function ownCommits(branch: string, chain: Chain): OwnCommits {
  if (chain.kind === "ours") {
    return chain.commits;
  }
  const newest = chain.commit.id.slice(0, 12);
  throw new MilestoneError(
    "BRANCH_EDITED",
    `${branch} has commits of other people, the newest ${newest}; they are not overwritten.`,
    {
      state: "The branch and its pull request are as they were.",
      fix: [
        "Merge the pull request as it is, if its checks pass: what came late is brought over afterwards.",
        "Or bring the base over yourself: in a clone of the branch, git merge the base, milestone sync, commit, push.",
        "Or delete the branch: the next run makes it anew.",
      ],
    },
  );
}
