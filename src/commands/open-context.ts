import fs from "node:fs";
import path from "node:path";
import type { Context, Machine } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import { NodeFiles } from "../files/node-files.ts";
import { CommitFiles } from "../git/commit-files.ts";
import { Git } from "../git/git.ts";
import { Repository } from "../git/repository.ts";
import { terminalProgress } from "../report/progress.ts";
import { readSettings } from "../settings/read.ts";
import { findStore } from "../store/find.ts";
import type { StoreLayout } from "../store/layout.ts";
import { WiredBackends } from "../wire.ts";
import type { CommonOptions, Door } from "./door.ts";

/** What a command works with: the context, and where its store is read from. */
export interface OpenedStore {
  readonly context: Context;
  /** The working tree, or the commit of `--ref`. */
  readonly reading: ReadFiles;
  /** The commit of `--ref`, in full. */
  readonly commit: string | undefined;
}

/** Finds the store and wires everything to it. */
export function openStore(door: Door, options: CommonOptions): OpenedStore {
  const files = new NodeFiles();
  const layout = findStore(files, door.cwd, options.store);
  const git = new Git(layout.parent, door.env);
  const repository = Repository.find(git, path.basename(layout.dir));
  const commit = options.ref === undefined ? undefined : resolveRef(repository, options.ref);
  const reading =
    commit === undefined || repository === undefined ? files : new CommitFiles(repository, commit, layout.dir);
  const settings = readSettings({ files: reading, layout, env: door.env });
  const now = nowOf(door, options);
  const folder = repository?.folder ?? path.basename(layout.dir);
  const backends = new WiredBackends({ files, reading, layout, settings: settings.settings, folder, now });
  const { processes, signal, version } = door;
  const progress = terminalProgress(door, options.quiet === true || options.json === true);
  const machine = machineOf(door, files);
  const context = { files, layout, settings, backends, repository, machine, processes, progress, signal, version, now };
  return { context, reading, commit };
}

function resolveRef(repository: Repository | undefined, ref: string): string {
  if (repository === undefined) {
    throw new MilestoneError("UNKNOWN_COMMIT", "The store is in no git repository, so --ref means nothing here.", {
      state: NOTHING_CHANGED,
      fix: ["Leave --ref out."],
    });
  }
  return repository.resolve(ref);
}

function nowOf(door: Door, { now }: CommonOptions): () => Date {
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

function machineOf({ env }: Door, _files: NodeFiles): Machine {
  return {
    hasCommand: (name) =>
      (env.PATH ?? "").split(path.delimiter).some((dir) => dir !== "" && fs.existsSync(path.join(dir, name))),
    fileSystem: (dir) => (NETWORK.has(fs.statfsSync(dir).type) ? "network" : "local"),
    canWrite: (dir) => {
      try {
        fs.accessSync(dir, fs.constants.W_OK);
        return true;
      } catch {
        // Whatever keeps us from writing, the answer is the same; the plan names the folder.
        return false;
      }
    },
  };
}

/** Where messages of the store's layout begin. */
export type { StoreLayout };
