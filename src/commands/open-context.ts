import fs from "node:fs";
import path from "node:path";
import type { Context, Machine } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import { NodeFiles } from "../files/node-files.ts";
import { readOnly } from "../files/read-only.ts";
import { CommitFiles } from "../git/commit-files.ts";
import { Git } from "../git/git.ts";
import { Repository } from "../git/repository.ts";
import { interruptedRuns } from "../migrate/interrupted.ts";
import type { ParseMemo } from "../record/memo.ts";
import { terminalProgress } from "../report/progress.ts";
import { readBrokenSettings, readSettings } from "../settings/read.ts";
import { findStore, STORE_NAME } from "../store/find.ts";
import { StoreLayout } from "../store/layout.ts";
import { type Reads, WiredBackends } from "../wire.ts";
import type { CommonOptions, Door } from "./door.ts";

/**
 * What a command does to the store: `read` cannot write even by mistake, `change` stops at an interrupted run,
 * `mend` is for the one command that ends such a run, `note` for the one that only reports it and adds its own files.
 */
export type Access = "read" | "change" | "mend" | "note";

export interface OpenSettings {
  readonly brokenSettings?: boolean;
  /** Left out where records may be read several times. */
  readonly reads?: Reads;
  /** Where the store stands, or would stand in a checkout of the commit that is read; else it is looked for. */
  readonly at?: string;
  /** The repository that holds it, where that is known. */
  readonly repository?: Repository;
  /** The commit that is read, where it was found before; in place of `ref`. */
  readonly found?: ResolvedCommit;
  /** What texts mean, where two looks share it. */
  readonly memo?: ParseMemo;
  /** True where the records of a commit that keeps them on a server are what the server holds now. */
  readonly asksServer?: boolean;
}

/**
 * Finds the store and wires everything to it. Throws INTERRUPTED where a command may not go on before `resume`, and
 * SETTINGS_INVALID unless broken settings are what it looks for.
 */
export function openStore(
  door: Door,
  options: CommonOptions,
  access: Access,
  { brokenSettings = false, reads, at, repository: known, found, memo, asksServer }: OpenSettings = {},
): Context {
  door.ready?.();
  if (access !== "read") {
    door.writes?.();
  }
  const node = new NodeFiles();
  const layout = at === undefined ? findLayout(node, door, options) : new StoreLayout(at);
  node.showFrom(layout.parent);
  const repository = found?.repository ?? known ?? findRepository(layout, door.env);
  const commit = found ?? (options.ref === undefined ? undefined : resolveRef(repository, options.ref));
  const tree = commit && new CommitFiles(commit.repository, commit.id, layout.dir);
  const files = access === "read" ? readOnly(tree ?? node, node) : node;
  const settings = (brokenSettings ? readBrokenSettings : readSettings)({ files, layout, env: door.env });
  const now = nowOf(door, options, commit);
  const backends = new WiredBackends({
    files: node,
    repository,
    commit: commit?.id,
    tree,
    layout,
    settings: settings.settings,
    folder: repository?.folder ?? path.basename(layout.dir),
    reads,
    memo,
    asksServer,
    now,
  });
  const { processes, signal, version } = door;
  const context: Context = {
    files,
    layout,
    settings,
    backends,
    repository,
    commit: commit?.id,
    machine: machineOf(door),
    processes,
    progress: terminalProgress(door, options.quiet === true),
    signal,
    version,
    now,
    clock: () => door.now(),
  };
  sayFirst(door, context, access);
  return context;
}

/** For the one command that makes the folder of a store where there is none; `isNew` says that it did. */
export function openOrMakeStore(door: Door, options: CommonOptions): { context: Context; isNew: boolean } {
  const node = new NodeFiles();
  let isNew = false;
  try {
    findStore(node, door.cwd, options.store);
  } catch (error) {
    const given = path.resolve(door.cwd, options.store ?? ".");
    const dir = path.basename(given) === STORE_NAME ? given : path.join(given, STORE_NAME);
    const isMissing = error instanceof MilestoneError && error.code === "STORE_NOT_FOUND";
    // A slip of the pen must not make folders on the way.
    if (!isMissing || node.stat(dir) !== undefined || node.stat(path.dirname(dir))?.kind !== "directory") {
      throw error;
    }
    node.makeDir(dir);
    node.syncDir(path.dirname(dir));
    isNew = true;
  }
  return { context: openStore(door, options, "change"), isNew };
}

/** A commit may hold a store whose folder the working tree lacks: git is then asked from the next one above. */
function findRepository(layout: StoreLayout, env: Door["env"]): Repository | undefined {
  const standing = nearestFolder(layout.parent);
  return Repository.find(new Git(standing, env), path.relative(standing, layout.dir).split(path.sep).join("/"));
}

