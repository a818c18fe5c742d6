import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { type MigrationLock, takeMigrationLock } from "../store/locks.ts";
import { cleanUpAfter } from "./clean-up.ts";
import { toMilestoneError } from "./fail.ts";
import { removeLeftovers } from "./leftovers.ts";

/**
 * Holds the migration lock while `act` runs, having removed what killed processes left. Whatever goes wrong is thrown
 * as a MilestoneError; LOCKED where somebody else holds the lock.
 */
export async function withMigrationLock<T>(context: Context, act: (lock: MigrationLock) => Promise<T>): Promise<T> {
  const lock = tryTake(context);
  let result: T;
  try {
    removeLeftovers(context);
    result = await act(lock);
  } catch (error) {
    throw cleanUpAfter(error, () => lock.release());
  }
  try {
    lock.release();
  } catch (error) {
    throw new MilestoneError("FINISH_INCOMPLETE", toMilestoneError(error).message, {
      state: "What was asked for is done; the lock is still there, and is stale as soon as this process has ended.",
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
