import { hash } from "node:crypto";
import type { BackendName } from "../backends/backend.ts";
import type { Move } from "../plan/move.ts";

/** What a branch of ours is for. Each has one name, so that a second run finds the first one's branch. */
export type Task =
  | { readonly kind: "migrate"; readonly move: Move; readonly startedBy?: "auto" }
  /** Brings over what was written to the old copy on the base after its switch. */
  | { readonly kind: "sync"; readonly backend: BackendName }
  | { readonly kind: "restore"; readonly backup: string };

/** `folder` is the store's, relative to the repository's root: of several stores each has its own branches. */
export function branchOf(task: Task, folder: string): string {
  return `${nameOf(task)}${suffixOf(folder)}`;
}

function nameOf(task: Task): string {
  switch (task.kind) {
    case "migrate":
      return `milestone-migration/${task.move.from}-to-${task.move.to}`;
    case "sync":
      return `milestone-sync/${task.backend}`;
    case "restore":
      return `milestone-restore/${task.backup}`;
  }
}

/** Names of folders that differ may look the same as part of a branch; their digests do not. */
function suffixOf(folder: string): string {
  const words = placeOf(folder).replace(/[^A-Za-z0-9]+/g, "-");
  return words === "" ? "" : `-${words.slice(0, 40)}-${hash("sha256", folder).slice(0, 8)}`;
}

/** The folder that holds the store; empty for the repository's root. */
export function placeOf(folder: string): string {
  return folder.replace(/\/?\.milestones$/, "");
}

/** The first line of its commit, and the title of its pull request. */
export function titleOf(task: Task, folder: string): string {
  const place = placeOf(folder).replace(/[^A-Za-z0-9./_-]/g, "?");
  const milestones = place === "" ? "milestones" : `milestones of ${place}`;
  switch (task.kind) {
    case "migrate":
      return `Move ${milestones} from ${task.move.from} to ${task.move.to}`;
    case "sync":
      return `Bring ${milestones} over from the old copy`;
    case "restore":
      return `Restore ${milestones} from ${task.backup}`;
  }
}
