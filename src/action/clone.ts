import fs from "node:fs";
import path from "node:path";
import { Git } from "../git/git.ts";
import { namesQuestion } from "../git/read-objects.ts";
import type { ActionDoor } from "./door.ts";
import type { Event } from "./event.ts";
import type { Job } from "./job.ts";
import { isPattern, storesNamed } from "./store-patterns.ts";

/** The clone that an earlier step made. */
export interface Clone {
  readonly folder: string;
  /** Undefined where there is no such folder. */
  readonly git: Git | undefined;
  /** Commits and folders of them that will be asked for, by names that mean the same for ever. */
  readonly commits: readonly string[];
  readonly stores: readonly string[];
}

/** Where the repository begins, and where git keeps it. */
export const PLACES = { args: ["rev-parse", "--show-toplevel", "--absolute-git-dir"] } as const;

/** `dir` is relative to the workspace. */
export function findClone({ env }: ActionDoor, dir: string): Clone {
  const folder = path.resolve(env.GITHUB_WORKSPACE ?? "", dir);
  return { folder, git: fs.existsSync(folder) ? new Git(folder, env) : undefined, commits: [], stores: [] };
}

/** Has git look for what nearly every check asks first, while the program that checks is loaded. */
export async function askAhead({ door, inputs, event, sha }: Job): Promise<Clone> {
  const names = inputs.stores.flatMap((each) => (isPattern(each) ? [] : storesNamed(each)));
  const commits = [...new Set(commitsOf(event, sha))];
  const clone = { ...findClone(door, inputs.path), commits, stores: names.filter(isPlain) };
  const asked = [...namesOf(clone).keys()];
  await clone.git?.ahead([PLACES, ...(asked.length === 0 ? [] : [namesQuestion(asked)])]);
  return clone;
}

/** A commit, or a folder of it. */
interface Named {
  readonly commit: string;
  readonly store: string | undefined;
}

/** What git is asked for, by the name that it is asked by. */
export function namesOf({ commits, stores }: Clone): Map<string, Named> {
  const named = commits.flatMap((commit) => [undefined, ...stores].map((store): Named => ({ commit, store })));
  return new Map(
    named.map((each) => [`${each.commit}^{commit}${each.store === undefined ? "" : `:${each.store}`}`, each]),
  );
}

/** The first parent of a commit that merges a pull request is its base. */
function commitsOf(event: Event, sha: string): string[] {
  const tested = sha === "" ? [] : [sha];
  switch (event.kind) {
    case "none":
      return tested;
    case "push":
      return event.before === undefined ? tested : [...tested, event.before];
    case "merge-group":
      return [event.head, event.base];
    case "pull-request":
      return [...tested, ...tested.map((id) => `${id}^1`), event.head.sha, event.base.sha];
  }
}

/** Whatever else a name may hold, git must not take it for anything but a path from the root on. */
function isPlain(store: string): boolean {
  return store.split("/").every((part) => /^[\w.-]+$/.test(part) && !/^\.{1,2}$/.test(part));
}
