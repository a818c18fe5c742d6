/** A file of the store in a commit. */
export interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
}

/** What becomes of one file that the base changed since the branch was made. */
export type FileMerge =
  /** As the base has it now; undefined where it has it no more. */
  | { readonly kind: "take"; readonly path: string; readonly id: string | undefined }
  /** A log: both appended. */
  | { readonly kind: "append"; readonly path: string; readonly before: string | undefined; readonly base: string }
  /** Both changed it, and nobody can tell how they go together. */
  | { readonly kind: "conflict"; readonly path: string; readonly why: string };

/** What says where the truth is, and since when: that is what the branch is about. */
const OF_THE_BRANCH = new Set(["config/storage-backend.txt", "config/last-switch.tsv", "index.db"]);
/** Taken as the base has them; our part of them is then written again. */
const WITH_OUR_PART = new Set([".gitignore", ".gitattributes", "config/storage-config.yaml"]);

/**
 * Brings together what the base has changed from `before` to `base` with what the branch made of `before`. Where
 * the branch left a database behind, that is the old copy, as the base has it now; the base's record files are then older
 * still, and stay out of it. Pure.
 */
export function mergeFiles(
  before: readonly Entry[],
  base: readonly Entry[],
  branch: readonly Entry[],
  left: { readonly kind: "files" } | { readonly kind: "database"; readonly recordFiles: ReadonlySet<string> },
): FileMerge[] {
  const [was, now, ours] = [before, base, branch].map(byPath) as [ByPath, ByPath, ByPath];
  const paths = [...new Set([...was.keys(), ...now.keys()])].sort();
  return paths.flatMap((path): FileMerge[] => {
    const [old, theirs, mine] = [was.get(path), now.get(path), ours.get(path)];
    const isOlder = left.kind === "database" && left.recordFiles.has(path);
    if (isSame(old, theirs) || isSame(theirs, mine) || OF_THE_BRANCH.has(path) || isOlder) {
      return [];
    }
    if (theirs !== undefined && !theirs.mode.startsWith("100")) {
      return [{ kind: "conflict", path, why: "it is no plain file on the base" }];
    }
    if (isSame(old, mine) || WITH_OUR_PART.has(path) || (path === "enterprise.db" && left.kind === "database")) {
      return [{ kind: "take", path, id: theirs?.id }];
    }
    if (path.startsWith("logs/") && path.endsWith(".jsonl") && theirs !== undefined && mine !== undefined) {
      return [{ kind: "append", path, before: old?.id, base: theirs.id }];
    }
    return [{ kind: "conflict", path, why: "the base and the branch both changed it" }];
  });
}

type ByPath = ReadonlyMap<string, Entry>;

function byPath(entries: readonly Entry[]): ByPath {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function isSame(left: Entry | undefined, right: Entry | undefined): boolean {
  return left?.id === right?.id && left?.mode === right?.mode;
}

/** A log to which two appended: the base's lines, then those that the branch wrote. Undefined where one changed lines. */
export function appendBoth(before: Buffer, base: Buffer, branch: Buffer): Buffer | undefined {
  const isAppended = [base, branch].every((each) => each.subarray(0, before.length).equals(before));
  if (!isAppended) {
    return undefined;
  }
  const ours = branch.subarray(before.length);
  const isLine = base.length === 0 || ours.length === 0 || base.at(-1) === 10;
  return Buffer.concat([base, Buffer.from(isLine ? "" : "\n"), ours]);
}
