import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { toMilestoneError } from "../errors/to-milestone-error.ts";
import { resumeServerRows } from "../restore/server-rows.ts";
import { hasStaleLock, liveHolder } from "../store/locks.ts";
import { presentSidesOf } from "../store/side-files.ts";
import { readSwitch, writeSwitch } from "../store/switch.ts";
import { resumeSync } from "../sync/complete.ts";
import { failRun } from "./fail.ts";
import { finishRun } from "./finish.ts";
import { tryGoBack } from "./go-back.ts";
import type { Installation } from "./installation.ts";
import { installationOf, openInstallation } from "./installation-of.ts";
import { openRuns } from "./interrupted.ts";
import { type Journal, type JournalFacts, type JournalState, reopenJournal } from "./journal.ts";
import { findLeftovers } from "./leftovers.ts";
import { directionOf } from "./phase.ts";
import { RunDirs } from "./run-dirs.ts";
import { type Undone, undoRun } from "./undo.ts";
import { undoRunning } from "./undo-running.ts";
import { withMigrationLock } from "./with-lock.ts";

/** What became of an interrupted run. */
export interface ResumeReport {
  readonly id: string;
  readonly outcome: "finished" | "undone";
  /** Where it had got to. */
  readonly phase: string;
  /** Files that others had changed in place, kept under `migrations/<id>/left`. */
  readonly left: readonly string[];
  /** What is to be said of the server. */
  readonly remarks: readonly string[];
}

export interface ResumeOptions {
  /** Undoes also what could be finished, and asks a run that is still going on to undo itself. */
  readonly undo: boolean;
}

/**
 * Finishes what is past the switch, undoes what is not. Converges when it is killed itself. With `undo`, throws
 * UNDO_NOT_POSSIBLE where another process has gone past the switch, and INTERRUPTED where the only way left is forward.
 */
export async function resumeRuns(context: Context, options: ResumeOptions = { undo: false }): Promise<ResumeReport[]> {
  const holder = liveHolder(context);
  if (holder !== undefined && options.undo) {
    const answer = await undoRunning(context, holder);
    if (answer === undefined) {
      return await resumeRuns(context, options);
    }
    const { kind, run } = answer;
    const { left } = installationOf(context, new RunDirs(context.layout, run.id));
    return kind === "undone"
      ? [{ id: run.id, outcome: kind, phase: run.phase, left, remarks: [] }]
      : await endRuns(context, options);
  }
  return holder === undefined && hasTraces(context) ? await endRuns(context, options) : [];
}

/** Something of killed processes that goes when the lock is taken once more, or a run to be ended. */
function hasTraces(context: Context): boolean {
  return openRuns(context).length > 0 || findLeftovers(context).length > 0 || hasStaleLock(context);
}

async function endRuns(context: Context, options: ResumeOptions): Promise<ResumeReport[]> {
  return await withMigrationLock(context, async () => {
    const reports: ResumeReport[] = [];
    // Read again: another process may have ended them while we took the lock.
    for (const state of openRuns(context)) {
      reports.push(await endRun(context, state, options));
    }
    return reports;
  });
}

async function endRun(context: Context, state: JournalState, { undo }: ResumeOptions): Promise<ResumeReport> {
  const { id, phase, facts } = state;
  const { files, layout } = context;
  const journal = reopen(context, state);
  const isForward =
    directionOf(phase, { from: facts.from, to: facts.to, now: readSwitch(files, layout) }) === "forward";
  let obstacle: string | undefined;
  try {
    if (isForward && !undo) {
      return { id, phase, outcome: "finished", ...(await finish(context, state, journal)) };
    }
    obstacle = isForward ? await tryGoBack(context, state, journal) : undefined;
    if (obstacle === undefined) {
      return { id, phase, outcome: "undone", ...(await undoRun(context, id, journal, facts)) };
    }
  } catch (error) {
    throw await failRun(context, id, journal, facts, error);
  }
  throw new MilestoneError("INTERRUPTED", `${id} got to "${phase}" and cannot be undone: ${obstacle}.`, {
    state: "Nothing was undone; it still has to be finished.",
    fix: ["milestone resume"],
  });
}

/** Where not even its journal can be written, a run is as interrupted as it was: on which side of the switch, it knows. */
function reopen({ files, layout }: Context, state: JournalState): Journal {
  const { id, phase } = state;
  try {
    return reopenJournal(files, new RunDirs(layout, id).dir, state);
  } catch (error) {
    throw new MilestoneError("INTERRUPTED", toMilestoneError(error).message, {
      state: `${id} got to "${phase}" and is as it was; it still has to be ended.`,
      fix: ["Mend what the message names, then: milestone resume"],
      cause: error,
    });
  }
}

async function finish(context: Context, { id, phase, facts }: JournalState, journal: Journal): Promise<Undone> {
  const { files, layout } = context;
  const remarks: string[] = [];
  const dirs = new RunDirs(layout, id);
  const installation = await openInstallation(context, dirs, facts);
  if (phase !== "switched" && facts.kind === "sync") {
    const { fingerprint } = await resumeSync(context, dirs, facts.to ?? "file");
    facts.fingerprint = fingerprint;
    journal.reach("switched", context.now(), { fingerprint });
  } else if (phase !== "switched") {
    if (installation.isWaiting("enterprise.db")) {
      await clearWay(context, installation, facts);
    }
    installation.complete();
    if (facts.kind === "restore") {
      remarks.push(...(await resumeServerRows(context, id, facts)));
    }
    writeSwitch(files, layout, facts.to ?? "file");
    journal.reachThrough(["cutting-over", "switched"], context.now());
  }
  if (facts.to === "hybrid") {
    await context.backends.rebuildIndex();
  }
  await finishRun(context, id, journal, facts);
  return { left: installation.left, remarks };
}

/** Before a database is replaced: a healthy one comes to rest; of a broken one the side files go first, as they are. */
async function clearWay(
  { files, layout, backends }: Context,
  installation: Installation,
  { unreadable }: JournalFacts,
): Promise<void> {
  if (unreadable) {
    installation.aside(presentSidesOf(files, layout.databaseFile));
  } else {
    await backends.restDatabase();
  }
}
