import { BACKENDS, type BackendName } from "../backends/backend.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";

/** One way from backend to backend. */
export interface Move {
  readonly from: BackendName;
  readonly to: BackendName;
}

/** The moves that exist. */
const TARGETS: Record<BackendName, readonly BackendName[]> = {
  file: ["hybrid", "database"],
  hybrid: ["file", "database"],
  database: ["hybrid"],
};

export function targetsFrom(from: BackendName): readonly BackendName[] {
  return TARGETS[from];
}

/** True for the way from database straight to file, which exists only as the way back of a migration: all or nothing. */
function isWayBack({ from, to }: Move): boolean {
  return from === "database" && to === "file";
}

/** True for a move that exists, or, where a migration is rolled back, for its reverse. */
export function moveExists(move: Move, reverses: string | undefined): boolean {
  return TARGETS[move.from].includes(move.to) || (reverses !== undefined && isWayBack(move));
}

/** True for a move between YAML and a database: only there is an old copy left that can drift. */
export function crossesToDatabase({ from, to }: Move): boolean {
  return (from === "database") !== (to === "database");
}

/** A word as a backend. Throws USAGE. */
export function parseBackend(word: string): BackendName {
  const backend = BACKENDS.find((name) => name === word);
  if (backend === undefined) {
    throw new MilestoneError(
      "USAGE",
      `There is no backend ${JSON.stringify(word)}; there are ${BACKENDS.join(", ")}.`,
      {
        state: NOTHING_CHANGED,
      },
    );
  }
  return backend;
}

/** Throws MOVE_NOT_POSSIBLE with the commands that do it in two steps. `reverses` as for {@link moveExists}. */
export function assertMoveExists({ from, to }: Move, reverses?: string): void {
  if (!moveExists({ from, to }, reverses)) {
    throw new MilestoneError("MOVE_NOT_POSSIBLE", `There is no move from ${from} straight to ${to}.`, {
      state: NOTHING_CHANGED,
      fix: ["milestone migrate hybrid", "milestone migrate file"],
    });
  }
}
