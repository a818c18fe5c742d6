import type { Backend, Installer, Marks, Shadow } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import type { Move } from "../plan/move.ts";
import { type MigrationLock, toolLocks } from "../store/locks.ts";
import { pauseSession } from "../store/sessions.ts";
import { writeSwitch } from "../store/switch.ts";
import { catchUp } from "./copy.ts";
import type { Journal } from "./journal.ts";
import { assertSame, compareTouched } from "./verify.ts";

export interface CutoverParts {
  readonly move: Move;
  readonly source: Backend;
  readonly shadow: Shadow;
  readonly marks: Marks;
  readonly journal: Journal;
  readonly lock: MigrationLock;
  readonly installer: Installer;
  readonly pausedSession: boolean;
  /** Writes down, for later, what both sides are at the switch. */
  stage(): void;
}

/** The write pause: last catch-up, the target into place, the switch. Returns how long it took, in milliseconds. */
export async function cutOver(context: Context, parts: CutoverParts): Promise<number> {
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
  const writePauseMs = pause.elapsedMs();
  journal.reach("switched", context.now(), { writePauseMs });
  return writePauseMs;
}

async function bringLastChanges({ source, shadow, marks, installer, stage }: CutoverParts): Promise<void> {
  const touched = await catchUp(source, shadow, marks);
  await shadow.seal();
  if (touched.size > 0) {
    assertSame(await compareTouched(shadow, marks, touched), marks);
    await shadow.installAhead(installer, marks);
    stage();
  }
}

const POLL_MS = 20;

/** A tool that holds a lock is in the middle of writing: its write is to be in the last catch-up. */
async function waitForTools(context: Context, pause: WritePause): Promise<void> {
  for (let held = toolLocks(context); held.length > 0; held = toolLocks(context)) {
    if (pause.leftMs() <= 0) {
      throw new MilestoneError("SOURCE_BUSY", `A tool keeps its lock: ${held.join(", ")}.`, {
        state: "Nothing was switched.",
        fix: ["Run it again when the tool is done."],
      });
    }
    throwIfStopped(context.signal);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** How long our own writers have been kept waiting, against what they were promised. */
class WritePause {
  private readonly start = performance.now();
  private readonly maxMs: number;

  constructor(maxMs: number) {
    this.maxMs = maxMs;
  }

  elapsedMs(): number {
    return performance.now() - this.start;
  }

  leftMs(): number {
    return this.maxMs - this.elapsedMs();
  }

  assertNotOver(): void {
    if (this.leftMs() < 0) {
      const took = Math.round(this.elapsedMs());
      throw new MilestoneError(
        "WRITE_PAUSE_EXCEEDED",
        `The write pause took ${took} ms; at most ${this.maxMs} ms were promised.`,
        {
          state: "Nothing was switched.",
          fix: ["Run it at a quieter time, or raise storage.migration.max_write_pause."],
        },
      );
    }
  }
}
