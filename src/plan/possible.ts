import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Prerequisite } from "./plan.ts";

/** True when every prerequisite holds. */
export function isPossible(prerequisites: readonly Prerequisite[]): boolean {
  return prerequisites.every(({ verdict }) => verdict !== "failed");
}

/** Throws PREREQUISITES with every one that failed and its fix. */
export function assertPossible(prerequisites: readonly Prerequisite[]): void {
  if (isPossible(prerequisites)) {
    return;
  }
  const failed = prerequisites.filter(({ verdict }) => verdict === "failed");
  const list = failed.map(({ title, detail }) => `  ${title}: no, ${detail}`).join("\n");
  const many = failed.length === 1 ? "1 prerequisite does" : `${failed.length} prerequisites do`;
  throw new MilestoneError("PREREQUISITES", `${many} not hold:\n${list}`, {
    state: NOTHING_CHANGED,
    fix: failed.map(({ fix }) => fix ?? "").filter(Boolean),
  });
}
