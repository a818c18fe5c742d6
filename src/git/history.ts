/** A file of a commit. */
export interface TreeEntry {
  /** Relative to the folder that was asked for. */
  readonly path: string;
  /** `100644`, `100755`, `120000` (link), `160000` (a repository inside). */
  readonly mode: string;
  readonly id: string;
  readonly sizeBytes: number;
}

/** A file that a commit changed: what git calls its bytes before and after; undefined where it was no plain file. */
export interface FileChange {
  /** Relative to the store. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A commit, with what it changed against its first parent of what was asked for. */
export interface StoreCommit {
  readonly id: string;
  /** By its committer. */
  readonly at: Date;
  /** True where this clone's history begins though the project's does not: it then shows every file as new. */
  readonly isCut: boolean;
  /** True where another line of history comes in. */
  readonly isMerge: boolean;
  readonly changes: readonly FileChange[];
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
  /** What git calls the bytes of a file outside of it, as they are. */
  idOf(file: string): string | undefined;
  /** Those of these paths, relative to the store, that git ignores and does not track. */
  ignored(paths: readonly string[]): string[];
  /** Paths below the store that git tracks now, relative to the store. */
  tracked(): string[];
  /**
   * The commits that lead to this one by first parents and changed any of these files or folders of the store, newest
   * first. Undefined where this clone lacks objects to tell. Two git processes, whatever the number of commits.
   */
  changes(commit: string, paths: readonly string[]): StoreCommit[] | undefined;
  /** Those that added a file below these folders, on whatever line, oldest first; undefined as with {@link changes}. */
  additions(commit: string, paths: readonly string[]): StoreCommit[] | undefined;
  /** The last one that changed a file of the store, on whatever line, without what it changed; undefined where none did. */
  lastChange(commit: string, path: string): StoreCommit | undefined;
  /** Who committed to the store since then, up to this commit; undefined as with {@link changes}. */
  authors(commit: string, since: Date): Author[] | undefined;
  /** The bytes of objects in the order of their ids; undefined for one that is not here. */
  bytesOf(ids: readonly string[]): Iterable<Buffer | undefined>;
  /** A file of the store in a commit; undefined where there is none. */
  fileAt(commit: string, path: string): Buffer | undefined;
  /** True when git would convert line endings of a record on checkout or commit. */
  convertsLineEndings(): boolean;
}
