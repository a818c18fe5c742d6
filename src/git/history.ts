/** A file of a commit. */
export interface TreeEntry {
  /** Relative to the folder that was asked for. */
  readonly path: string;
  /** `100644`, `100755`, `120000` (link), `160000` (a repository inside). */
  readonly mode: string;
  readonly id: string;
}

/** A file that was changed: what git calls its bytes before and after; undefined where it was no plain file. */
export interface FileChange {
  /** Relative to the store, or to the folder that was asked for. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A commit of a history that may begin later in this clone than in the project. */
export interface Commit {
  readonly id: string;
  /** By its committer. */
  readonly at: Date;
  /** True where this clone's history begins though the project's does not: it then shows every file as new. */
  readonly isCut: boolean;
}

/** A commit, with what it changed against its first parent of what was asked for. */
export interface ChangingCommit extends Commit {
  readonly changes: readonly FileChange[];
}

/** A commit that changed records or the backend, with how the store is then: what git calls its parts, where it has them. */
export interface StoreCommit extends Commit {
  /** True where another line of history comes in. */
  readonly isMerge: boolean;
  readonly active: string | undefined;
  readonly completed: string | undefined;
  readonly switchFile: string | undefined;
}

/** Who wrote a commit, by the project's mailmap. */
export interface Author {
  /** When it was committed. */
  readonly at: Date;
  readonly email: string;
  readonly name: string;
}

/** What the steps ask the git repository that holds a store. The port; it changes nothing. */
export interface History {
  /** The store's path relative to the repository's root, with `/`. */
  readonly folder: string;
  /** The commit that a word names, in full. Throws UNKNOWN_COMMIT. */
  resolve(ref: string): string;
  /** The commit that a ref of this clone points to, by the ref's full name; undefined where there is none. */
  refCommit(ref: string): string | undefined;
  /** True when this clone has the commit of this full id. */
  has(commit: string): boolean;
  /** The commit checked out, with its tree; undefined before the first commit. */
  head(): { commit: string; tree: string } | undefined;
  /** When a commit was made, by its committer. */
  committedAt(commit: string): Date;
  /** The last commit, of those that led to the one checked out, that changed a file; undefined where none did. */
  lastChangeOf(file: string): string | undefined;
  /** Every file of the store in a commit. */
  entries(commit: string): TreeEntry[];
  /** The same, of each its id alone, in memory for one after the other. */
  ids(commit: string): Iterable<Pick<TreeEntry, "path" | "id">>;
  /** What git calls the bytes of a file outside of it, as they are. */
  idOf(file: string): string | undefined;
  /** Those of these paths, relative to the store, that git ignores and does not track. */
  ignored(paths: readonly string[]): string[];
  /** Paths below the store that git tracks now, relative to the store; of these files of it alone, where they are given. */
  tracked(paths?: readonly string[]): string[];
  /**
   * The commits that lead to this one by first parents and changed a folder of records or the switch, oldest first.
   * Undefined where this clone lacks objects to tell. A few git processes, whatever the number of commits.
   */
  line(commit: string): StoreCommit[] | undefined;
  /**
   * Of each folder, what each of its states has otherwise than the one before it, and the first than none, of the files
   * directly in it. A state may be undefined: no folder. The answer is undefined as with {@link line}. One git process.
   */
  fileChanges(folders: readonly (readonly (string | undefined)[])[]): FileChange[][][] | undefined;
  /**
   * Of the commits that lead to `commit` and neither lead to `first` by first parents nor come after it, those that
   * added files to a folder of records, oldest first; undefined as with {@link line}.
   */
  additionsBeside(commit: string, first: string): ChangingCommit[] | undefined;
  /** The last one that changed a file of the store, on whatever line; undefined where none did. */
  lastChange(commit: string, path: string): Commit | undefined;
  /** Who committed to the store since then, up to this commit; undefined as with {@link line}. */
  authors(commit: string, since: Date): Author[] | undefined;
  /** The bytes of objects in the order of their ids; undefined for one that is not here. */
  bytesOf(ids: readonly string[]): Iterable<Buffer | undefined>;
  /** A file of the store in a commit; undefined where there is none. */
  fileAt(commit: string, path: string): Buffer | undefined;
  /** True when git would convert line endings of a record on checkout or commit. */
  convertsLineEndings(): boolean;
}
