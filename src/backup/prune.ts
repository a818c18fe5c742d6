import type { Context } from "../context.ts";
import { isErrno, MilestoneError } from "../errors/error.ts";
import { interruptedRuns, openRuns } from "../migrate/interrupted.ts";
import { readJournal } from "../migrate/journal.ts";
import { findLeftovers } from "../migrate/leftovers.ts";
import { REMEDY } from "../migrate/phase.ts";
import { removeIfEmpty } from "../migrate/remove-if-empty.ts";
import { removeRun } from "../migrate/remove-run.ts";
import { RunDirs } from "../migrate/run-dirs.ts";
import { withMigrationLock } from "../migrate/with-lock.ts";
import { countOf } from "../report/quantity.ts";
import { sideFilesOf } from "../store/side-files.ts";
import { readSwitch } from "../store/switch.ts";
import { type ListedBackup, listBackups, readPayloadDigests } from "./list.ts";

type ReadableBackup = ListedBackup & { kind: "readable" };

/**
 * Something that `prune` removes, or would remove if it were not for `kept`. Paths are relative to the store. `refused` is
 * true where it stays because the system lets us not look at it or not remove it: somebody has to mend that.
 */
export type Prunable =
  | {
      readonly kind: "backup";
      readonly path: string;
      readonly expiresAt: Date;
      readonly kept: string | undefined;
      readonly refused?: true;
    }
  /** Journal and displaced old copies of a run that is over. */
  | {
      readonly kind: "run";
      readonly path: string;
      readonly displaced: number;
      readonly kept: string | undefined;
      readonly refused?: true;
    }
  /** An index that no backend reads any more. */
  | { readonly kind: "index"; readonly path: string; readonly kept: string | undefined }
  /** Tables on the server that a run took the place of; `path` is the id of the run. */
  | {
      readonly kind: "tables";
      readonly path: string;
      readonly tables: readonly string[];
      /** As the server estimates them. */
      readonly rows: number;
      readonly kept: string | undefined;
    };

type PrunableFolder = Extract<Prunable, { kind: "backup" | "run" }>;

/** What `prune` would do now. Writes nothing. */
export async function planPrune(context: Context, only?: Prunable["kind"]): Promise<Prunable[]> {
  const folders = [...expiredBackups(context, listBackups(context)), ...endedRuns(context)];
  const here = [...folders.map((each) => withRefusal(context, each)), ...staleIndex(context)];
  // Who asks for something else need not reach the server.
  const there = only === undefined || only === "tables" ? await oldTables(context) : [];
  return [...here, ...there].filter(({ kind }) => only === undefined || kind === only);
}

/** Those of this store. A clone without the server's URL prunes what it has, and leaves these to another. */
async function oldTables({ backends, settings }: Context): Promise<Prunable[]> {
  const { database, storeId } = settings.settings;
  if (storeId === undefined || database.type !== "postgresql" || database.target === undefined) {
    return [];
  }
  const kept = await backends.server().keptTables(storeId);
  return kept.map(({ run, tables, rows }) => ({ kind: "tables", path: run, tables, rows, kept: undefined }));
}

/** What cannot be removed whole must not lose its place: half of it would be in the way of every later command. */
function withRefusal(context: Context, item: PrunableFolder): PrunableFolder {
  const refusal = item.kept === undefined ? refusalIn(context, item.path) : undefined;
  return refusal === undefined ? item : { ...item, kept: refusal, refused: true };
}

function refusalIn(context: Context, folder: string): string | undefined {
  const { files, layout, machine } = context;
  const refuses = (inside: string): string | undefined => {
    const dir = layout.at(...inside.split("/"));
    for (const { name, kind } of files.listEach(dir) ?? []) {
      const below = kind === "directory" ? refuses(`${inside}/${name}`) : undefined;
      if (below !== undefined) {
        return below;
      }
    }
    return machine.canWrite(dir) ? undefined : `${inside} may not be written`;
  };
  try {
    const what = refuses(folder);
    return what && `this user may not remove it: ${what}. ${GIVE_RIGHT}`;
  } catch (error) {
    return `this user may not look at all of it: ${reasonOf(error)}. ${GIVE_RIGHT}`;
  }
}

const GIVE_RIGHT = "Mend that, or run it as the user that owns it, then: milestone prune";

/** What the system says of a file that it does not let us read; rethrows everything else. */
function reasonOf(error: unknown): string {
  if (isErrno(error, "EACCES", "EPERM", "EIO")) {
    return error.message;
  }
  throw error;
}

/** Removes what {@link planPrune} lists and does not keep; of one kind only, where one is given. Returns the list. */
export async function prune(context: Context, only?: Prunable["kind"]): Promise<Prunable[]> {
  return await withMigrationLock(context, async () => {
    const { files, layout } = context;
    const list = await planPrune(context, only);
    for (const { kind, path } of list.filter(({ kept }) => kept === undefined)) {
      if (kind === "tables") {
        await context.backends.server().dropKept(path);
        continue;
      }
      const target = layout.at(...path.split("/"));
      if (files.stat(target)?.kind === "directory") {
        removeWhole(context, target);
      } else {
        files.remove(target);
      }
    }
    removeIfEmpty(files, layout.migrationsDir);
    return list;
  });
}

/** Out of its place by one rename first: half a backup must never look like one. */
function removeWhole({ files, layout, processes }: Context, dir: string): void {
  files.makeDirs(layout.migrationsDir);
  const doomed = layout.at("migrations", `.pruned-${processes.pid}`);
  files.rename(dir, doomed);
  // After a power cut it may be back under its name.
  removeRun(files, doomed);
}

