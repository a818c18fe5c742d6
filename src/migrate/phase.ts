/**
 * The phases of a migration or restore, in order. Each journal line says that a phase was reached; its effect
 * counts from then on.
 */
export const PHASES = [
  "started",
  "backed-up",
  "backfilled",
  "verified",
  "cutting-over",
  "decided",
  "switched",
  "going-back",
  "finished",
  "undone",
] as const;
export type Phase = (typeof PHASES)[number];

/** Which phase may follow which. The diagram in docs/architecture.md is made from this. */
export const NEXT: Record<Phase, readonly Phase[]> = {
  started: ["backed-up", "undone"],
  "backed-up": ["backfilled", "undone"],
  backfilled: ["verified", "undone"],
  verified: ["cutting-over", "decided", "undone"],
  /** The backend changes: until `storage-backend.txt` names the new one, everything is undone. */
  "cutting-over": ["switched", "undone"],
  /** A restore into the backend in use: from here on the only way is forward. */
  decided: ["switched"],
  switched: ["finished", "going-back"],
  /** A person wants a switch taken back that is not finished: from here on it is undone, whatever the switch names. */
  "going-back": ["undone"],
  finished: [],
  undone: [],
};

/** What an interrupted run in a phase needs. */
export type Remedy = "none" | "undo" | "ask-switch" | "finish";

/** After `cutting-over` the switch file itself says whether the switch happened. */
export const REMEDY: Record<Phase, Remedy> = {
  started: "undo",
  "backed-up": "undo",
  backfilled: "undo",
  verified: "undo",
  "cutting-over": "ask-switch",
  decided: "finish",
  switched: "finish",
  "going-back": "undo",
  finished: "none",
  undone: "none",
};

/**
 * Where an interrupted run goes. Where it has two backends, the switch says on which of them the store is (`now`),
 * whatever became of the journal's last line; but what was decided goes on, and who goes back goes on going back.
 */
export function directionOf<Name>(
  phase: Phase,
  { from, to, now }: Record<"from" | "to" | "now", Name>,
): "forward" | "back" {
  if (phase === "going-back" || phase === "decided") {
    return phase === "decided" ? "forward" : "back";
  }
  const isForward = from === to ? REMEDY[phase] === "finish" : now === to;
  return isForward ? "forward" : "back";
}

export function assertMove(from: Phase | undefined, to: Phase): void {
  const legal = from === undefined ? to === "started" : NEXT[from].includes(to);
  if (!legal) {
    throw new Error(`a migration cannot go from ${from ?? "nothing"} to ${to}`);
  }
}
