import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Files, ReadFiles } from "../files/files.ts";
import { type LockPorts, liveHolder } from "../store/locks.ts";
import { type JournalState, readJournal } from "./journal.ts";
import { type Phase, REMEDY } from "./phase.ts";

type Ports = { readonly files: Files; readonly layout: LockPorts["layout"] };

/** Everything under `migrations/` that a journal describes, oldest first. Throws JOURNAL_UNREADABLE. */
export function allRuns(ports: Ports): JournalState[] {
  const { files, layout } = ports;
  return runNames(ports)
    .map((name) => readJournal(files, layout.at("migrations", name)))
    .filter((state) => state !== undefined);
}

function runNames({ files, layout }: Ports): string[] {
  const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
  return folders.map(({ name }) => name).sort();
}

/** Migrations and restores that neither finished nor were undone. */
export function openRuns(ports: Ports): JournalState[] {
  return allRuns(ports).filter(({ phase }) => REMEDY[phase] !== "none");
}

/** Throws INTERRUPTED where a run is open: asked by who holds the lock, before a run of its own. */
export function assertNoneOpen(ports: Ports): void {
  const [first] = openRuns(ports);
  if (first !== undefined) {
    throw new MilestoneError("INTERRUPTED", `${first.id} was interrupted after "${first.phase}".`, {
      state: NOTHING_CHANGED,
      fix: ["milestone resume"],
    });
  }
}

/** A run that neither finished nor was undone, and that nobody is running now. */
export interface InterruptedRun {
  readonly id: string;
  readonly phase: Phase | "unreadable";
  /** What is wrong with a journal that cannot be read. */
  readonly problem?: MilestoneError;
}

/** Every such run: for commands that only say so, and that no damaged journal may stop. */
export function interruptedRuns(ports: LockPorts): InterruptedRun[] {
  const open = runNames(ports).flatMap((name) => tryReadOpen(ports, name));
  return open.length > 0 && liveHolder(ports) === undefined ? open : [];
}

/** Runs that are over, oldest first, as far as their journals stand; none of a commit, which has no journals. */
export function endedRuns({ files, layout }: { files: ReadFiles; layout: LockPorts["layout"] }): JournalState[] {
  const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
  return folders
    .map(({ name }) => tryRead(files, layout.at("migrations", name)))
    .filter((state) => state !== undefined)
    .filter(({ phase }) => REMEDY[phase] === "none")
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

function tryRead(files: ReadFiles, dir: string): JournalState | undefined {
  try {
    return readJournal(files, dir);
  } catch (problem) {
    if (problem instanceof MilestoneError && problem.code === "JOURNAL_UNREADABLE") {
      return undefined;
    }
    throw problem;
  }
}

/** Migrations that began by themselves, failed and were undone without a backup that says so, oldest first. */
export function unseenFailures(ports: { files: ReadFiles; layout: LockPorts["layout"] }): JournalState[] {
  return endedRuns(ports).filter(({ phase, facts }) => phase === "undone" && facts.startedBy === "auto");
}

function tryReadOpen({ files, layout }: Ports, name: string): InterruptedRun[] {
  try {
    const state = readJournal(files, layout.at("migrations", name));
    return state === undefined || REMEDY[state.phase] === "none" ? [] : [{ id: state.id, phase: state.phase }];
  } catch (problem) {
    if (problem instanceof MilestoneError && problem.code === "JOURNAL_UNREADABLE") {
      return [{ id: name, phase: "unreadable", problem }];
    }
    throw problem;
  }
}
