import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { toMilestoneError } from "../errors/to-milestone-error.ts";
import { readSwitch } from "../store/switch.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { undoRun } from "./undo.ts";

/**
 * What to throw when a run failed. Before the switch everything is undone; after it, the store is on the new
 * backend and only the finish is missing. When undoing fails too, both are said.
 */
export async function failRun(
  context: Context,
  id: string,
  journal: Journal,
  facts: JournalFacts,
  error: unknown,
): Promise<MilestoneError> {
  const failure = toMilestoneError(error);
  const aside = `what the migration put aside is under migrations/${id}.`;
  try {
    if (isPastReturn(context, facts, journal)) {
      const { state, fix } = describeRest(facts, journal);
      return new MilestoneError("FINISH_INCOMPLETE", failure.message, {
        state,
        fix,
        cause: error,
        place: failure.place,
      });
    }
  } catch (lookError) {
    // A disk that gives nothing any more: only the next process can tell on which side of the switch this one ended.
    return interrupted(failure, error, lookError, `Which backend is in use cannot be read now; ${aside}`);
  }
  try {
    const { left, remarks } = await undoRun(context, id, journal, facts);
    const kept = left.length > 0 ? `Files that others changed meanwhile are kept under migrations/${id}/left.` : "";
    const done = `Everything was undone; the ${facts.from} backend is still in use.`;
    const state = [done, kept, ...remarks].filter((each) => each !== "").join(" ");
    const { message, place, fix } = failure;
    return new MilestoneError(failure.code, message, { state, place, fix, cause: error });
  } catch (undoError) {
    return interrupted(failure, error, undoError, `The ${facts.from} backend is still in use; ${aside}`);
  }
}

function interrupted(failure: MilestoneError, cause: unknown, second: unknown, state: string): MilestoneError {
  const both = `${failure.message} Undoing it failed as well: ${toMilestoneError(second).message}`;
  const fix = ["Mend what the messages name, then: milestone resume"];
  return new MilestoneError("INTERRUPTED", both, { state, fix, cause, place: failure.place });
}

/** What state is left past the return, and what ends it. */
function describeRest({ to, kind }: JournalFacts, { reached }: Journal): { state: string; fix: string[] } {
  if (reached === "finished") {
    return {
      state: `The store is on ${to} and complete; only the report of it is missing.`,
      fix: ["milestone status"],
    };
  }
  const aim = kind === "sync" ? "as it is to be" : "as in the backup";
  const state =
    reached === "decided"
      ? `The ${kind ?? "restore"} was decided on and is not complete: each record is as before or ${aim}, whole.`
      : `The store is on ${to} and complete; metadata and events are not all written.`;
  return { state, fix: ["milestone resume"] };
}

function isPastReturn(context: Context, facts: JournalFacts, { reached }: Journal): boolean {
  if (reached === "decided" || reached === "switched" || reached === "finished") {
    return true;
  }
  return reached !== "going-back" && facts.from !== facts.to && readSwitch(context.files, context.layout) === facts.to;
}
