import { decodeName } from "../files/native-path.ts";
import type { ChangedPath, NewCommits, PushedObjects } from "../hook/objects.ts";
import type { Remote } from "../hook/pushed-ref.ts";
import { PLAIN_DIFF, STORES } from "../hook/questions.ts";
import type { Git } from "./git.ts";
import { Repository } from "./repository.ts";

/** As a merge has two parents, a push that merged often builds on many commits; the nearest of them tell enough. */
const MOST_BASES = 16;

/** The repository that is being pushed, by the git command. */
export class GitObjects implements PushedObjects {
  private readonly git: Git;
  /** Between two objects nothing ever changes. */
  private readonly changes = new Map<string, ChangedPath[] | undefined>();

  constructor(git: Git) {
    this.git = git;
  }

  newCommits(id: string, thereId: string | undefined, remote: Remote): NewCommits {
    const there = thereId === undefined ? [] : [`^${thereId}`];
    // Where nothing is known of a remote, what any other has was pushed before, and is nobody's fault now.
    const patterns = remote.name === undefined ? ["--remotes"] : [`--remotes=${remote.name}`, "--remotes"];
    let lines: string[] = [];
    for (const pattern of patterns) {
      lines = this.revList([id, ...there, "--not", pattern]);
      if (lines.length === 0 || lines.some(isBase)) {
        break;
      }
    }
    const tip = lines.find((line) => !isBase(line));
    if (tip === undefined) {
      return { kind: "none" };
    }
    const boundary = lines.filter(isBase).map((line) => line.slice(1));
    const bases = new Set([...(thereId === undefined ? [] : this.tryCommit(thereId)), ...boundary]);
    return { kind: "some", tip, bases: [...bases].slice(0, MOST_BASES) };
  }

  private revList(args: readonly string[]): string[] {
    const output = this.git.run(["rev-list", "--boundary", "--ignore-missing", ...args, "--"]).toString("latin1");
    return output.split("\n").filter(Boolean);
  }

  /** What the other side has may be unknown here, or no commit. */
  private tryCommit(id: string): string[] {
    const commit = this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${id}^{commit}`]);
    return commit === undefined ? [] : [commit];
  }

  changedPaths(base: string | undefined, tip: string): readonly ChangedPath[] | undefined {
    const key = `${base} ${tip}`;
    if (!this.changes.has(key)) {
      this.changes.set(key, this.readChanges(base, tip));
    }
    return this.changes.get(key);
  }

  private readChanges(base: string | undefined, tip: string): ChangedPath[] | undefined {
    const from = base ?? this.git.run(["hash-object", "-t", "tree", "--stdin"], "").toString("latin1").trim();
    const output = this.git.try([...PLAIN_DIFF, from, tip, "--", ...STORES]);
    const found: ChangedPath[] = [];
    for (let at = 0; output !== undefined && at < output.length; ) {
      const headEnd = output.indexOf(0, at);
      const nameEnd = output.indexOf(0, headEnd + 1);
      const name = decodeName(output.subarray(headEnd + 1, nameEnd));
      found.push(parseChange(output.toString("latin1", at, headEnd), name));
      at = nameEnd + 1;
    }
    return output && found;
  }

  bytesOf(ids: readonly string[]): Iterable<Buffer | undefined> {
    return Repository.at(this.git, "").bytesOf(ids);
  }
}

/** Of a list with its boundary, the commits that others build on are marked. */
function isBase(line: string): boolean {
  return line.startsWith("-");
}

/** `:100644 100755 <id> <id> M`, and the path. */
function parseChange(head: string, name: string): ChangedPath {
  const [modeBefore = "", modeAfter = "", before, after] = head.slice(1).split(" ");
  const [, folder = name, path = ""] = /^((?:.*?\/)?\.milestones)\/(.*)$/s.exec(name) ?? [];
  return {
    folder,
    path,
    before: modeBefore === NOTHING ? undefined : before,
    after: modeAfter === NOTHING ? undefined : after,
    isOdd: modeAfter === "120000" || modeAfter === "160000",
  };
}

const NOTHING = "000000";
