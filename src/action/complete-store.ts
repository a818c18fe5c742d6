import { MilestoneError } from "../errors/error.ts";
import type { Checkout } from "./checkout.ts";
import type { Job } from "./job.ts";

/** What to do about a partial clone where what it lacks cannot be fetched. */
export const WHOLE_CLONE = "Leave filter and sparse-checkout of actions/checkout out.";

/** What a partial clone lacks of a store in a commit is fetched; of its history it tells less. Throws REMOTE_FAILED. */
export async function completeStore(
  { inputs, repositoryUrl }: Job,
  checkout: Checkout,
  commit: string,
  store: string,
): Promise<void> {
  if (!checkout.isPartial) {
    return;
  }
  try {
    await checkout.complete({ url: repositoryUrl, token: inputs.token }, commit, store);
  } catch (error) {
    throw error instanceof MilestoneError && error.code === "REMOTE_FAILED"
      ? new MilestoneError(error.code, `This clone is partial, and what it lacks did not come: ${error.message}`, {
          state: error.state,
          fix: [WHOLE_CLONE, ...error.fix],
          cause: error,
        })
      : error;
  }
}
