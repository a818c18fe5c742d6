import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { readSwitch } from "../store/switch.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { undoRun } from "./undo.ts";

/**
 * What to throw when a run failed. Before the switch everything is undone; after it, the store is on the new
 * backend and only the finish is missing. When undoing fails too, both are said.
 */
export function failRun(
  context: Context,
  id: string,
  journal: Journal,
  facts: JournalFacts,
  error: unknown,
): MilestoneError {
  const failure = toMilestoneError(error);
  if (isPastReturn(context, facts, journal)) {
    const state = `The store is on ${facts.to} and complete; metadata and events are not all written.`;
    const fix = ["milestone resume"];
    return new MilestoneError("FINISH_INCOMPLETE", failure.message, { state, fix, cause: error, place: failure.place });
  }
  try {
    const left = undoRun(context, id, journal, facts);
    const kept = left.length > 0 ? ` Files that others changed meanwhile are kept under migrations/${id}/left.` : "";
    const state = `Everything was undone; the ${facts.from} backend is still in use.${kept}`;
    const { message, place, fix } = failure;
    return new MilestoneError(failure.code, message, { state, place, fix, cause: error });
  } catch (undoError) {
    const both = `${failure.message} Undoing it failed as well: ${toMilestoneError(undoError).message}`;
    return new MilestoneError("INTERRUPTED", both, {
      state: `The ${facts.from} backend is still in use; what the migration put aside is under migrations/${id}.`,
      fix: ["Mend what the messages name, then: milestone resume"],
      cause: error,
      place: failure.place,
    });
  }
}

function isPastReturn(context: Context, facts: JournalFacts, journal: Journal): boolean {
  if (journal.reached === "decided" || journal.reached === "switched") {
    return true;
  }
  return facts.from !== facts.to && readSwitch(context.files, context.layout) === facts.to;
}

/** Errors of the system become ours, with what it said. */
export function toMilestoneError(error: unknown): MilestoneError {
  if (error instanceof MilestoneError) {
    return error;
  }
  const message = error instanceof Error ? error.message : String(error);
  return new MilestoneError("IO", message.endsWith(".") ? message : `${message}.`, {
    state: "Nothing was switched.",
    fix: ["Mend what the message names (disk, rights), then run it again."],
    cause: error,
  });
}
