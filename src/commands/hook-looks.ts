import fs from "node:fs";
import path from "node:path";
import { FileBackend } from "../backends/file/file-backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import { readOnly } from "../files/read-only.ts";
import { CommitFiles } from "../git/commit-files.ts";
import type { Git } from "../git/git.ts";
import { Repository } from "../git/repository.ts";
import { type Deadline, untilDeadline } from "../hook/deadline.ts";
import { emptyBackend } from "../hook/empty-backend.ts";
import type { Look, Looks } from "../hook/look.ts";
import { ParseMemo } from "../record/memo.ts";
import { DEFAULT_SETTINGS } from "../settings/default-settings.ts";
import type { EffectiveSettings } from "../settings/parse.ts";
import { StoreLayout } from "../store/layout.ts";
import type { Door } from "./door.ts";

/** Stores of the repository that is being pushed, in its commits. What only the long way needs is loaded by it. */
export class WiredLooks implements Looks {
  private readonly door: Door;
  private readonly git: Git;
  private readonly deadline: Deadline;

  constructor(door: Door, git: Git, deadline: Deadline) {
    this.door = door;
    this.git = git;
    this.deadline = deadline;
  }

  async at(folder: string, commit: string, isListed?: (path: string) => boolean): Promise<Look | undefined> {
    const repository = Repository.at(this.git, folder);
    const layout = this.layoutOf(folder);
    const tree = ifStore(() => new CommitFiles(repository, commit, layout.dir, isListed));
    if (tree === undefined) {
      return undefined;
    }
    const files = untilDeadline(tree, this.deadline);
    const settings = await readSettings(files, layout);
    const { door } = this;
    const { auxiliaryFiles: auxiliary, validate } = settings.settings;
    const limits = { maxFileSizeBytes: validate.maxFileSizeBytes, auxiliary };
    const reader = { files, layout, memo: new ParseMemo(0), limits, withoutDigests: true };
    return {
      view: {
        files,
        layout,
        settings: settings.settings,
        commit,
        get signal() {
          return door.signal;
        },
        // No database is opened in any case.
        recordsOnServer: () => false,
        open: async (name) => (name === "database" ? emptyBackend(name) : new FileBackend(name, reader)),
      },
      settings,
      history: repository,
      paths: () => tree.paths(),
      recordsElsewhere: () => areElsewhere(files, layout, settings),
      now: () => repository.committedAt(commit),
    };
  }

  async context(folder: string, commit: string, isListed?: (path: string) => boolean): Promise<Context> {
    const [{ WiredBackends }, { NodeFiles }] = await Promise.all([
      import("../wire.ts"),
      import("../files/node-files.ts"),
    ]);
    const node = new NodeFiles();
    const { door } = this;
    const repository = Repository.at(this.git, folder);
    const layout = this.layoutOf(folder);
    const tree = new CommitFiles(repository, commit, layout.dir, isListed);
    const files = untilDeadline(tree, this.deadline);
    const settings = await readSettings(files, layout);
    const now = () => repository.committedAt(commit);
    const wired = new WiredBackends({
      files: node,
      repository,
      commit,
      tree,
      layout,
      settings: settings.settings,
      folder,
      now,
    });
    return {
      files: readOnly(files, node),
      layout,
      settings,
      backends: areElsewhere(files, layout, settings) ? withoutDatabase(wired) : wired,
      repository,
      commit,
      machine: { hasCommand: () => false, fileSystem: () => "local", canWrite: () => false },
      processes: door.processes,
      progress: { step: () => {}, advance: () => {} },
      signal: door.signal,
      version: door.version,
      now,
    };
  }

  async tryContext(folder: string, commit: string): Promise<Context | undefined> {
    try {
      return await this.context(folder, commit);
    } catch (error) {
      if (error instanceof MilestoneError && error.code === "STORE_NOT_FOUND") {
        return undefined;
      }
      throw error;
    }
  }

  async onDisk(folder: string): Promise<{ interrupted: readonly string[] }> {
    const layout = this.layoutOf(folder);
    if (!fs.existsSync(layout.migrationsDir)) {
      return { interrupted: [] };
    }
    const [{ interruptedRuns }, { NodeFiles }] = await Promise.all([
      import("../migrate/interrupted.ts"),
      import("../files/node-files.ts"),
    ]);
    const runs = interruptedRuns({
      files: new NodeFiles(),
      layout,
      processes: this.door.processes,
      now: () => this.door.now(),
    });
    return { interrupted: runs.map(({ id }) => id) };
  }

  /** git calls its hooks where the working tree begins, or names it. */
  private layoutOf(folder: string): StoreLayout {
    return new StoreLayout(path.resolve(this.door.cwd, this.door.env.GIT_WORK_TREE ?? "", folder));
  }
}

/** Those of the commit; what this machine's environment says is no part of a push. */
async function readSettings(files: ReadFiles, layout: StoreLayout): Promise<EffectiveSettings> {
  const isDefault = files.stat(layout.settingsFile) === undefined && files.stat(layout.at("config"))?.kind !== "link";
  if (isDefault) {
    return { settings: DEFAULT_SETTINGS, sources: {}, explained: [], warnings: [] };
  }
  const { readBrokenSettings } = await import("../settings/read.ts");
  return readBrokenSettings({ files, layout, env: {} });
}

const LONGEST_POINTER_BYTES = 1024;

/** On a server, or behind Git LFS, which pushes them by itself: the commit has a pointer in their place. */
function areElsewhere(files: ReadFiles, layout: StoreLayout, { settings }: EffectiveSettings): boolean {
  if (settings.database.type !== "sqlite") {
    return true;
  }
  const stat = files.stat(layout.databaseFile);
  const isShort = stat?.kind === "file" && stat.sizeBytes <= LONGEST_POINTER_BYTES;
  return isShort && files.read(layout.databaseFile).bytes.toString("latin1").startsWith("version https://git-lfs");
}

/** No push waits for a server, whose records it does not bring. */
function withoutDatabase(backends: Context["backends"]): Context["backends"] {
  return Object.assign(Object.create(backends) as Context["backends"], {
    open: async (name: Parameters<Context["backends"]["open"]>[0]) =>
      name === "database" ? emptyBackend(name) : await backends.open(name),
  });
}

function ifStore<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "STORE_NOT_FOUND") {
      return undefined;
    }
    throw error;
  }
}