/** The folder itself, or the nearest above it that stands. */
export function nearestFolder(dir: string): string {
  let standing = dir;
  while (!fs.statSync(standing, { throwIfNoEntry: false })?.isDirectory() && standing !== path.dirname(standing)) {
    standing = path.dirname(standing);
  }
  return standing;
}

/** A commit may hold a store that the working tree lacks: it is then looked for in the commit, upwards as well. */
function findLayout(node: NodeFiles, door: Door, { store, ref }: CommonOptions): StoreLayout {
  try {
    return findStore(node, door.cwd, store);
  } catch (error) {
    const found = ref === undefined ? undefined : findInCommit(door, path.resolve(door.cwd, store ?? "."), ref);
    if (error instanceof MilestoneError && error.code === "STORE_NOT_FOUND" && found !== undefined) {
      return found;
    }
    throw error;
  }
}

function findInCommit({ env }: Door, from: string, ref: string): StoreLayout | undefined {
  const standing = nearestFolder(from);
  const git = new Git(standing, env);
  const top = git.line(["rev-parse", "--show-toplevel"]);
  const commit = git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (top === undefined || commit === undefined) {
    return undefined;
  }
  // As git names it: without the links on the way.
  const real = path.join(fs.realpathSync(standing), path.relative(standing, from));
  for (let dir = real; dir === top || dir.startsWith(`${top}${path.sep}`); dir = path.dirname(dir)) {
    const candidate = path.basename(dir) === ".milestones" ? dir : path.join(dir, ".milestones");
    const inside = path.relative(top, candidate).split(path.sep).join("/");
    if (git.try(["cat-file", "-e", `${commit}:${inside}`]) !== undefined) {
      return new StoreLayout(candidate);
    }
  }
  return undefined;
}

/** What a person should know before anything else: settings that are not obeyed, a run that was interrupted. */
function sayFirst(door: Door, context: Context, access: Access): void {
  for (const warning of context.settings.warnings) {
    door.err(`Warning: ${warning}\n`);
  }
  const [first] = access === "mend" || access === "note" ? [] : interruptedRuns(context);
  if (first === undefined) {
    return;
  }
  const message = first.problem?.message ?? `${showName(first.id)} was interrupted after "${first.phase}".`;
  if (access === "change" && first.problem !== undefined) {
    throw first.problem;
  }
  if (access === "change") {
    throw new MilestoneError("INTERRUPTED", message, {
      state: "Nothing was changed by this command; every record is in the backend that storage-backend.txt names.",
      fix: ["milestone resume"],
    });
  }
  const way = first.problem?.fix.join("\n  ") ?? "To finish or undo it: milestone resume";
  door.err(`${message} ${way}\n`);
}

export interface ResolvedCommit {
  readonly repository: Repository;
  readonly id: string;
}

function resolveRef(repository: Repository | undefined, ref: string): ResolvedCommit {
  if (repository === undefined) {
    throw new MilestoneError("UNKNOWN_COMMIT", "The store is in no git repository, so --ref means nothing here.", {
      state: NOTHING_CHANGED,
      fix: ["Leave --ref out."],
    });
  }
  return { repository, id: repository.resolve(ref) };
}

/** A commit is judged as of its own time, unless a person says otherwise. */
function nowOf(door: Door, { now }: CommonOptions, commit: ResolvedCommit | undefined): () => Date {
  if (now === undefined && commit !== undefined) {
    let at: Date | undefined;
    return () => {
      at ??= commit.repository.committedAt(commit.id);
      return at;
    };
  }
  if (now === undefined) {
    return () => door.now();
  }
  const fixed = new Date(now);
  if (Number.isNaN(fixed.getTime())) {
    throw new MilestoneError("USAGE", `--now ${JSON.stringify(now)} is no time; write it like 2026-11-22T10:15:00Z.`, {
      state: NOTHING_CHANGED,
    });
  }
  return () => fixed;
}

/** File system types, as Linux numbers them, on which locks of other machines may not be seen. */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);

function machineOf({ env }: Door): Machine {
  return {
    hasCommand: (name) =>
      (env.PATH ?? "").split(path.delimiter).some((dir) => dir !== "" && fs.existsSync(path.join(dir, name))),
    fileSystem: (dir) => (NETWORK.has(fs.statfsSync(dir).type) ? "network" : "local"),
    canWrite: (place) => {
      try {
        const { W_OK, X_OK } = fs.constants;
        fs.accessSync(place, fs.statSync(place).isDirectory() ? W_OK | X_OK : W_OK);
        return true;
      } catch {
        // Whatever keeps us from writing, the answer is the same; the plan names the place.
        return false;
      }
    },
  };
}
