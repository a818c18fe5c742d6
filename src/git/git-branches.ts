import fs from "node:fs";
import path from "node:path";
import { MilestoneError } from "../errors/error.ts";
import type { Branches, CommitFacts, Worktree } from "./branches.ts";
import { GitWorktree } from "./git-worktree.ts";
import type { Remote } from "./remote.ts";
import { missing, type Repository } from "./repository.ts";

/** Names the process that made it: what a killed one left is told apart from what another one works in. */
const NAME = /^milestone-branch-(\d+)-/;
/** Another machine's processes cannot be seen; a worktree of this age is nobody's. */
const STALE_AFTER_MS = 3_600_000;

/** The port over git: one repository here, one remote, worktrees below the folder for temporary files. */
export class GitBranches implements Branches {
  private readonly repository: Repository;
  private readonly remote: Remote;
  private readonly temp: string;

  constructor(repository: Repository, remote: Remote, temp: string) {
    this.repository = repository;
    this.remote = remote;
    this.temp = fs.realpathSync(temp);
  }

  async tips(branches: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.remote.refs(branches.map((name) => `refs/heads/${name}`));
    return new Map([...found].map(([ref, id]) => [ref.slice("refs/heads/".length), id]));
  }

  async fetch(commits: readonly string[]): Promise<void> {
    const absent = commits.filter((each) => !this.repository.has(each));
    if (absent.length > 0) {
      await this.remote.fetch(absent);
    }
  }

  async fetchIfThere(commits: readonly string[]): Promise<void> {
    const absent = commits.filter((each) => !this.repository.has(each));
    const isShallow = this.repository.git.line(["rev-parse", "--is-shallow-repository"]) === "true";
    for (const commit of absent) {
      try {
        await this.remote.fetch([commit], isShallow ? ["--depth=1"] : []);
      } catch (error) {
        // Whoever needs it says what is missing; the rest may do without.
        if (!(error instanceof MilestoneError && error.code === "REMOTE_FAILED")) {
          throw error;
        }
      }
    }
  }

  async fetchRef(ref: string): Promise<void> {
    if ((await this.remote.refs([ref])).has(ref)) {
      await this.remote.fetch([`+${ref}:${ref}`]);
    }
  }

  read(commit: string): CommitFacts {
    const raw = this.repository.commitBytes(commit)?.toString("utf8");
    if (raw === undefined) {
      throw missing(`commit ${commit}`);
    }
    const end = raw.indexOf("\n\n");
    const head = raw.slice(0, end).split("\n");
    const all = (key: string) =>
      head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    return { id: commit, tree: all("tree")[0] ?? "", parents: all("parent"), message: raw.slice(end + 2) };
  }

  storeTree(commit: string): string | undefined {
    return this.repository.git.line(["rev-parse", "--verify", "--quiet", `${commit}:${this.repository.folder}`]);
  }

  leadsTo(commit: string, later: string): boolean {
    return this.repository.git.try(["merge-base", "--is-ancestor", commit, later]) !== undefined;
  }

  async withWorktree<Result>(commit: string, use: (worktree: Worktree) => Promise<Result>): Promise<Result> {
    this.removeStale();
    const dir = fs.mkdtempSync(path.join(this.temp, `milestone-branch-${process.pid}-`));
    try {
      return await use(new GitWorktree(this.repository, dir, commit));
    } finally {
      this.remove(dir);
    }
  }

  async push(
    ref: string,
    commit: string,
    expected: string | undefined,
  ): Promise<{ readonly kind: "pushed" } | { readonly kind: "raced"; readonly tip: string | undefined }> {
    for (let tries = 1; ; tries++) {
      const answer = await this.remote.push(ref, commit, expected);
      if (answer.exit === 0) {
        return { kind: "pushed" };
      }
      // Whatever it says: an answer can be lost after the ref was set, and who was first is told by the ref alone.
      const tip = await this.remote.refs([ref]).then(
        (refs) => ({ id: refs.get(ref) }),
        () => undefined,
      );
      if (tip?.id === commit) {
        return { kind: "pushed" };
      }
      if (tip !== undefined && tip.id !== expected) {
        return { kind: "raced", tip: tip.id };
      }
      if (tip === undefined || !(await this.remote.mayPass(answer, tries))) {
        const unknown = `Whether ${ref} was set there is not known; it is as it was or ${commit.slice(0, 12)}, whole.`;
        throw this.remote.failure("Pushing to", answer, tip === undefined ? unknown : `${ref} there is as it was.`);
      }
    }
  }

  /** Removing must not hide what went wrong before; what is left here, the next run removes. */
  private remove(dir: string): void {
    if (this.repository.git.try(["worktree", "remove", "--force", "--force", "--", dir]) === undefined) {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  }

  private removeStale(): void {
    const listed = this.repository.git.try(["worktree", "list", "--porcelain", "-z"])?.toString("utf8") ?? "";
    for (const line of listed.split("\0")) {
      const dir = line.startsWith("worktree ") ? line.slice("worktree ".length) : "";
      const [, pid] = NAME.exec(path.basename(dir)) ?? [];
      if (pid !== undefined && isOld(dir) && !isAlive(Number(pid))) {
        this.remove(dir);
      }
    }
  }
}

function isOld(dir: string): boolean {
  const stat = fs.statSync(dir, { throwIfNoEntry: false });
  return stat === undefined || Date.now() - stat.mtimeMs > STALE_AFTER_MS;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // Also one of another user: removing its worktree would fail.
    return false;
  }
}
