import type { BackendName } from "../backends/backend.ts";
import { readMetadata } from "../backup/metadata.ts";
import type { Context } from "../context.ts";
import { crossesToDatabase } from "../plan/move.ts";
import { type Fingerprint, sameFingerprint } from "../record/fingerprint.ts";
import { presentSidesOf } from "../store/side-files.ts";
import { writeSwitch } from "../store/switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import type { Journal, JournalState } from "./journal.ts";
import { RunDirs } from "./run-dirs.ts";

const WAIT_MS = 2000;

/**
 * Takes a switch back whose finish was interrupted, where nobody lost anything by it: both backends hold the same
 * records, and nothing of what the store keeps for later speaks of the new backend yet. Says why not, else undefined;
 * then the journal is at `going-back`, the switch names the backend before, and everything else is to be undone.
 */
export async function tryGoBack(context: Context, state: JournalState, journal: Journal): Promise<string | undefined> {
  const { from, to } = state.facts;
  if (state.facts.kind !== "migrate" || from === undefined || to === undefined) {
    return `a ${state.facts.kind ?? "restore"} that was decided on only goes forward`;
  }
  if (hasBegunToFinish(context, state, { from, to })) {
    return "its finish has begun";
  }
  const now = await context.backends.open(to);
  try {
    // Files cannot be held: what is written to them from here on is kept under `left`.
    const hold = await now.hold(WAIT_MS);
    try {
      if (to === "database" && presentSidesOf(context.files, context.layout.databaseFile).length > 0) {
        return "another program has enterprise.db open";
      }
      if (!sameFingerprint(await fingerprintOf(context, to), await fingerprintOf(context, from))) {
        return `${from} no longer holds what ${to} does`;
      }
      journal.reachThrough(["switched", "going-back"], context.now());
      writeSwitch(context.files, context.layout, from);
    } finally {
      await hold.release();
    }
  } finally {
    await now.close();
  }
  return undefined;
}

/** `last-switch.tsv` comes into place first, the backup is closed last; git files do no harm. */
function hasBegunToFinish(
  { files, layout }: Context,
  { id }: JournalState,
  move: { from: BackendName; to: BackendName },
): boolean {
  const metadata = layout.at("backups", id, "backup-metadata.yaml");
  const isOpen = files.stat(metadata) !== undefined && readMetadata(files, metadata, id).details?.outcome === "pending";
  const isStaged = !crossesToDatabase(move) || files.stat(new RunDirs(layout, id).lastSwitch) !== undefined;
  return !isOpen || !isStaged;
}

async function fingerprintOf(context: Context, name: BackendName): Promise<Fingerprint> {
  return (await surveyMarks(context, await context.backends.open(name))).fingerprint;
}
