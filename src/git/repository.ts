import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { decodeName, showName } from "../files/native-path.ts";
import { placeOf, TREE } from "../hook/questions.ts";
import type { Git, Question } from "./git.ts";
import type { Author, ChangingCommit, Commit, FileChange, History, StoreCommit, TreeEntry } from "./history.ts";
import { FULL_ID, type KeptObjects } from "./kept-objects.ts";
import { authorsQuestion, readAuthors, readLastChange } from "./read-history.ts";
import { lineQuestion, readAdditionsBeside, readFileChanges, readLine } from "./read-line.ts";
import { committedAt, type GitObject, readObjects, tryReadObjects } from "./read-objects.ts";

/** What need not be asked of a repository any more. */
export interface KnownOfRepository {
  /** Objects that were read before: for who looks at several commits. */
  readonly kept?: KeptObjects;
  /** Where git keeps it. */
  readonly gitDir?: string;
}

/** The repository that holds a store, by the git command. */
export class Repository implements History {
  readonly git: Git;
  readonly folder: string;

  private readonly known: KnownOfRepository;

  private constructor(git: Git, folder: string, known: KnownOfRepository = {}) {
    this.git = git;
    this.folder = folder;
    this.known = known;
  }

  /** The repository that git works on, and a store in it. */
  static at(git: Git, folder: string, known?: KnownOfRepository): Repository {
    return new Repository(git, folder, known);
  }

  /** Undefined when the store is in no repository, or git is not installed, or refuses it. */
  static find(git: Git, storeName: string): Repository | undefined {
    const prefix = git.line(["rev-parse", "--show-prefix"]);
    return prefix === undefined ? undefined : new Repository(git, path.posix.join(prefix, storeName));
  }

  /** The commit that a word names. Throws UNKNOWN_COMMIT. */
  resolve(ref: string): string {
    const commit = this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    if (commit === undefined) {
      throw new MilestoneError("UNKNOWN_COMMIT", `There is no commit ${JSON.stringify(ref)} here.`, {
        state: NOTHING_CHANGED,
        fix: ["Name a commit, branch or tag that this clone has; a shallow clone has few: git fetch --unshallow."],
      });
    }
    return commit;
  }

  refCommit(ref: string): string | undefined {
    return this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  }

  has(commit: string): boolean {
    return FULL_ID.test(commit) && this.commitBytes(commit) !== undefined;
  }

  /** What a commit says; undefined where it is not here. */
  commitBytes(commit: string): Buffer | undefined {
    return this.asked(commit, commit, () => this.git.try(["cat-file", "commit", commit]));
  }

  /** Asks git what is not known yet. `name` is what it is kept by, which is for ever where `commit` is. */
  private asked<Answer extends Buffer | undefined>(name: string, commit: string, ask: () => Answer): Answer | Buffer {
    const { kept } = this.known;
    const known = kept?.get(name);
    if (known !== undefined) {
      return known;
    }
    const answer = ask();
    if (answer !== undefined && FULL_ID.test(commit)) {
      kept?.keep(name, answer);
    }
    return answer;
  }

  head(): { commit: string; tree: string } | undefined {
    const [commit, tree] = this.git.line(["rev-parse", "HEAD^{commit}", "HEAD^{tree}"])?.split("\n") ?? [];
    return commit === undefined || tree === undefined ? undefined : { commit, tree };
  }

  /**
   * Asks at once what a look at a commit asks one by one, with `before` what a look at the commit before it asks too. `since`
   * is for {@link authors}.
   */
  async ahead(commit: string, before: string | undefined, since: Date): Promise<void> {
    const { git, folder } = this;
    const { gitDir } = this.known;
    const commits = before === undefined ? [commit] : [commit, before];
    await git.ahead([
      ...commits.filter((each) => !this.known.kept?.has(this.listName(each))).map((each) => this.treeQuestion(each)),
      ...(gitDir === undefined ? [] : [authorsQuestion(gitDir, { folder, commit, since })]),
      lineQuestion(commit),
    ]);
  }

  committedAt(commit: string): Date {
    const bytes = this.commitBytes(commit);
    return (bytes && committedAt({ bytes })) ?? this.readTime(commit);
  }

