import { MilestoneError } from "../errors/error.ts";

/** Another job, or a person, was faster, and left something else than we would have. */
export function raced(branch: string, tip: string | undefined): MilestoneError {
  const now = tip === undefined ? "deleted" : `set to ${tip.slice(0, 12)}`;
  return new MilestoneError("BRANCH_RACED", `${branch} was ${now} by somebody else while this ran.`, {
    state: "It stays as they left it.",
    fix: ["Run it again.", "Give the workflow a concurrency group, so that its jobs wait for each other."],
  });
}
