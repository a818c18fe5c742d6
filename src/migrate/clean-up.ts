import { MilestoneError } from "../errors/error.ts";
import { toMilestoneError } from "../errors/to-milestone-error.ts";

/** Cleans up after a failure and returns what to throw: the failure, and where cleaning up fails too, both of them. */
export function cleanUpAfter(error: unknown, clean: () => void): MilestoneError {
  const failure = toMilestoneError(error);
  try {
    clean();
    return failure;
  } catch (second) {
    const { code, state, place, fix } = failure;
    const both = `${failure.message} Cleaning up failed as well: ${toMilestoneError(second).message}`;
    return new MilestoneError(code, both, { state, place, fix, cause: error });
  }
}
