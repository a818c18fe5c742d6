import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import { waitForHolds } from "../store/tool-holds.ts";

/** A tool that holds a lock is in the middle of writing: its write is to be in the last catch-up. Throws SOURCE_BUSY. */
export async function waitForTools(context: Context, pause: WritePause): Promise<void> {
  const kept = await waitForHolds(context, Math.max(0, pause.leftMs()));
  if (kept.length > 0) {
    throw new MilestoneError("SOURCE_BUSY", `A tool keeps its lock: ${kept.map(showName).join(", ")}.`, {
      state: "Nothing was switched.",
      fix: ["Run it again when the tool is done."],
    });
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
    const overrun = this.describeOverrun();
    if (overrun !== undefined) {
      throw new MilestoneError("WRITE_PAUSE_EXCEEDED", `${overrun}.`, {
        state: "Nothing was switched.",
        fix: ["Run it at a quieter time, or raise storage.migration.max_write_pause."],
      });
    }
  }

  /** By how much it was longer than promised; undefined where it was not. */
  describeOverrun(): string | undefined {
    const took = Math.round(this.elapsedMs());
    return this.leftMs() < 0 ? `The write pause took ${took} ms; at most ${this.maxMs} ms were promised` : undefined;
  }
}
