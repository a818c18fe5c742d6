import type { Remote } from "./pushed-ref.ts";

/** What a ref brings that the other side lacks. */
export type NewCommits =
  /** Nothing, or nothing that has files: a tag of a blob. */
  | { readonly kind: "none" }
  | {
      readonly kind: "some";
      /** The newest of them. */
      readonly tip: string;
      /**
       * What the other side has: the commit of the ref itself first, then what the new ones build on. None for the first
       * push of a repository.
       */
      readonly bases: readonly string[];
    };

/** A path below a store, or the place of a store itself, that differs between two commits. */
export interface ChangedPath {
  /** The store's folder relative to the repository's root. */
  readonly folder: string;
  /** Relative to the store; empty where something else stands in the place of the store. */
  readonly path: string;
  /** What git calls the bytes before and after; undefined where there was, or is, nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** True for a link or a repository inside. */
  readonly isOdd: boolean;
}

/** What the hook asks of the repository that is being pushed: objects, never the working tree. The port. */
export interface PushedObjects {
  /** Throws GIT_FAILED where this clone cannot tell. */
  newCommits(id: string, thereId: string | undefined, remote: Remote): NewCommits;
  /** Paths of stores that differ; against no commit, every one. Undefined where one of the two is not here. */
  changedPaths(base: string | undefined, tip: string): readonly ChangedPath[] | undefined;
  /** The bytes of objects in the order of their ids; undefined for one that is not here. */
  bytesOf(ids: readonly string[]): Iterable<Buffer | undefined>;
}
