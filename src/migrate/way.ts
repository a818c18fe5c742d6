import type { JournalFacts } from "./journal.ts";
import type { Phase } from "./phase.ts";

/** One step of a migration, and the phase that the journal says is reached after it. */
interface Stretch {
  readonly step: string;
  readonly reaches?: Phase;
}

/**
 * The steps of every migration, in order: `migrate.ts` walks them, and the model in test/model proves by trying every
 * order of events that none of them may be left out or come later. What a step is to each backend is the backend's:
 * where the files are the records already, there is nothing to copy and nothing to put in place.
 */
export const WAY = [
  { step: "back up", reaches: "backed-up" },
  { step: "backfill", reaches: "backfilled" },
  { step: "catch up" },
  { step: "verify", reaches: "verified" },
  /** What may stand in its place while the source is still the truth; the rest waits for the write pause. */
  { step: "install ahead" },
  /** The base for drift, for later: both sides as they are at the switch. */
  { step: "stage last switch" },
  /** Here the write pause begins. */
  { step: "wait for tools" },
  { step: "pause session" },
  { step: "hold source" },
  /** And verify it, and put ahead and stage what it changed. */
  { step: "last catch-up", reaches: "cutting-over" },
  { step: "install" },
  { step: "sync" },
  /** At a signal, at a request to undo, when the pause was too long or the lock is gone, this is as far as it goes. */
  { step: "last look" },
  { step: "switch" },
  /** Here the write pause ends. */
  { step: "release source", reaches: "switched" },
  /** For a write that raced the switch. */
  { step: "sweep" },
  /** Ends with the journal's last line, as it does when another process resumes it. */
  { step: "finish" },
] as const satisfies readonly Stretch[];

export type Step = (typeof WAY)[number]["step"];

/** Does a step. Returns what the journal is to remember from then on, with the phase that the step reaches. */
export type Act = () => Promise<JournalFacts | undefined>;
