import { MilestoneError } from "./error.ts";

/** Throws STOPPED when a signal asked for it. Called between batches and at phase edges. */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new MilestoneError("STOPPED", `Stopped by ${String(signal.reason)}.`, { state: "Everything was undone." });
  }
}
