import type { Git } from "./git.ts";
import type { Author, Commit } from "./history.ts";
import { HEAD, parseLog } from "./raw-changes.ts";
import { readObjects } from "./read-objects.ts";

/** The last commit that changed a file, on whatever line; undefined where none did, or objects are missing. */
export function readLastChange(git: Git, file: string, commit: string): Commit | undefined {
  const output = git.try(["log", "-1", "--no-patch", "-z", ...PLAIN, HEAD, commit, "--", literal(file)]);
  const [last] = output === undefined ? [] : parseLog(output);
  return last && { id: last.id, at: last.at, isCut: last.parents.length === 0 && findCut(git, [last.id]).length > 0 };
}

const PLAIN = ["--no-follow", "--no-show-signature"];

/**
 * Who committed at or after a time, by the mailmap of that commit; undefined where objects are missing. Also on lines of
 * history whose changes a merge did not need, which git leaves out unless it is told otherwise.
 */
export function readAuthors(git: Git, folder: string, commit: string, since: Date): Author[] | undefined {
  const gitDir = git.line(["rev-parse", "--absolute-git-dir"]);
  // As a bare repository, git takes the mailmap from where it is told, not from the files that lie around.
  const bare = ["--git-dir", gitDir ?? "", "-c", "core.bare=true"];
  const mailmap = ["-c", `mailmap.blob=${commit}:.mailmap`, "-c", "mailmap.file=/dev/null"];
  const format = ["-z", ...PLAIN, "--full-history", "--encoding=UTF-8", "--format=%ct%x00%aE%x00%aN"];
  const maxAge = `--max-age=${Math.floor(since.getTime() / 1000)}`;
  const output = git.try([...bare, ...mailmap, "log", ...format, maxAge, commit, "--", literal(folder)]);
  return output && parseAuthors(output.toString("utf8"));
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
  let at = 0;
  const cut: string[] = [];
  for (const commit of readObjects(git, roots)) {
    const head = commit?.bytes.toString("latin1").split("\n\n", 1)[0] ?? "";
    if (/^parent /m.test(head)) {
      cut.push(roots[at] as string);
    }
    at += 1;
  }
  return cut;
}