/** Those whose time is over, of all that {@link listBackups} gave; a few of them are kept all the same. */
export function expiredBackups(context: Context, listed: readonly ListedBackup[]): PrunableFolder[] {
  const backups = listed.filter((each) => each.kind === "readable");
  const expired = backups.filter(({ expiresAt }) => expiresAt <= context.now());
  // To look at a payload takes a while: only for what would be removed otherwise.
  const { needed, unread } = newestProved(context, expired.length === 0 ? [] : backups);
  const reasonOfRuns = keptByRuns(context);
  return expired.map(({ id, expiresAt }): PrunableFolder => {
    const kept = reasonOfRuns(id) ?? needed.get(id);
    const refusal = kept === undefined ? unread.get(id) : undefined;
    const item = { kind: "backup", path: `backups/${id}`, expiresAt } as const;
    return refusal === undefined ? { ...item, kept } : { ...item, kept: refusal, refused: true };
  });
}

/** Why a backup stays for the sake of runs that are not over. No damaged journal may stop who only looks. */
function keptByRuns(context: Context): (id: string) => string | undefined {
  if (interruptedRuns(context).some(({ problem }) => problem !== undefined)) {
    return () => "a run whose journal cannot be read may need it";
  }
  const needed = new Set(openRuns(context).flatMap(({ facts }) => [facts.backup, facts.restores]));
  return (id) => (needed.has(id) ? "an interrupted run needs it" : undefined);
}

/**
 * One that can be restored here and now, if there is any, with records if any has some. Newer ones that cannot be read stay
 * `unread`, with why: they may be whole, and then one of them is what is to be kept. So does the newest of the tools, which
 * wrote down no digests.
 */
function newestProved(
  context: Context,
  backups: readonly ReadableBackup[],
): { needed: Map<string, string>; unread: Map<string, string> } {
  const unread = new Map<string, string>();
  const proved = backups.filter(({ metadata }) => metadata.proved);
  const here = proved.filter(({ payloadHere }) => payloadHere);
  const [ours, others] = [here.filter(hasDigests), here.filter((each) => !hasDigests(each))];
  const whole = [...ours.filter((each) => !hasRecords(each)), ...ours.filter(hasRecords)].findLast((each) => {
    try {
      return isAsTaken(context, each);
    } catch (error) {
      unread.set(each.id, `nobody can tell whether it is whole: ${reasonOf(error)}. ${GIVE_RIGHT}`);
      return false;
    }
  });
  const newest = others.at(-1);
  const last = whole ?? newest ?? here.at(-1) ?? proved.at(-1);
  const needed = new Map<string, string>();
  if (newest !== undefined && (last === undefined || newest.id > last.id)) {
    needed.set(newest.id, "it is the last one of the tools, and nobody can tell whether it is whole");
  }
  if (last !== undefined) {
    needed.set(last.id, "it is the last proved one");
  }
  return { needed, unread };
}

function hasDigests({ metadata }: ReadableBackup): boolean {
  return metadata.details !== undefined;
}

function hasRecords({ metadata: { details, milestoneCount = 0 } }: ReadableBackup): boolean {
  return (details === undefined ? milestoneCount : details.records.active + details.records.completed) > 0;
}

/** False for a payload that a restore refuses: it lost or changed a byte since it was proved. */
function isAsTaken({ files, layout }: Context, backup: ReadableBackup): boolean {
  try {
    return [...(readPayloadDigests({ files, layout }, backup) ?? [])].every(([name, digest]) => {
      const file = layout.at("backups", backup.id, ...name.split("/"));
      return files.stat(file)?.kind === "file" && files.digest(file) === digest;
    });
  } catch (error) {
    if (error instanceof MilestoneError) {
      return false;
    }
    throw error;
  }
}

function endedRuns(context: Context): PrunableFolder[] {
  const { files, layout } = context;
  // Those go without being asked for.
  const leftovers = new Set(findLeftovers(context));
  const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
  return folders
    .map(({ name }) => name)
    .filter((name) => !leftovers.has(`${layout.migrationsDir}/${name}`))
    .sort()
    .flatMap((name): PrunableFolder[] => {
      const dirs = new RunDirs(layout, name);
      const state = readJournal(files, dirs.dir);
      if (state !== undefined && REMEDY[state.phase] !== "none") {
        return [];
      }
      const left = countFiles(context, dirs.left);
      const kept =
        left === 0 ? undefined : `${countOf(left, "file")} in left/ that somebody else wrote; move them away first`;
      return [{ kind: "run", path: `migrations/${name}`, displaced: countFiles(context, dirs.displaced), kept }];
    });
}

function countFiles(context: Context, dir: string): number {
  let count = 0;
  for (const { name, kind } of context.files.listEach(dir) ?? []) {
    count += kind === "directory" ? countFiles(context, `${dir}/${name}`) : 1;
  }
  return count;
}

function staleIndex({ files, layout }: Context): Prunable[] {
  if (readSwitch(files, layout) === "hybrid" || files.stat(layout.indexFile)?.kind !== "file") {
    return [];
  }
  const isOpen = sideFilesOf(layout.indexFile).some((side) => files.stat(side) !== undefined);
  const kept = isOpen ? "a program has it open" : undefined;
  return [{ kind: "index", path: "index.db", kept }];
}
