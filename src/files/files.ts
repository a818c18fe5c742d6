import type { Digest } from "../record/digest.ts";

/** What a directory entry is, without following a link. */
export type EntryKind = "file" | "directory" | "link" | "other";

export interface Entry {
  /** Bytes that are not UTF-8 stand as lone surrogates (see native-path.ts). */
  readonly name: string;
  readonly kind: EntryKind;
}

/** What tells whether a file changed: every part that a writer cannot leave as it was. Times are milliseconds. */
export interface Stat {
  readonly kind: EntryKind;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly changedMs: number;
  readonly inode: number;
  readonly links: number;
  /** Permission bits. */
  readonly mode: number;
  /** What names the bytes and no others, where that is known without reading them: in a commit, what git calls them. */
  readonly contentId?: string;
}

/** Read access to a tree of files: a working tree, or a git commit. Paths are absolute. */
export interface ReadFiles {
  /** Entries in no particular order; undefined when there is no such directory (a link to one is none). */
  list(dir: string): Entry[] | undefined;
  /** The same, one by one, for a folder that may hold every record. Read anew each time they are gone through. */
  listEach(dir: string): Iterable<Entry> | undefined;
  /** Undefined when there is nothing of that name. Never follows a link. */
  stat(path: string): Stat | undefined;
  /**
   * The bytes of a regular file with one name, and its stat as of just before the read.
   * Throws UNSAFE_PATH for anything else, by path only, and without ever waiting for a writer.
   * With `mostBytes`, a file that has more may come cut; its stat says how many it has.
   */
  read(path: string, mostBytes?: number): { bytes: Buffer; stat: Stat };
  /**
   * The same, with bytes that are only there while `use` runs: for thousands of small files, which would otherwise wait
   * in memory for the engine to notice that nobody wants them any more.
   */
  withBytes<Result>(path: string, use: (read: { bytes: Buffer; stat: Stat }) => Result, mostBytes?: number): Result;
  /** SHA-256 of a file's bytes, in constant memory: for files that may be large. Throws as {@link read}. */
  digest(path: string): Digest;
  /** A file's bytes from the start, in pieces that are valid until the next is asked for. Throws as {@link read}. */
  chunks(path: string): Iterable<Buffer>;
}

/**
 * Every change that this program makes to files goes through here, one operation of the system each,
 * so that a test can record, cut off and fail each of them. (SQLite writes its own files.)
 */
export interface Files extends ReadFiles {
  /** Creates a file that does not exist. The mode is `0o666` less the umask, or exactly the one given. */
  create(path: string, bytes: Uint8Array | string, mode?: number): void;
  /** Copies a regular file to a name that does not exist, in constant memory. Throws as {@link ReadFiles.read}. */
  copy(from: string, to: string): void;
  /** Appends in one write. Creates the file where it is missing. */
  append(path: string, bytes: Uint8Array | string): void;
  /** Replaces what stands at `to`, if anything. */
  rename(from: string, to: string): void;
  /** Removes one file or link; nothing there is fine. */
  remove(path: string): void;
  /** Removes a tree of ours; nothing there is fine. Never follows a link. */
  removeTree(dir: string): void;
  /** Makes one directory; throws EEXIST when there is something. */
  makeDir(dir: string): void;
  /** Makes a directory with its parents; an existing one is fine. */
  makeDirs(dir: string): void;
  /**
   * Keeps the room of what stands there, also when it is replaced, until the function that is returned is called: to give a
   * hundred megabytes back takes the system a while.
   */
  pin(path: string): () => void;
  /** Makes the content of a file durable. */
  sync(path: string): void;
  /** Makes the names in a directory durable. */
  syncDir(dir: string): void;
  /** Makes everything below a directory durable, names and contents, at the price of one call where the system can. */
  syncTree(dir: string): void;
  /** Bytes that this process may still write where `dir` is. */
  freeBytes(dir: string): number;
}
