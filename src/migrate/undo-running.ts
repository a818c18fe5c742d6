import { setTimeout } from "node:timers/promises";
import type { Context } from "../context.ts";
import { isErrno, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { type LockHolder, liveHolder } from "../store/locks.ts";
import { allRuns, openRuns } from "./interrupted.ts";
import type { JournalState } from "./journal.ts";
import { REMEDY } from "./phase.ts";
import { RunDirs } from "./run-dirs.ts";

const POLL_MS = 50;
/** A run looks for requests several times a second; a slow disk may hold it up in one call. */
const ANSWER_WITHIN_MS = 60_000;

/** A move plans once more when it has the lock, before it begins a run: most take less. */
const BEGINS_WITHIN_MS = 3000;

/** How a run that was asked to undo itself ended; `died` leaves the rest to who asked. */
export type Answer = { kind: "undone"; run: JournalState } | { kind: "died"; run: JournalState };

/**
 * Asks the process that holds the lock to undo its run, and waits until it has; undefined where it ended without one. Throws
 * UNDO_NOT_POSSIBLE where it is past its switch, LOCKED where it runs nothing that could be undone, and where it does not
 * answer.
 */
export async function undoRunning(context: Context, holder: LockHolder): Promise<Answer | undefined> {
  const who = `process ${holder.pid} on ${holder.host} (${holder.command})`;
  const run = await runOf(context, holder, who);
  if (run === undefined) {
    return undefined;
  }
  if (REMEDY[run.phase] === "finish") {
    throw pastReturn(run, `is past the point of no return, and ${who} is finishing it`);
  }
  ask(context, run);
  const until = performance.now() + ANSWER_WITHIN_MS;
  while (liveHolder(context)?.token === holder.token) {
    if (performance.now() > until) {
      throw new MilestoneError("LOCKED", `${run.id} was asked to undo itself, and ${who} has not answered.`, {
        state: "The request stands: it is undone as soon as that process looks.",
        fix: ["milestone status"],
      });
    }
    throwIfStopped(context.signal);
    await setTimeout(POLL_MS);
  }
  return outcomeOf(context, run);
}

/** What the holder of the lock runs, or is about to; undefined where it has let go. */
async function runOf(context: Context, holder: LockHolder, who: string): Promise<JournalState | undefined> {
  const until = performance.now() + BEGINS_WITHIN_MS;
  while (performance.now() <= until) {
    const [run] = openRuns(context);
    if (run !== undefined || liveHolder(context)?.token !== holder.token) {
      return run;
    }
    throwIfStopped(context.signal);
    await setTimeout(POLL_MS);
  }
  throw new MilestoneError("LOCKED", `The store is in use by ${who}, which has begun nothing that could be undone.`, {
    state: NOTHING_CHANGED,
    fix: ["Wait until it is done. Where it is a move that still plans, run this again, or stop it where it runs."],
  });
}

function ask({ files, layout, now }: Context, { id }: JournalState): void {
  try {
    files.create(new RunDirs(layout, id).undoRequest, `${now().toISOString()}\n`);
  } catch (error) {
    // Asked before, or over already.
    if (!isErrno(error, "EEXIST", "ENOENT")) {
      throw error;
    }
  }
}

function outcomeOf(context: Context, run: JournalState): Answer {
  const ended = allRuns(context).find(({ id }) => id === run.id);
  switch (ended === undefined ? "undone" : REMEDY[ended.phase] === "none" ? ended.phase : "open") {
    case "undone":
      return { kind: "undone", run };
    case "open":
      return { kind: "died", run };
    default:
      throw pastReturn(run, "was past the point of no return when it heard of it, and is finished");
  }
}

function pastReturn({ id }: JournalState, what: string): MilestoneError {
  return new MilestoneError("UNDO_NOT_POSSIBLE", `${id} ${what}.`, {
    state: "Nothing was undone.",
    fix: ["milestone status"],
  });
}
