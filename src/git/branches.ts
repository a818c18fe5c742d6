/** A commit as its object says it. */
export interface CommitFacts {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** The whole message, with its last newline. */
  readonly message: string;
}

/** Who commits, as git wants it. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** What a commit is made of. */
export interface NewCommit {
  /** The commit whose tree it has outside the store. */
  readonly onto: string;
  readonly parents: readonly string[];
  /** Files that the store has in it, relative to the store, as they stand in the worktree. */
  readonly paths: readonly string[];
  /** Made from the tree that it will have. */
  message(tree: string): string;
  readonly author: Identity;
}

/** A file of the store, and what git calls the bytes that it is to have; undefined: it is to go. */
export interface PutFile {
  readonly path: string;
  readonly id: string | undefined;
}

/** A store that was taken out of a commit into a folder of its own, to be changed and committed. */
export interface Worktree {
  /** The store's folder. */
  readonly store: string;
  /** The store's files in a commit. */
  entries(commit: string): readonly { readonly path: string; readonly mode: string; readonly id: string }[];
  /** Takes files from any commit: their bytes as they are. */
  put(files: readonly PutFile[]): void;
  commit(commit: NewCommit): CommitFacts;
  /** A commit without parents that holds these files alone, at the places where they stand. Comes before {@link commit}. */
  keep(paths: readonly string[], message: string, author: Identity): string;
}

/** Commits beside the checkout, and the branches of one remote. The port; the checkout itself is never touched. */
export interface Branches {
  /** The commits that the remote has under these names now. One question for all. Throws REMOTE_FAILED. */
  tips(branches: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Brings commits of the remote here, with what leads to them. Throws REMOTE_FAILED. */
  fetch(commits: readonly string[]): Promise<void>;
  /** Brings commits here for what they hold alone, as far as the remote still has them. */
  fetchIfThere(commits: readonly string[]): Promise<void>;
  /** Makes a ref here what it is there; nothing where it is not there. */
  fetchRef(ref: string): Promise<void>;
  /** Throws GIT_FAILED where it is not here. */
  read(commit: string): CommitFacts;
  /** The id of the store's whole tree in a commit; undefined where it has no store. */
  storeTree(commit: string): string | undefined;
  /** True where one commit leads to another, as far as it is known here. */
  leadsTo(commit: string, later: string): boolean;
  /** Removes the worktree whatever happens. */
  withWorktree<Result>(commit: string, use: (worktree: Worktree) => Promise<Result>): Promise<Result>;
  /**
   * Sets a ref of the remote, if it still is as expected (undefined: not there). `raced` where it no longer was, with
   * what it is now. Throws REMOTE_FAILED.
   */
  push(
    ref: string,
    commit: string,
    expected: string | undefined,
  ): Promise<{ readonly kind: "pushed" } | { readonly kind: "raced"; readonly tip: string | undefined }>;
}
