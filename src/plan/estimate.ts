import type { Survey } from "../validate/survey.ts";
import type { Move } from "./move.ts";
import type { Estimate } from "./plan.ts";

/** How long one record took in an earlier migration of the same move. */
export interface EarlierRate {
  readonly msPerRecord: number;
}

/** What a move costs besides its records: process start, metadata, journal. */
const FIXED_MS = 300;
/** Measured: a whole move takes about this many times the one pass that planning makes over the records. */
const PASSES: Record<Move["to"], number> = { file: 1, hybrid: 2, database: 3 };

/** From earlier migrations of this store where there are any, else from the pass that planning just made. Pure. */
export function estimateMove(
  move: Move,
  survey: Survey,
  earlier: readonly EarlierRate[],
  statAllMs: number,
): Omit<Estimate, "mostPauseMs"> {
  const records = survey.fingerprint.active + survey.fingerprint.completed;
  const writePauseMs = Math.ceil(2 * statAllMs + 10);
  if (earlier.length > 0) {
    const mean = earlier.reduce((sum, { msPerRecord }) => sum + msPerRecord, 0) / earlier.length;
    const source = `${earlier.length} earlier ${earlier.length === 1 ? "migration" : "migrations"} of this store`;
    return { durationMs: Math.ceil(mean * records), writePauseMs, source };
  }
  const durationMs = Math.ceil(survey.durationMs * PASSES[move.to] + FIXED_MS);
  return { durationMs, writePauseMs, source: "the speed of reading this store just now" };
}

/** Bytes that a move needs at its peak: backup and shadow stand beside the source, with room to spare. */
export function diskNeeded(move: Move, survey: Survey, auxiliaryBytes: number): number {
  const records = survey.fingerprint.active + survey.fingerprint.completed;
  // A file takes whole blocks, and its name some room in the directory and the index.
  const asFiles = survey.yamlBytes + records * 4500;
  // YAML and JSON side by side, and pages that are not full.
  const asDatabase = survey.yamlBytes * 2.6 + records * 600;
  const asIndex = records * 400;
  const backup = (move.from === "database" ? 2 * asDatabase : asFiles + 2 * asIndex) + auxiliaryBytes;
  const shadow = move.to === "database" ? asDatabase : move.from === "database" ? asFiles + asIndex : asIndex;
  return Math.ceil((backup + shadow) * 1.1 + 1_000_000);
}
