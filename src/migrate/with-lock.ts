import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { toMilestoneError } from "../errors/to-milestone-error.ts";
import { type MigrationLock, takeMigrationLock } from "../store/locks.ts";
import { cleanUpAfter } from "./clean-up.ts";
import { removeLeftovers } from "./leftovers.ts";

const HELD = "the lock is still there, and is stale as soon as this process has ended";
const FREE =
  "the lock is free, and what is left of it beside it goes with the next command that takes it ten minutes later";

/** Often within the ten minutes after which another host takes a lock for stale. */
const BEAT_EVERY_MS = 60_000;

/**
 * Holds the migration lock while `act` runs, having removed what killed processes left. Whatever goes wrong is thrown
 * as a MilestoneError; LOCKED where somebody else holds the lock.
 * Says every minute that its holder lives: whatever reads or writes many records lets timers in between.
 */
export async function withMigrationLock<T>(context: Context, act: (lock: MigrationLock) => Promise<T>): Promise<T> {
  const lock = tryTake(context);
  const beat = setInterval(() => lock.tryRefresh(), BEAT_EVERY_MS).unref();
  let result: T;
  try {
    removeLeftovers(context);
    result = await act(lock);
  } catch (error) {
    throw cleanUpAfter(error, () => lock.release());
  } finally {
    clearInterval(beat);
  }
  try {
    lock.release();
  } catch (error) {
    throw new MilestoneError("FINISH_INCOMPLETE", toMilestoneError(error).message, {
      state: `What was asked for is done; ${lock.isFree ? FREE : HELD}.`,
      cause: error,
    });
  }
  return result;
}

function tryTake(context: Context): MigrationLock {
  try {
    return takeMigrationLock(context);
  } catch (error) {
    throw toMilestoneError(error);
  }
}
