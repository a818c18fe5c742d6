import type { Git, Question } from "./git.ts";
import type { Author, Commit } from "./history.ts";
import { HEAD, parseLog } from "./raw-changes.ts";
import { type GitObject, parentsOf, readObjects } from "./read-objects.ts";

/** The last commit that changed a file, on whatever line; undefined where none did, or objects are missing. */
export function readLastChange(git: Git, file: string, commit: string): Commit | undefined {
  const output = git.try(["log", "-1", "--no-patch", "-z", ...PLAIN, HEAD, commit, "--", literal(file)]);
  const [last] = output === undefined ? [] : parseLog(output);
  return last && { id: last.id, at: last.at, isCut: last.parents.length === 0 && findCut(git, [last.id]).length > 0 };
}

const PLAIN = ["--no-follow", "--no-show-signature"];

/**
 * Who committed at or after a time, by the mailmap of that commit; undefined where objects are missing. Also on lines of
 * history whose changes a merge did not need, which git leaves out unless it is told otherwise. `gitDir` is where git keeps
 * the repository, where that is known.
 */
export function readAuthors(git: Git, asked: AskedAuthors, gitDir = findGitDir(git)): Author[] | undefined {
  const output = git.try(authorsQuestion(gitDir, asked).args);
  return output && parseAuthors(output.toString("utf8"));
}

export interface AskedAuthors {
  readonly folder: string;
  readonly commit: string;
  readonly since: Date;
}

export function authorsQuestion(gitDir: string, { folder, commit, since }: AskedAuthors): Question {
  // As a bare repository, git takes the mailmap from where it is told, not from the files that lie around.
  const bare = ["--git-dir", gitDir, "-c", "core.bare=true"];
  const mailmap = ["-c", `mailmap.blob=${commit}:.mailmap`, "-c", "mailmap.file=/dev/null"];
  const format = ["-z", ...PLAIN, "--full-history", "--encoding=UTF-8", "--format=%ct%x00%aE%x00%aN"];
  const maxAge = `--max-age=${Math.floor(since.getTime() / 1000)}`;
  return { args: [...bare, ...mailmap, "log", ...format, maxAge, commit, "--", literal(folder)] };
}

function findGitDir(git: Git): string {
  return git.line(["rev-parse", "--absolute-git-dir"]) ?? "";
}

/** A path and nothing else: no character in it is special. */
export function literal(path: string): string {
  return `:(top,literal)${path}`;
}

function parseAuthors(output: string): Author[] {
  const fields = output.split("\0");
  const authors: Author[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [seconds = "", email = "", name = ""] = fields.slice(at, at + 3);
    authors.push({ at: new Date(Number(seconds) * 1000), email, name });
  }
  return authors;
}

/** Of commits without parents those that name some: a shallow clone begins there, and what they changed nobody knows here. */
export function findCut(git: Git, roots: readonly string[]): string[] {
  return [...readObjects(git, roots)].flatMap((commit, at) => (isCut(commit) ? [roots[at] as string] : []));
}

/** True for a commit that names parents. */
export function isCut(commit: GitObject | undefined): boolean {
  return commit !== undefined && parentsOf(commit).length > 0;
}
