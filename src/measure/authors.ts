import type { Author } from "../git/history.ts";
import { DAY_MS, HOUR_MS } from "./hours.ts";

/** Programs that commit: `name[bot]`, and those that were there before such names. */
const BOT =
  /\[bot\]$|^(?:dependabot|renovate|greenkeeper|mergify|github-actions|actions-user|web-flow|semantic-release-bot)$|[-_. ]bot$/i;

/** Distinct authors of commits in the 24 hours before now. */
export interface ActiveAuthors {
  /** Of the busiest 60 minutes, wherever they begin. */
  readonly busiestHour: number;
  readonly day: number;
}

/** Counts people; one address in two spellings is one person. Pure. */
export function countAuthors(authors: readonly Author[], now: Date): ActiveAuthors {
  const nowMs = now.getTime();
  const commits = authors
    .filter(({ name, email }) => !BOT.test(name) && !BOT.test(email.split("@")[0] ?? ""))
    .map(({ at, email, name }) => ({ atMs: at.getTime(), who: (email || name).toLowerCase() }))
    .filter(({ atMs }) => atMs <= nowMs && atMs >= nowMs - DAY_MS)
    .sort((left, right) => left.atMs - right.atMs);
  return { busiestHour: mostWithin(commits, HOUR_MS), day: new Set(commits.map(({ who }) => who)).size };
}

/** The most distinct people within any span of this length. */
function mostWithin(commits: readonly { atMs: number; who: string }[], spanMs: number): number {
  const present = new Map<string, number>();
  let first = 0;
  let most = 0;
  for (const { atMs, who } of commits) {
    present.set(who, (present.get(who) ?? 0) + 1);
    for (let oldest = commits[first]; oldest !== undefined && oldest.atMs < atMs - spanMs; oldest = commits[first]) {
      const left = (present.get(oldest.who) ?? 0) - 1;
      if (left > 0) {
        present.set(oldest.who, left);
      } else {
        present.delete(oldest.who);
      }
      first += 1;
    }
    most = Math.max(most, present.size);
  }
  return most;
}
