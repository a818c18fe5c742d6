import { throwIfStopped } from "../errors/stopped.ts";
import { toMilestoneError } from "../errors/to-milestone-error.ts";
import type { Job } from "./job.ts";

/**
 * One way in which the result is told, by itself: what cannot be written is a warning, and the next one goes on. `stands`
 * says what is not touched by it.
 */
export async function layer({ door }: Job, what: string, stands: string, run: () => Promise<void>): Promise<void> {
  throwIfStopped(door.signal);
  try {
    await run();
  } catch (error) {
    throwIfStopped(door.signal);
    const { code, message, fix } = toMilestoneError(error);
    const text = `${what} could not be written: ${message} ${stands}`;
    await door.annotate("warning", [text, ...fix].join("\n"), { title: code });
  }
}
