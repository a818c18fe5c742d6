import type { Context } from "../context.ts";
import { interruptedRuns } from "../migrate/interrupted.ts";
import { readJournal } from "../migrate/journal.ts";
import { REMEDY } from "../migrate/phase.ts";
import { RunDirs } from "../migrate/run-dirs.ts";
import { takeMigrationLock } from "../store/locks.ts";
import { sideFilesOf } from "../store/side-files.ts";
import { readSwitch } from "../store/switch.ts";
import { type ListedBackup, listBackups } from "./list.ts";

/** Something that `prune` removes, or would remove if it were not for `kept`. Paths are relative to the store. */
export type Prunable =
  | { readonly kind: "backup"; readonly path: string; readonly expiresAt: Date; readonly kept: string | undefined }
  /** Journal and displaced old copies of a run that is over. */
  | { readonly kind: "run"; readonly path: string; readonly displaced: number; readonly kept: string | undefined }
  /** An index that no backend reads any more. */
  | { readonly kind: "index"; readonly path: string; readonly kept: string | undefined };

/** What `prune` would do now. Writes nothing. */
export function planPrune(context: Context): Prunable[] {
  return [...expiredBackups(context), ...endedRuns(context), ...staleIndex(context)];
}

/** Removes what {@link planPrune} lists and does not keep. Returns the whole list. */
export function prune(context: Context): Prunable[] {
  const { files, layout } = context;
  const lock = takeMigrationLock(context);
  try {
    const list = planPrune(context);
    for (const { path } of list.filter(({ kept }) => kept === undefined)) {
      const target = layout.at(...path.split("/"));
      if (files.stat(target)?.kind === "directory") {
        removeWhole(context, target);
      } else {
        files.remove(target);
      }
    }
    return list;
  } finally {
    lock.release();
  }
}

/** Out of its place by one rename first: half a backup must never look like one. */
function removeWhole({ files, layout }: Context, dir: string): void {
  files.makeDirs(layout.migrationsDir);
  const doomed = layout.at("migrations", `.pruned-${process.pid}`);
  files.removeTree(doomed);
  files.rename(dir, doomed);
  files.removeTree(doomed);
}

function expiredBackups(context: Context): Prunable[] {
  const backups = listBackups(context).filter((each) => each.kind === "readable");
  const lastProved = newestProved(backups);
  const needed = new Set(interruptedRuns(context).flatMap(({ facts }) => [facts.backup, facts.restores]));
  return backups
    .filter(({ expiresAt }) => expiresAt <= context.now())
    .map(({ id, expiresAt }) => {
      const kept = needed.has(id)
        ? "an interrupted run needs it"
        : id === lastProved
          ? "it is the last proved one"
          : undefined;
      return { kind: "backup", path: `backups/${id}`, expiresAt, kept };
    });
}

/** One that can be restored here and now, if there is any. */
function newestProved(backups: readonly (ListedBackup & { kind: "readable" })[]): string | undefined {
  const proved = backups.filter(({ metadata }) => metadata.proved);
  return (proved.findLast(({ payloadHere }) => payloadHere) ?? proved.at(-1))?.id;
}

function endedRuns(context: Context): Prunable[] {
  const { files, layout } = context;
  const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
  return folders
    .map(({ name }) => name)
    .sort()
    .flatMap((name): Prunable[] => {
      const dirs = new RunDirs(layout, name);
      const state = readJournal(files, dirs.dir);
      if (state !== undefined && REMEDY[state.phase] !== "none") {
        return [];
      }
      const left = countFiles(context, dirs.left);
      const kept = left === 0 ? undefined : `${left} files in left/ that somebody else wrote; move them away first`;
      return [{ kind: "run", path: `migrations/${name}`, displaced: countFiles(context, dirs.displaced), kept }];
    });
}

function countFiles(context: Context, dir: string): number {
  return (context.files.list(dir) ?? []).reduce(
    (sum, { name, kind }) => sum + (kind === "directory" ? countFiles(context, `${dir}/${name}`) : 1),
    0,
  );
}

function staleIndex({ files, layout }: Context): Prunable[] {
  if (readSwitch(files, layout) === "hybrid" || files.stat(layout.indexFile)?.kind !== "file") {
    return [];
  }
  const isOpen = sideFilesOf(layout.indexFile).some((side) => files.stat(side) !== undefined);
  const kept = isOpen ? "a program has it open" : undefined;
  return [{ kind: "index", path: "index.db", kept }];
}
