import type { DriftedRecord } from "../drift/drift.ts";
import type { MilestoneRecord } from "../record/record.ts";
import type { Conflict, Decision, Sides } from "./decide.ts";
import type { TakenNames } from "./taken-names.ts";

/** Which side a person wants where both changed: for every conflict, or for those of these ids. */
export interface Choices {
  /** The record of the backend in use stays as it is. */
  readonly ours: "all" | readonly string[];
  /** The old copy's record is taken as it is. */
  readonly theirs: "all" | readonly string[];
}

/** What becomes of one drifted record. */
export type SyncItem = {
  readonly id: string;
  readonly change: DriftedRecord["change"];
  /** Its name, and what happened to it in the old copy. */
  readonly label: string;
} & Outcome;

type Outcome =
  | { readonly kind: "same" | "brought" | "merged" }
  /** A conflict that a person decided. */
  | { readonly kind: "ours" | "theirs"; readonly conflict: Conflict }
  | { readonly kind: "conflict"; readonly conflict: Conflict };

interface Chosen {
  readonly item: Outcome;
  /** What the backend in use is to have; undefined for none. */
  readonly target: MilestoneRecord | undefined;
}

interface Facts {
  readonly choices: Choices;
  readonly taken: TakenNames;
}

/** A decision with what a person chose. Pure but for one look whether a name is free. */
export function choose(decision: Decision, { id, ours, theirs }: Sides, facts: Facts): Chosen {
  if (decision.kind === "same") {
    return { item: { kind: "same" }, target: ours };
  }
  if (decision.kind !== "conflict") {
    const { kind, result } = decision;
    const taken = ours === undefined && result !== undefined ? facts.taken.describe(result) : undefined;
    return taken === undefined
      ? { item: { kind }, target: result }
      : choose(
          { kind: "conflict", conflict: { reason: "name-taken", detail: taken, fields: [] } },
          { id, ours } as Sides,
          facts,
        );
  }
  const { conflict } = decision;
  if (conflict.reason === "unreadable-there") {
    // Whichever side a person wants, it could be the same by what the other one says once it is mended.
    return { item: { kind: "conflict", conflict }, target: ours };
  }
  switch (sideFor(facts.choices, id)) {
    case "ours":
      return { item: { kind: "ours", conflict }, target: ours };
    case "theirs":
      return canTakeTheirs(conflict)
        ? { item: { kind: "theirs", conflict }, target: theirs }
        : { item: { kind: "conflict", conflict }, target: ours };
    case undefined:
      return { item: { kind: "conflict", conflict }, target: ours };
  }
}

/** True for a conflict that a person can decide for either side. */
export function canTakeTheirs({ reason }: Conflict): boolean {
  return reason !== "not-possible" && reason !== "name-taken" && reason !== "unreadable-there";
}

/** True for a conflict that a person can decide at all. */
export function canDecide({ reason }: Conflict): boolean {
  return reason !== "unreadable-there";
}

/** What was said of one id goes before what was said of all. */
function sideFor({ ours, theirs }: Choices, id: string): "ours" | "theirs" | undefined {
  if (ours !== "all" && ours.includes(id)) {
    return "ours";
  }
  if (theirs !== "all" && theirs.includes(id)) {
    return "theirs";
  }
  return ours === "all" ? "ours" : theirs === "all" ? "theirs" : undefined;
}
