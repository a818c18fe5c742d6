import fs from "node:fs";
import path from "node:path";
import type { Door } from "../commands/door.ts";
import { nearestFolder, openStore } from "../commands/open-context.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { decodeName, showName } from "../files/native-path.ts";
import type { Branches } from "../git/branches.ts";
import { Git } from "../git/git.ts";
import { GitBranches } from "../git/git-branches.ts";
import { FULL_ID, KeptObjects } from "../git/kept-objects.ts";
import { parentsOf, readNamed } from "../git/read-objects.ts";
import { Remote, type RemoteAddress } from "../git/remote.ts";
import { Repository } from "../git/repository.ts";
import { DAY_MS } from "../measure/hours.ts";
import type { ParseMemo } from "../record/memo.ts";
import { STORE_NAME, STORE_PARTS } from "../store/find.ts";
import { type Clone, namesOf, PLACES } from "./clone.ts";
import type { ActionDoor } from "./door.ts";
import { isPattern, storesMatching, storesNamed } from "./store-patterns.ts";

/** The clone that an earlier step made. Only its objects are read: nothing that is checked out is looked at or run. */
export class Checkout {
  /** The repository's root. */
  readonly root: string;
  private readonly git: Git;
  private readonly door: ActionDoor;
  /** By store: two commits of it hold mostly the same objects. */
  private readonly repositories = new Map<string, Repository>();
  /** By commit and folder: {@link folder}. */
  private readonly knownFolders = new Map<string, string | undefined>();

  private readonly kept = new KeptObjects();
  /** Ids of commits by names that mean the same for ever. */
  private readonly ids = new Map<string, string>();
  private readonly gitDir: string | undefined;

  private constructor(root: string, git: Git, door: ActionDoor, gitDir: string | undefined) {
    this.root = root;
    this.git = git;
    this.door = door;
    this.gitDir = gitDir;
  }

  /** Throws USAGE where git sees no repository. */
  static open(door: ActionDoor, clone: Clone): Checkout {
    const { folder, git } = clone;
    const [root, gitDir] = door.env.GITHUB_WORKSPACE && git ? findPlaces(git) : [];
    if (git === undefined || root === undefined) {
      throw new MilestoneError("USAGE", `git sees no repository in ${showName(folder)}.`, {
        state: NOTHING_CHANGED,
        fix: [
          "Run actions/checkout before this step, and name its path as input path where it has one.",
          "In a container git may be missing, or the files may belong to another user: actions/checkout sets safe.directory for its own user only.",
        ],
      });
    }
    const checkout = new Checkout(path.resolve(root), new Git(root, door.env), door, gitDir);
    checkout.learn(clone, git);
    return checkout;
  }

  /** Commits, and folders of them, by one process. */
  private learn(clone: Clone, git: Git): void {
    const names = namesOf(clone);
    const objects = readNamed(git, [...names.keys()]);
    for (const [name, { commit, store }] of names) {
      const object = objects.get(name);
      const id = objects.get(`${commit}^{commit}`)?.id;
      if (store === undefined && object !== undefined) {
        this.ids.set(commit, object.id);
        this.kept.keep(object.id, object.bytes);
      } else if (store !== undefined && id !== undefined) {
        this.knownFolders.set(`${id}:${store}`, object?.type === "tree" ? object.id : undefined);
      }
    }
  }

  get isShallow(): boolean {
    return this.git.line(["rev-parse", "--is-shallow-repository"]) === "true";
  }

