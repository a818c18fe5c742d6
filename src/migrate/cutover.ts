import type { Backend, Installer, Marks, Shadow } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import type { Move } from "../plan/move.ts";
import type { MigrationLock } from "../store/locks.ts";
import { pauseSession } from "../store/sessions.ts";
import { writeSwitch } from "../store/switch.ts";
import type { Journal, JournalFacts } from "./journal.ts";
import { fingerprintOfMarks } from "./marks.ts";
import { settle } from "./settle.ts";
import { WritePause, waitForTools } from "./write-pause.ts";

export interface CutoverParts {
  readonly move: Move;
  readonly source: Backend;
  readonly shadow: Shadow;
  readonly marks: Marks;
  readonly journal: Journal;
  readonly lock: MigrationLock;
  readonly installer: Installer;
  readonly pausedSession: boolean;
  /** Records that the plan was made for. */
  readonly plannedRecords: number;
  /** Writes down, for later, what both sides are at the switch. */
  stage(): void;
}

/** A source that had records and has none now is no store to switch to, whoever removed them. */
function assertNotEmptied({ move, marks, plannedRecords }: CutoverParts): void {
  if (plannedRecords > 0 && marks.size === 0) {
    throw new MilestoneError(
      "EMPTY_TARGET",
      `The ${move.from} backend lost all of its ${plannedRecords} records meanwhile.`,
      {
        state: "Nothing was switched.",
        fix: ["Look at the store; if it is right so, run the move again."],
      },
    );
  }
}

/** The write pause: last catch-up, the target into place, the switch. Returns what the journal then says of it. */
export async function cutOver(
  context: Context,
  parts: CutoverParts,
): Promise<Required<Pick<JournalFacts, "writePauseMs" | "fingerprint">>> {
  const { files, layout, settings, signal } = context;
  const { move, source, shadow, journal, lock } = parts;
  const pause = new WritePause(settings.settings.migration.maxWritePauseMs);
  throwIfStopped(signal);
  lock.refresh();
  await waitForTools(context, pause);
  if (parts.pausedSession) {
    pauseSession(files, layout);
  }
  const hold = await source.hold(pause.leftMs());
  try {
    await bringLastChanges(parts);
    assertNotEmptied(parts);
    journal.reach("cutting-over", context.now());
    await shadow.install(parts.installer);
    files.syncTree(layout.dir);
    throwIfStopped(signal);
    pause.assertNotOver();
    lock.refresh();
    writeSwitch(files, layout, move.to);
  } finally {
    await hold.release();
  }
  const facts = { writePauseMs: pause.elapsedMs(), fingerprint: fingerprintOfMarks(parts.marks) };
  journal.reach("switched", context.now(), facts);
  return facts;
}

async function bringLastChanges(parts: CutoverParts): Promise<void> {
  const touched = await settle(parts);
  if (touched.size > 0) {
    await parts.shadow.installAhead(parts.installer, parts.marks);
    parts.stage();
  }
}
