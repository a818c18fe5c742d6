import { decodeName } from "../files/native-path.ts";
import type { Git } from "./git.ts";
import type { Author, FileChange, StoreCommit } from "./history.ts";

/** What a commit of a log is asked for; what it changed follows behind a NUL. */
const HEAD = "--format=%H %ct %P";
/** Settings of a repository or of a person must not change what a log says. */
const RAW = [
  ...["--root", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-relative", "-O/dev/null"],
  ...["--no-ext-diff", "--ignore-submodules=none"],
];
const PLAIN = [...RAW, "--no-follow", "--no-show-signature", HEAD];

/**
 * A log with the files that each commit changed below `folder`, in git's order. Undefined where this clone lacks
 * objects that it needs. Each commit is compared with its first parent; links and repositories inside count as nothing.
 */
export function readLog(
  git: Git,
  folder: string,
  commit: string,
  options: readonly string[],
  paths: readonly string[],
): StoreCommit[] | undefined {
  const places = paths.map((each) => literal(`${folder}/${each}`));
  // What -m means can be set; older versions know no word of their own for it.
  const output = git.try(["-c", "log.diffMerges=separate", "log", ...PLAIN, ...options, commit, "--", ...places]);
  const commits = output && parseLog(output, folder);
  return commits && withoutCuts(git, commits);
}

/**
 * The same along first parents. A log that is told which paths to look at compares each pair of trees twice, and git is
 * busy with little else: so one process lists the commits, and another compares each with its first parent.
 */
export function readFirstParents(
  git: Git,
  folder: string,
  commit: string,
  paths: readonly string[],
): StoreCommit[] | undefined {
  const log = git.try(["log", "--first-parent", "--no-patch", "-z", "--no-show-signature", HEAD, commit, "--"]);
  const line = log && parseLog(log, folder);
  // The next one of the line is the first parent; given behind its commit, no other is compared with it.
  const input = line?.map(({ id, hasParents }, at) => `${id}${hasParents ? ` ${line[at + 1]?.id ?? ""}` : ""}\n`);
  const places = paths.map((each) => literal(`${folder}/${each}`));
  const output = input && git.try(["diff-tree", "--stdin", "-r", ...RAW, "--", ...places], input.join(""));
  if (line === undefined || output === undefined) {
    return undefined;
  }
  const changesOf = new Map(parseLog(output, folder).map(({ id, changes }) => [id, changes]));
  const changed = line.flatMap((each) => {
    const changes = changesOf.get(each.id);
    return changes === undefined ? [] : [{ ...each, changes }];
  });
  return withoutCuts(git, changed);
}

/** Who committed at or after a time, by the mailmap of that commit; undefined as with {@link readLog}. */
export function readAuthors(git: Git, folder: string, commit: string, since: Date): Author[] | undefined {
  const gitDir = git.line(["rev-parse", "--absolute-git-dir"]);
  // As a bare repository, git takes the mailmap from where it is told, not from the files that lie around.
  const bare = ["--git-dir", gitDir ?? "", "-c", "core.bare=true"];
  const mailmap = ["-c", `mailmap.blob=${commit}:.mailmap`, "-c", "mailmap.file=/dev/null"];
  const format = ["-z", "--no-follow", "--no-show-signature", "--encoding=UTF-8", "--format=%ct%x00%aE%x00%aN"];
  const maxAge = `--max-age=${Math.floor(since.getTime() / 1000)}`;
  const output = git.try([...bare, ...mailmap, "log", ...format, maxAge, commit, "--", literal(folder)]);
  return output && parseAuthors(output.toString("utf8"));
}

/** A path and nothing else: no character in it is special. */
function literal(path: string): string {
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

type ParsedCommit = StoreCommit & { readonly changes: FileChange[]; readonly hasParents: boolean };

function parseLog(output: Buffer, folder: string): ParsedCommit[] {
  const commits: ParsedCommit[] = [];
  for (let at = 0; at < output.length; ) {
    const end = endOfField(output, at);
    const field = output.toString("latin1", at, end).replace(/^\n/, "");
    at = end + 1;
    if (field.startsWith(":")) {
      const nameEnd = endOfField(output, at);
      const path = decodeName(output.subarray(at, nameEnd)).slice(folder.length + 1);
      commits.at(-1)?.changes.push(parseChange(field, path));
      at = nameEnd + 1;
    } else if (field !== "") {
      const [id = "", seconds = "", ...parents] = field.split(" ").filter(Boolean);
      const hasParents = parents.length > 0;
      const isMerge = parents.length > 1;
      commits.push({ id, at: new Date(Number(seconds) * 1000), isCut: false, isMerge, changes: [], hasParents });
    }
  }
  return commits;
}

function endOfField(output: Buffer, at: number): number {
  const end = output.indexOf(0, at);
  return end < 0 ? output.length : end;
}

/** `:100644 100755 <id> <id> M` */
function parseChange(field: string, path: string): FileChange {
  const [modeBefore = "", modeAfter = "", before, after] = field.slice(1).split(" ");
  const isFile = (mode: string) => mode.startsWith("100");
  return {
    path,
    before: isFile(modeBefore) ? before : undefined,
    after: isFile(modeAfter) ? after : undefined,
  };
}

/** A commit without parents that names some is where a shallow clone begins: what it changed nobody knows here. */
function withoutCuts(git: Git, commits: readonly ParsedCommit[]): StoreCommit[] {
  const roots = commits.filter(({ hasParents }) => !hasParents).map(({ id }) => id);
  const cut = roots.length === 0 ? new Set() : new Set(findCut(git, roots));
  return commits.map(({ hasParents: _, ...commit }) => ({ ...commit, isCut: cut.has(commit.id) }));
}

function findCut(git: Git, ids: readonly string[]): string[] {
  const output = git.try(["cat-file", "--batch"], ids.map((id) => `${id}\n`).join("")) ?? Buffer.alloc(0);
  const cut: string[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = "", , size] = output.toString("latin1", at, end).split(" ");
    const next = end + 1 + Number(size) + 1;
    const head = output.toString("latin1", end + 1, next).split("\n\n", 1)[0] ?? "";
    if (/^parent /m.test(head)) {
      cut.push(id);
    }
    at = next;
  }
  return cut;
}
