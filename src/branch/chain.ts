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
  | {
      readonly kind: "ours";
      /** Oldest first; never empty. */
      readonly commits: OwnCommits;
      /**
       * The commit of the base that somebody merged last, as the button "Update branch" does; undefined where nobody did.
       * What is put on top of that overwrites nothing.
       */
      readonly merged: string | undefined;
    }
  /** The newest commit that is not ours. */
  | { readonly kind: "foreign"; readonly commit: CommitFacts };

/** Longer than any branch of ours; a loop in what a stranger made must end. */
const MOST = 10_000;

/** Reads a branch whose commits are here, as those of `base` are. */
export function readChain(branches: Branches, tip: string, base: string): Chain {
  const commits: OwnCommit[] = [];
  let merged: string | undefined;
  for (let id = tip, seen = 0; seen < MOST; seen++) {
    const commit = branches.read(id);
    const read = readMessage(commit);
    const [parent, other] = commit.parents;
    const isMerge = read === undefined && other !== undefined && branches.leadsTo(other, base);
    if (parent === undefined || (read === undefined && !isMerge)) {
      return { kind: "foreign", commit };
    }
    if (read === undefined) {
      merged ??= commits.length === 0 ? other : undefined;
    } else {
      commits.unshift({ id, tree: commit.tree, ...read });
    }
    if (parent === read?.base) {
      return { kind: "ours", commits: commits as unknown as OwnCommits, merged };
    }
    id = parent;
  }
  return { kind: "foreign", commit: branches.read(tip) };
}

/** Throws BRANCH_EDITED where somebody else has commits on the branch. */
export function assertOwn(branch: string, chain: Chain): Chain & { kind: "ours" } {
  if (chain.kind === "ours") {
    return chain;
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
