import type { BackendName } from "../backends/backend.ts";
import type { Growth, GrowthDay } from "./facts.ts";
import { DAY_MS } from "./hours.ts";

/** A number of active records at a moment. */
export interface Count {
  readonly at: Date;
  readonly active: number;
}

/** A commit as far as it changes that number. */
export interface Step {
  readonly at: Date;
  /** Active records added less those taken away. */
  readonly change: number;
  /** The backend that the commit switches to; undefined where it leaves the switch alone. */
  readonly backend: BackendName | undefined;
}

/** How far back the days go. */
const MOST_DAYS = 366;

/** The counts after each commit, from the first one on. While the store is on a database its files do not count. */
export function countSteps(steps: readonly Step[]): Count[] {
  let active = 0;
  let backend: BackendName = "file";
  return steps.flatMap((step) => {
    active += step.change;
    backend = step.backend ?? backend;
    return backend === "database" ? [] : [{ at: step.at, active }];
  });
}

/** The counts by day, up to now, the last year; of one day the last. Pure. */
export function makeGrowth(counts: readonly Count[], now: Date, gaps: readonly string[]): Growth {
  const byDay = new Map<string, number>();
  let latest = 0;
  for (const { at, active } of counts.filter((count) => count.at <= now)) {
    // Clocks of committers differ: nothing is earlier than what it is built on.
    latest = Math.max(latest, at.getTime());
    byDay.set(dayOf(new Date(latest)), active);
  }
  const days = [...byDay]
    .map(([day, active]) => ({ day, active }))
    .sort((left, right) => (left.day < right.day ? -1 : 1));
  const changed = days.filter(({ active }, at) => active !== days[at - 1]?.active);
  return { days: withoutOld(changed, dayOf(new Date(now.getTime() - MOST_DAYS * DAY_MS))), gaps };
}

/** What was so at the first day of interest stays, though it came about before. */
function withoutOld(days: readonly GrowthDay[], first: string): GrowthDay[] {
  const at = days.findLastIndex(({ day }) => day <= first);
  return days.slice(Math.max(0, at));
}

/** `2026-11-22`, in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
