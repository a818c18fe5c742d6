import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Checkout } from "./checkout.ts";
import type { Event } from "./event.ts";

/** What a change is held against. */
export type Base =
  | { readonly kind: "known"; readonly commit: string }
  /** Nothing came in: the store is looked at as a whole. */
  | { readonly kind: "none" }
  /** Something came in, and this clone does not tell what: `fix` says what it would take. */
  | { readonly kind: "missing"; readonly reason: string; readonly fix: string };

/** Which commit is looked at, and against which. */
export interface Commits {
  readonly tested: string;
  readonly base: Base;
}

/** `since` is what a person names; else the event tells. Throws UNKNOWN_COMMIT where the commit itself is not here. */
export function findCommits(checkout: Checkout, event: Event, sha: string, since: string | undefined): Commits {
  const tested = findTested(checkout, event, sha);
  if (since !== undefined) {
    return {
      tested,
      base: { kind: "known", commit: checkout.commit(since) ?? unknown(since, "Deepen the clone: fetch-depth: 0.") },
    };
  }
  return { tested, base: findBase(checkout, event, tested) };
}

function findTested(checkout: Checkout, event: Event, sha: string): string {
  switch (event.kind) {
    case "pull-request":
      if (event.name === "pull_request_target") {
        // GITHUB_SHA is the base there. What the pull request holds is read as objects.
        return (
          checkout.commit(event.head.sha) ?? unknown(event.head.sha, "Run the job again: the branch may have moved.")
        );
      }
      // The merge with the base is what would land; a workflow may have fetched the head alone.
      return checkout.commit(sha) ?? checkout.commit(event.head.sha) ?? unknown(sha, FETCH);
    case "merge-group":
      return checkout.commit(event.head) ?? unknown(event.head, FETCH);
    case "push":
    case "none":
      return checkout.commit(sha === "" ? "HEAD" : sha) ?? unknown(sha, FETCH);
  }
}

const FETCH = "Let actions/checkout fetch it: leave its ref out.";

function unknown(commit: string, fix: string): never {
  throw new MilestoneError("UNKNOWN_COMMIT", `This clone has no commit ${JSON.stringify(commit)}.`, {
    state: NOTHING_CHANGED,
    fix: [fix],
  });
}

function findBase(checkout: Checkout, event: Event, tested: string): Base {
  switch (event.kind) {
    case "none":
      return { kind: "none" };
    case "merge-group":
      return known(checkout.commit(event.base)) ?? lacking(checkout, "the base of the merge group");
    case "push":
      return findPushed(checkout, event, tested);
    case "pull-request": {
      if (tested !== event.head.sha && checkout.parents(tested).length > 1) {
        return known(checkout.commit(`${tested}^1`)) ?? lacking(checkout, "the base of the pull request", 2);
      }
      const base = checkout.commit(event.base.sha);
      const parted = base === undefined ? undefined : checkout.mergeBase(base, tested);
      return known(parted) ?? lacking(checkout, "where the pull request began");
    }
  }
}

/** A new branch, and one that was rewritten, is held against where it left the default branch. */
function findPushed(checkout: Checkout, event: Event & { kind: "push" }, tested: string): Base {
  const { before, defaultBranch } = event;
  const found = before === undefined ? undefined : checkout.commit(before);
  if (found !== undefined) {
    return { kind: "known", commit: found };
  }
  const main = defaultBranch === "" ? undefined : checkout.commit(`refs/remotes/origin/${defaultBranch}`);
  const parted = main === undefined ? undefined : checkout.mergeBase(main, tested);
  // The default branch itself left nowhere: of what was pushed to it nobody knows then.
  const isTold = parted !== undefined && (before === undefined || parted !== tested);
  const what = before === undefined ? "where this new branch began" : "what was there before the push";
  return isTold ? { kind: "known", commit: parted } : lacking(checkout, what);
}

function known(commit: string | undefined): Base | undefined {
  return commit === undefined ? undefined : { kind: "known", commit };
}

/** `depth` is what is enough; 0 stands for all. A clone that has all history gets no more of it by depth. */
function lacking(checkout: Checkout, what: string, depth = 0): Base {
  const fix = checkout.isShallow
    ? `actions/checkout with fetch-depth: ${depth}`
    : "input since, with the commit to compare with";
  return { kind: "missing", reason: `this clone does not have ${what}`, fix };
}