  private readTime(commit: string): Date {
    const line = this.git.run(["log", "-1", "--format=%ct", "--no-show-signature", commit, "--"]).toString("utf8");
    return new Date(Number(line.trim()) * 1000);
  }

  lastChangeOf(file: string): string | undefined {
    return (
      this.git.line(["--literal-pathspecs", "log", "-1", "--format=%H", "--no-show-signature", "--", file]) || undefined
    );
  }

  entries(commit: string): TreeEntry[] {
    return this.listTree(commit).map((line) => this.entryOf(line));
  }

  *ids(commit: string): Generator<Pick<TreeEntry, "path" | "id">> {
    const listed = this.known.kept?.get(this.listName(commit));
    for (const line of partsOf(listed ? [listed] : this.git.pieces(this.treeQuestion(commit).args))) {
      yield this.entryOf(line);
    }
  }

  /** Every name with its line, of which {@link entryOf} makes the rest: of thousands, few are asked for more. */
  names(commit: string): Map<string, string> {
    const nameAt = Buffer.byteLength(this.folder) + 2;
    return new Map(this.listTree(commit).map((line) => [nameIn(line, line.indexOf("\t") + nameAt), line]));
  }

  /** A line whose characters are bytes: `100644 blob <id>`, a tab, the path. */
  entryOf(line: string): TreeEntry {
    const tab = line.indexOf("\t");
    return {
      path: nameIn(line, tab + Buffer.byteLength(this.folder) + 2),
      mode: line.slice(0, TYPE_START - 1),
      id: line.slice(line.indexOf(" ", TYPE_START) + 1, tab),
    };
  }

  /** Without sizes, which git opens each object for: that takes longer than everything else. */
  private listTree(commit: string): string[] {
    const output = this.asked(this.listName(commit), commit, () => this.git.run(this.treeQuestion(commit).args));
    // One text that is cut up: a decoded buffer for each of thousands would take as long as git does.
    return output.toString("latin1").split("\0").slice(0, -1);
  }

  private listName(commit: string): string {
    return `${commit}:${this.folder}/`;
  }

  /** An argument of a process is text: a folder whose name is none must not pass for one that is not there. */
  private treeQuestion(commit: string): Question {
    const folder = placeOf(this.folder);
    if (!folder.isWellFormed()) {
      throw new MilestoneError("GIT_FAILED", `git cannot be asked for ${showName(this.folder)}: it is not UTF-8.`, {
        state: NOTHING_CHANGED,
        fix: ["Rename the folder."],
      });
    }
    return { args: [...TREE, commit, "--", folder] };
  }

  /** How large objects are, in the order of their ids; 0 for one that is not here. */
  sizesOf(ids: readonly string[]): number[] {
    const kept = ids.map((id) => this.known.kept?.get(id)?.length);
    const unknown = ids.filter((_, at) => kept[at] === undefined);
    const input = unknown.map((id) => `${id}\n`).join("");
    const output = (unknown.length > 0 && this.git.try(["cat-file", "--batch-check"], input)) || Buffer.alloc(0);
    const lines = output.toString("latin1").split("\n").values();
    return kept.map((sizeBytes) => sizeBytes ?? (Number(lines.next().value?.split(" ")[2]) || 0));
  }

  idOf(file: string): string | undefined {
    return this.git.line(["hash-object", "--no-filters", "--", file]);
  }

  ignored(paths: readonly string[]): string[] {
    if (paths.length === 0) {
      return [];
    }
    const folder = path.posix.basename(this.folder);
    const input = paths.map((each) => `${folder}/${each}\0`).join("");
    // Exit code 1 means that none is ignored.
    const output = this.git.try(["check-ignore", "-z", "--stdin"], input) ?? Buffer.alloc(0);
    return splitNul(output).map((line) => decodeName(line).slice(folder.length + 1));
  }

  tracked(paths: readonly string[] = ["."]): string[] {
    const places = paths.map((each) => path.posix.join(path.posix.basename(this.folder), each));
    const output = this.git.try(["ls-files", "-z", "--full-name", "--", ...places]);
    return splitNul(output ?? Buffer.alloc(0)).map((line) => decodeName(line).slice(this.folder.length + 1));
  }

