import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import { toolLocks } from "../store/locks.ts";

const POLL_MS = 20;

/** A tool that holds a lock is in the middle of writing: its write is to be in the last catch-up. */
export async function waitForTools(context: Context, pause: WritePause): Promise<void> {
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
export class WritePause {
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
