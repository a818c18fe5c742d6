import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { hasNestedFile } from "../files/nested-files.ts";
import { pidOfTemporary } from "../files/replace.ts";
import { type JournalState, readJournal } from "./journal.ts";
import { REMEDY } from "./phase.ts";
import { removeRun } from "./remove-run.ts";
import { RunDirs } from "./run-dirs.ts";

type Ports = Pick<Context, "files" | "layout" | "processes">;

/**
 * What killed processes left and nobody will ever read: temporary files, folders of runs that never began, were undone
 * or are half pruned. Absolute paths. Means something only while no run is going on.
 */
export function findLeftovers(ports: Ports): string[] {
  const { files, layout } = ports;
  const runs = foldersIn(ports, layout.migrationsDir);
  const ended = runs.filter((dir) => isOver(ports, dir));
  const rest = runs.filter((dir) => !ended.includes(dir));
  const scratch = rest.filter((dir) => isEnded(ports, dir)).flatMap((dir) => scratchIn(ports, dir));
  const places = [layout.dir, layout.at("config"), ...foldersIn(ports, layout.backupsDir), ...rest];
  const temporary = places.flatMap((dir) =>
    (files.list(dir) ?? [])
      .filter(({ name, kind }) => kind === "file" && isAbandoned(ports, name))
      .map(({ name }) => `${dir}/${name}`),
  );
  return [...ended, ...scratch, ...temporary];
}

/** To be called with the lock held. */
export function removeLeftovers(ports: Ports): void {
  for (const each of findLeftovers(ports)) {
    if (ports.files.stat(each)?.kind === "directory") {
      removeRun(ports.files, each);
    } else {
      ports.files.remove(each);
    }
  }
}

function foldersIn({ files }: Ports, dir: string): string[] {
  return (files.list(dir) ?? []).filter(({ kind }) => kind === "directory").map(({ name }) => `${dir}/${name}`);
}

/** A temporary file of a process that is gone, or of this one, which writes none while it looks. */
function isAbandoned({ processes }: Ports, name: string): boolean {
  const pid = pidOfTemporary(name);
  return pid !== undefined && (pid === processes.pid || processes.startOf(pid) === undefined);
}

/** A run keeps its folder while something in it was displaced or is somebody else's, or a person is still to hear of it. */
function isOver({ files, layout }: Ports, dir: string): boolean {
  const name = dir.slice(dir.lastIndexOf("/") + 1);
  if (name.startsWith(".pruned-")) {
    return true;
  }
  // Whatever else stands there is somebody's.
  if (!name.startsWith("migration-")) {
    return false;
  }
  const state = tryReadJournal(files, dir);
  const { displaced, left } = new RunDirs(layout, name);
  const kept = [displaced, left].some((each) => hasNestedFile(files, dir, each.slice(dir.length + 1)));
  const isUndone = state === undefined || (state !== "unreadable" && state.phase === "undone" && !isUnseen(state));
  return isUndone && !kept;
}

function isUnseen({ facts }: JournalState): boolean {
  return facts.startedBy === "auto";
}

/** After a power cut, what a run had removed before its last line may be there again. */
function isEnded({ files }: Ports, dir: string): boolean {
  const state = tryReadJournal(files, dir);
  return state !== undefined && state !== "unreadable" && REMEDY[state.phase] === "none";
}

function scratchIn({ files, layout }: Ports, dir: string): string[] {
  const { shadow, backup, keeping, undoneBackup } = new RunDirs(layout, dir.slice(dir.lastIndexOf("/") + 1));
  return [shadow, backup, keeping, undoneBackup].filter((each) => files.stat(each)?.kind === "directory");
}

/** A journal that cannot be read is for a person to look at, not for us to remove. */
function tryReadJournal(files: Ports["files"], dir: string): JournalState | undefined | "unreadable" {
  try {
    return readJournal(files, dir);
  } catch (error) {
    if (error instanceof MilestoneError) {
      return "unreadable";
    }
    throw error;
  }
}
