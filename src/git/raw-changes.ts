import { decodeName } from "../files/native-path.ts";
import type { FileChange } from "./history.ts";

/** What of git's comparisons is asked for; settings of a repository or of a person must not change what they say. */
export const RAW = [
  ...["--root", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-relative", "-O/dev/null"],
  ...["--no-ext-diff", "--ignore-submodules=none"],
];

/** Something that is otherwise after a commit, or in another tree. */
export interface RawChange {
  /** Relative to the repository, or to the tree that was compared. */
  readonly path: string;
  readonly before: Side;
  readonly after: Side;
}

/** `100644`, `100755`, `120000` (link), `160000` (a repository inside), `040000` (folder), `000000` (nothing). */
interface Side {
  readonly mode: string;
  readonly id: string;
}

/** A commit as {@link HEAD} shows it, with what follows it. */
export interface LoggedCommit {
  readonly id: string;
  readonly at: Date;
  readonly parents: readonly string[];
  readonly changes: RawChange[];
}

/** What a commit of a log is asked for; what it changed follows behind a NUL. */
export const HEAD = "--format=%H %ct %P";

/** Of `git log` and of `git diff-tree --stdin` that is told commits, which it heads with their id alone. */
export function parseLog(output: Buffer): LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  for (let at = 0; at < output.length; ) {
    const end = endOf(output, 0, at);
    const field = output.toString("latin1", at, end).replace(/^\n/, "");
    at = end + 1;
    if (field.startsWith(":")) {
      const nameEnd = endOf(output, 0, at);
      commits.at(-1)?.changes.push(parseChange(field, output.subarray(at, nameEnd)));
      at = nameEnd + 1;
    } else if (field !== "") {
      const [id = "", seconds = "", ...parents] = field.split(" ").filter(Boolean);
      commits.push({ id, at: new Date(Number(seconds) * 1000), parents, changes: [] });
    }
  }
  return commits;
}

/** Of `git diff-tree --stdin` that is told pairs of trees, which it heads with a line of both ids. */
export function parseTreeChanges(output: Buffer): RawChange[][] {
  const pairs: RawChange[][] = [];
  for (let at = 0; at < output.length; ) {
    if (output[at] === COLON) {
      const end = endOf(output, 0, at);
      const nameEnd = endOf(output, 0, end + 1);
      pairs.at(-1)?.push(parseChange(output.toString("latin1", at, end), output.subarray(end + 1, nameEnd)));
      at = nameEnd + 1;
    } else {
      pairs.push([]);
      at = endOf(output, NEWLINE, at) + 1;
    }
  }
  return pairs;
}

const COLON = 0x3a;
const NEWLINE = 0x0a;

function endOf(output: Buffer, byte: number, at: number): number {
  const end = output.indexOf(byte, at);
  return end < 0 ? output.length : end;
}

/** `:100644 100755 <id> <id> M`, and the name. */
function parseChange(field: string, name: Buffer): RawChange {
  const [modeBefore = "", modeAfter = "", before = "", after = ""] = field.slice(1).split(" ");
  return {
    path: decodeName(name),
    before: { mode: modeBefore, id: before },
    after: { mode: modeAfter, id: after },
  };
}

/** Links and repositories inside count as nothing. */
export function toFileChange({ path, before, after }: RawChange): FileChange {
  const fileIn = ({ mode, id }: Side) => (mode.startsWith("100") ? id : undefined);
  return { path, before: fileIn(before), after: fileIn(after) };
}
