import type { Context } from "../context.ts";
import { liveHolder } from "../store/locks.ts";
import { presentSidesOf } from "../store/side-files.ts";
import { readSwitch, writeSwitch } from "../store/switch.ts";
import { failRun } from "./fail.ts";
import { finishRun } from "./finish.ts";
import { Installation } from "./installation.ts";
import { openRuns } from "./interrupted.ts";
import { type JournalFacts, type JournalState, reopenJournal } from "./journal.ts";
import { findLeftovers } from "./leftovers.ts";
import { REMEDY } from "./phase.ts";
import { RunDirs } from "./run-dirs.ts";
import { undoRun } from "./undo.ts";
import { withMigrationLock } from "./with-lock.ts";

/** What became of an interrupted run. */
export interface ResumeReport {
  readonly id: string;
  readonly outcome: "finished" | "undone";
  /** Where it had got to. */
  readonly phase: string;
  /** Files that others had changed in place, kept under `migrations/<id>/left`. */
  readonly left: readonly string[];
}

/** Finishes what is past the switch, undoes what is not. Converges when it is killed itself. */
export async function resumeRuns(context: Context): Promise<ResumeReport[]> {
  if (liveHolder(context) !== undefined || (openRuns(context).length === 0 && findLeftovers(context).length === 0)) {
    return [];
  }
  return await withMigrationLock(context, async () => {
    const reports: ResumeReport[] = [];
    // Read again: another process may have ended them while we took the lock.
    for (const state of openRuns(context)) {
      reports.push(await resumeOne(context, state));
    }
    return reports;
  });
}

async function resumeOne(context: Context, state: JournalState): Promise<ResumeReport> {
  const { files, layout } = context;
  const { id, phase, facts } = state;
  const dirs = new RunDirs(layout, id);
  const journal = reopenJournal(files, dirs.dir, state);
  const switched = facts.from !== facts.to && readSwitch(files, layout) === facts.to;
  try {
    if (REMEDY[phase] !== "finish" && !switched) {
      return { id, phase, outcome: "undone", left: undoRun(context, id, journal, facts) };
    }
    const installation = new Installation(files, dirs.installation);
    if (phase !== "switched") {
      if (installation.isWaiting("enterprise.db")) {
        await clearWay(context, installation, facts);
      }
      installation.complete();
      writeSwitch(files, layout, facts.to ?? "file");
      journal.reachThrough(["cutting-over", "switched"], context.now());
    }
    if (facts.to === "hybrid") {
      await context.backends.rebuildIndex();
    }
    finishRun(context, id, journal, facts);
    return { id, phase, outcome: "finished", left: installation.left };
  } catch (error) {
    throw failRun(context, id, journal, facts, error);
  }
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
