/**
 * What the hook asks git in nearly every push. Its script asks the same while Node starts, word for word: an answer is
 * found again by its question.
 */

/** Changes of stores, between two commits; a repository in place of a file is one, whatever a `.gitmodules` says of it. */
export const PLAIN_DIFF = [
  "diff-tree",
  "-r",
  "-z",
  "--raw",
  "--no-renames",
  "--no-abbrev",
  "--no-ext-diff",
  "--no-textconv",
  "--ignore-submodules=none",
] as const;
export const STORES = [":(top,glob)**/.milestones", ":(top,glob)**/.milestones/**"] as const;

/** Every file of a folder in a commit. */
export const TREE = ["ls-tree", "-r", "-z", "--full-tree"] as const;

/** The bytes of objects, whose ids stand on stdin. */
export const OBJECTS = ["cat-file", "--batch"] as const;

/** As a path in a commit, whatever is in its name. */
export function placeOf(folder: string): string {
  return `:(top,literal)${folder}/`;
}
