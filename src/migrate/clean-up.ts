import { MilestoneError } from "../errors/error.ts";
import { toMilestoneError } from "../errors/to-milestone-error.ts";

/** What is to be said where cleaning up fails, if not what the failure says by itself. */
export type Uncleaned = Pick<MilestoneError, "code" | "state" | "fix">;

/** Cleans up after a failure and returns what to throw: the failure, and where cleaning up fails too, both of them. */
export function cleanUpAfter(error: unknown, clean: () => void, uncleaned?: Uncleaned): MilestoneError {
  const failure = toMilestoneError(error);
  try {
    clean();
    return failure;
  } catch (second) {
    const { code, state, fix } = uncleaned ?? failure;
    const both = `${failure.message} Cleaning up failed as well: ${toMilestoneError(second).message}`;
    return new MilestoneError(code, both, { state, place: failure.place, fix, cause: error });
  }
}
