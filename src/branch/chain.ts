import type { Branches, CommitFacts } from "../git/branches.ts";
import { type Read, readMessage } from "./message.ts";

/** A commit of ours on a branch. */
export interface OwnCommit extends Read {
  readonly id: string;
  readonly tree: string;
}

/** The commits of a branch from its tip down to the base that it was made from. */
export type Chain =
  /** All ours, oldest first; never empty. */
  | { readonly kind: "ours"; readonly commits: readonly [OwnCommit, ...OwnCommit[]] }
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
      return { kind: "ours", commits: commits as [OwnCommit, ...OwnCommit[]] };
    }
    id = parent;
  }
  return { kind: "foreign", commit: branches.read(tip) };
}
