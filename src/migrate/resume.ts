import type { Context } from "../context.ts";
import { takeMigrationLock } from "../store/locks.ts";
import { readSwitch, writeSwitch } from "../store/switch.ts";
import { failRun } from "./fail.ts";
import { finishRun } from "./finish.ts";
import { Installation } from "./installation.ts";
import { interruptedRuns } from "./interrupted.ts";
import { type JournalState, reopenJournal } from "./journal.ts";
import { REMEDY } from "./phase.ts";
import { RunDirs } from "./run-dirs.ts";
import { undoRun } from "./undo.ts";

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
  const open = interruptedRuns(context);
  if (open.length === 0) {
    return [];
  }
  const lock = takeMigrationLock(context);
  try {
    const reports: ResumeReport[] = [];
    for (const state of open) {
      reports.push(await resumeOne(context, state));
    }
    return reports;
  } finally {
    lock.release();
  }
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
    if (phase !== "switched") {
      const installation = new Installation(files, dirs.installation);
      if (installation.isWaiting("enterprise.db")) {
        await context.backends.restDatabase("refuse");
      }
      installation.complete();
      writeSwitch(files, layout, facts.to ?? "file");
      journal.reachThrough(["cutting-over", "switched"], context.now());
    }
    if (facts.to === "hybrid") {
      await context.backends.rebuildIndex();
    }
    finishRun(context, id, journal, facts);
    return { id, phase, outcome: "finished", left: [] };
  } catch (error) {
    throw failRun(context, id, journal, facts, error);
  }
}