  /** The full id; undefined where this clone has no such commit. */
  commit(name: string): string | undefined {
    return (
      this.ids.get(name) ?? this.git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])
    );
  }

  /** In full ids; they may be beyond this clone. */
  parents(commit: string): string[] {
    const bytes = this.kept.get(commit) ?? this.git.try(["cat-file", "commit", commit]);
    return bytes === undefined ? [] : parentsOf({ bytes });
  }

  /** Where two lines of history parted; undefined where this clone does not tell. */
  mergeBase(left: string, right: string): string | undefined {
    return this.git.line(["merge-base", left, right]);
  }

  /** The stores that these names and patterns mean in a commit, sorted. Throws STORE_NOT_FOUND for one that means none. */
  stores(commit: string, given: readonly string[]): string[] {
    let folders: string[] | undefined;
    const found = given.flatMap((each) => {
      folders ??= given.some(isPattern) ? this.folders(commit) : [];
      const stores = isPattern(each)
        ? storesMatching(each, folders)
        : storesNamed(each)
            .filter((store) => this.isStore(commit, store))
            .slice(0, 1);
      if (stores.length === 0) {
        const where = isPattern(each) ? "matches no store" : "is no store";
        throw new MilestoneError("STORE_NOT_FOUND", `${quoteName(each)} ${where} in ${commit.slice(0, 12)}.`, {
          state: NOTHING_CHANGED,
          fix: ["Name the .milestones folder, or the folder that holds it, as input store."],
        });
      }
      return stores;
    });
    return [...new Set(found)].sort();
  }

  /** Not just any folder, as in `milestone --store`: a slip of the pen would become a store without records. */
  private isStore(commit: string, folder: string): boolean {
    return (
      this.folder(commit, folder) !== undefined &&
      (path.posix.basename(folder) === STORE_NAME ||
        STORE_PARTS.some((name) => this.folder(commit, `${folder}/${name}`) !== undefined))
    );
  }

  /** Fetches what refs of the server point to, as objects: no ref and no file of this clone changes. */
  async fetch(remote: RemoteAddress, refs: readonly string[]): Promise<void> {
    await new Remote(this.git, remote, this.door.signal).fetch(refs);
  }

  /** Fetches one commit for what it holds: with what leads to it only where this clone has whole histories. */
  async fetchCommit(remote: RemoteAddress, commit: string): Promise<void> {
    const options = this.isShallow ? ["--depth=1"] : [];
    await new Remote(this.git, remote, this.door.signal).fetch([commit], options);
  }

  /**
   * True where a step before left objects out (`filter` and `sparse-checkout` of actions/checkout do). Looked for in a
   * file: most clones are none, and a git process for that would be for nothing.
   */
  get isPartial(): boolean {
    const file = path.join(this.gitDir ?? path.join(this.root, ".git"), "config");
    return fs.existsSync(file) && /^\s*(?:promisor|partialclone)\s*=/im.test(fs.readFileSync(file, "utf8"));
  }

  /** Fetches what a partial clone lacks of a store in a commit. Throws REMOTE_FAILED. */
  async complete(address: RemoteAddress, commit: string, store: string): Promise<void> {
    const remote = new Remote(this.git, address, this.door.signal);
    if (this.git.try(["ls-tree", "-r", "-z", "--full-tree", commit, "--", `:(top,literal)${store}`]) === undefined) {
      const head = this.git.run(["cat-file", "commit", commit]).toString("latin1");
      await remote.fetchObjects([/^tree ([0-9a-f]+)$/m.exec(head)?.[1] ?? ""]);
    }
    this.knownFolders.delete(`${commit}:${store}`);
    const tree = this.folder(commit, store);
    if (tree === undefined) {
      return;
    }
    const lines = this.git.run(["rev-list", "--objects", "--missing=print", tree]).toString("latin1").split("\n");
    const absent = lines.flatMap((line) => /^\?([0-9a-f]+)$/.exec(line)?.[1] ?? []);
    for (let at = 0; at < absent.length; at += BATCH_OBJECTS) {
      await remote.fetchObjects(absent.slice(at, at + BATCH_OBJECTS));
    }
  }

  /** What git calls the content of a folder in a commit; undefined where it has no such folder. */
  folder(commit: string, folder: string): string | undefined {
    const key = `${commit}:${folder}`;
    if (!FULL_ID.test(commit) || !this.knownFolders.has(key)) {
      this.knownFolders.set(key, this.readFolder(commit, folder));
    }
    return this.knownFolders.get(key);
  }

  private readFolder(commit: string, folder: string): string | undefined {
    const line = this.git.line(["ls-tree", "-d", "-z", "--full-tree", commit, "--", `:(top,literal)${folder}`]);
    return /^040000 tree ([0-9a-f]+)\t/.exec(line ?? "")?.[1];
  }

  /**
   * A store as a commit of this full id holds it. What a fork wrote is no reason to speak to a server: see docs/action.md.
   * Throws SETTINGS_INVALID, unless broken settings are what is looked for.
   */
  openCommit(
    store: string,
    commit: string,
    { isTrusted, brokenSettings = true, memo }: { isTrusted: boolean; brokenSettings?: boolean; memo?: ParseMemo },
  ): Context {
    const env = isTrusted ? this.door.env : withoutServers(this.door.env);
    return openStore(this.commandDoor(env), { quiet: true }, "read", {
      brokenSettings,
      at: path.join(this.root, store),
      found: { repository: this.repositoryOf(store), id: commit },
      asksServer: isTrusted,
      ...(memo && { memo }),
    });
  }

  /** Has git look at once for what a look at a store in these commits asks one by one. `before` is the one before it. */
  async ahead(store: string, commit: string, before: string | undefined): Promise<void> {
    const repository = this.repositoryOf(store);
    const dayBefore = new Date(repository.committedAt(commit).getTime() - DAY_MS);
    await repository.ahead(commit, before, dayBefore);
  }

  private repositoryOf(store: string): Repository {
    const known = this.repositories.get(store);
    const repository = known ?? this.repositoryIn(nearestFolder(path.dirname(path.join(this.root, store))), store);
    this.repositories.set(store, repository);
    return repository;
  }

  /** As git sees it from a folder of the checkout, or of a worktree that has the same objects. */
  private repositoryIn(folder: string, store: string): Repository {
    const { kept, gitDir } = this;
    return Repository.at(this.git.in(folder), store, { kept, ...(gitDir && { gitDir }) });
  }

  /** A store in a worktree of ours, where it stands at `at`, to be changed. */
  openWorktree(store: string, at: string): Context {
    const repository = this.repositoryIn(path.dirname(at), store);
    return openStore(this.commandDoor(this.door.env), { quiet: true }, "change", { at, repository });
  }

  /** Commits beside this checkout, and the branches of the repository on the server. */
  branches(store: string, remote: RemoteAddress, temp: string): Branches {
    return new GitBranches(this.repositoryOf(store), new Remote(this.git, remote, this.door.signal), temp);
  }

  private commandDoor(env: ActionDoor["env"]): Door {
    const { processes, signal, version } = this.door;
    return {
      cwd: this.root,
      env,
      processes,
      signal,
      version,
      interactive: false,
      colour: false,
      ready: () => this.door.ready?.(),
      now: () => this.door.now(),
      out: () => {},
      err: (text: string) => this.door.log(text.trimEnd()),
      confirm: async () => false,
      choose: async () => undefined,
    };
  }

  private folders(commit: string): string[] {
    const output = this.git.run(["ls-tree", "-r", "-d", "-z", "--name-only", "--full-tree", commit]);
    return output
      .toString("latin1")
      .split("\0")
      .flatMap((name) => (name === "" ? [] : [decodeName(Buffer.from(name, "latin1"))]));
  }
}

/** So many ids fit among the arguments of a process everywhere. */
const BATCH_OBJECTS = 500;

/** Where a name has line breaks, the first of the two is asked for by itself. */
function findPlaces(git: Git): [root?: string, gitDir?: string] {
  const lines = git.line(PLACES.args)?.split("\n") ?? [];
  const [root, gitDir, ...more] = lines;
  if (root !== undefined && gitDir !== undefined && more.length === 0) {
    return [root, gitDir];
  }
  const alone = git.line(["rev-parse", "--show-toplevel"]);
  return alone === undefined ? [] : [alone];
}

function quoteName(name: string): string {
  return JSON.stringify(showName(name));
}

/**
 * No server is spoken to for a stranger's settings, which could name one of theirs, or one that only this runner reaches;
 * and nothing that opens one is at hand. A store on a server then counts as one that cannot be read.
 */
function withoutServers(env: ActionDoor["env"]): ActionDoor["env"] {
  const kept = Object.entries(env).filter(([name]) => !/^(DATABASE_|PG)/.test(name));
  return { ...Object.fromEntries(kept), DATABASE_TYPE: "sqlite" };
}
