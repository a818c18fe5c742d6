import { setTimeout as sleep } from "node:timers/promises";
import { causeOf } from "./failure.ts";

/** About two seconds in all: a server that starts again takes longer, and then a person should know. */
const PAUSES_MS = [50, 100, 200, 400, 800];

/** Serialization failure, deadlock, connection exception, and a server that shuts down or starts. */
const WORTH_IT = /^(?:40001$|40P01$|08|57P0)/;

/**
 * True where the same may well succeed a moment later: by what the server said, or where the connection was refused or
 * cut without a word. Everything else fails again. A COMMIT without an answer is no such case: it may have been done.
 */
export function isWorthRetrying(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause === undefined || (error as { code?: unknown }).code === "COMMIT_UNKNOWN") {
    return false;
  }
  return cause.sqlState === undefined ? cause.isCut : WORTH_IT.test(cause.sqlState);
}

/** Does it until it succeeds, fails for good, or the patience is over, with pauses that grow and differ. */
export async function withRetries<Result>(
  attempt: () => Promise<Result>,
  isWorthIt: (error: unknown) => boolean = isWorthRetrying,
): Promise<Result> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!isWorthIt(error)) {
        throw error;
      }
      await sleep(pauseMs * (0.5 + Math.random()));
    }
  }
  return await attempt();
}
