import { MilestoneError } from "./error.ts";

/** Throws STOPPED when a signal asked for it. Called between batches and at phase edges. */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new MilestoneError("STOPPED", `Stopped by ${String(signal.reason)}.`, { state: "Everything was undone." });
  }
}

/** Files or records between two chances for a signal to be heard. */
export const LISTEN_EVERY = 200;

/** Lets a signal in between synchronous work, then throws STOPPED when there was one. */
export async function listenForStop(signal: AbortSignal): Promise<void> {
  await new Promise(setImmediate);
  throwIfStopped(signal);
}

/** What a signal broke off may end in anything: it is said as that, with what it left. Other failures stay what they are. */
export function asStopped(error: unknown, signal: AbortSignal, state: string): unknown {
  const isOther = error instanceof MilestoneError && error.code !== "STOPPED";
  return !signal.aborted || isOther
    ? error
    : new MilestoneError("STOPPED", `Stopped by ${String(signal.reason)}.`, { state, cause: error });
}