  /** The bytes of objects, in the order of the ids. Throws GIT_FAILED for an id that is not here. */
  *blobs(ids: readonly string[]): Generator<Buffer> {
    let at = 0;
    for (const bytes of this.bytesOf(ids)) {
      if (bytes === undefined) {
        throw missing(`file ${ids[at]}`);
      }
      at += 1;
      yield bytes;
    }
  }

  /** The same; undefined where one of them is not here, or all that have to be read are more than so many bytes. */
  tryBlobs(ids: readonly string[], mostBytes: number): Buffer[] | undefined {
    const kept = ids.map((id) => this.known.kept?.get(id));
    const lacking = ids.filter((_, at) => kept[at] === undefined);
    const read = tryReadObjects(this.git, lacking, mostBytes)?.values();
    const blobs = read && ids.map((id, at) => kept[at] ?? this.keep(id, read.next().value));
    return blobs?.every((bytes) => bytes !== undefined) ? blobs : undefined;
  }

  *bytesOf(ids: readonly string[]): Generator<Buffer | undefined> {
    const kept = ids.map((id) => this.known.kept?.get(id));
    const lacking = readObjects(
      this.git,
      ids.filter((_, at) => kept[at] === undefined),
    );
    for (const [at, id] of ids.entries()) {
      yield kept[at] ?? this.keep(id, lacking.next().value ?? undefined);
    }
  }

  private keep(id: string, object: GitObject | undefined): Buffer | undefined {
    if (object?.type !== "blob") {
      return undefined;
    }
    this.known.kept?.keep(id, object.bytes);
    return object.bytes;
  }

  line(commit: string): StoreCommit[] | undefined {
    return readLine(this.git, this.folder, commit);
  }

  fileChanges(folders: readonly (readonly (string | undefined)[])[]): FileChange[][][] | undefined {
    return readFileChanges(this.git, folders);
  }

  additionsBeside(commit: string, first: string): ChangingCommit[] | undefined {
    return readAdditionsBeside(this.git, this.folder, commit, first);
  }

  lastChange(commit: string, path: string): Commit | undefined {
    return readLastChange(this.git, `${this.folder}/${path}`, commit);
  }

  authors(commit: string, since: Date): Author[] | undefined {
    return readAuthors(this.git, { folder: this.folder, commit, since }, this.known.gitDir);
  }

  fileAt(commit: string, path: string): Buffer | undefined {
    return this.git.try(["cat-file", "blob", `${commit}:${this.folder}/${path}`]);
  }

  convertsLineEndings(): boolean {
    const name = `${path.posix.basename(this.folder)}/active/any.yaml`;
    const attribute = this.git.line(["check-attr", "text", "--", name]) ?? "";
    if (!attribute.endsWith(": unspecified")) {
      return !attribute.endsWith(": unset");
    }
    return ["true", "input"].includes(this.git.line(["config", "--get", "core.autocrlf"]) ?? "");
  }
}

/** What a clone that has not all of a history lacks. */
export function missing(what: string): MilestoneError {
  return new MilestoneError("GIT_FAILED", `git has no ${what} (missing).`, {
    state: NOTHING_CHANGED,
    fix: ["git fetch --unshallow, or fetch the commit that has it."],
  });
}

function nameIn(line: string, at: number): string {
  const name = line.slice(at);
  return BEYOND_ASCII.test(name) ? decodeName(Buffer.from(name, "latin1")) : name;
}

const TYPE_START = "100644 ".length;
const BEYOND_ASCII = /[\u0080-\u00ff]/;

/** Lines of git's that end with NUL, as text whose characters are bytes. */
function* partsOf(pieces: Iterable<Buffer>): Generator<string> {
  let rest = "";
  for (const piece of pieces) {
    const parts = (rest + piece.toString("latin1")).split("\0");
    rest = parts.pop() ?? "";
    yield* parts;
  }
}

function splitNul(output: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0, at);
    parts.push(output.subarray(at, end));
    at = end + 1;
  }
  return parts;
}
