/** A file of a commit. */
export interface TreeEntry {
  /** Relative to the folder that was asked for. */
  readonly path: string;
  /** `100644`, `100755`, `120000` (link), `160000` (a repository inside). */
  readonly mode: string;
  readonly id: string;
  readonly sizeBytes: number;
}

/** What the steps ask the git repository that holds a store. The port; it changes nothing. */
export interface History {
  /** The store's path relative to the repository's root, with `/`. */
  readonly folder: string;
  /** True when this clone has the commit of this full id. */
  has(commit: string): boolean;
  /** The commit checked out, with its tree; undefined before the first commit. */
  head(): { commit: string; tree: string } | undefined;
  /** When a commit was made, by its committer. */
  committedAt(commit: string): Date;
  /** Every file of the store in a commit. */
  entries(commit: string): TreeEntry[];
  /** What git calls the bytes of a file outside of it, as they are. */
  idOf(file: string): string | undefined;
  /** Those of these paths, relative to the store, that git ignores and does not track. */
  ignored(paths: readonly string[]): string[];
  /** Paths below the store that git tracks now, relative to the store. */
  tracked(): string[];
  /** True when git would convert line endings of a record on checkout or commit. */
  convertsLineEndings(): boolean;
}
