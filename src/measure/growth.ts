import type { BackendName } from "../backends/backend.ts";
import type { Growth, GrowthDay } from "./facts.ts";
import { DAY_MS } from "./hours.ts";

/** Something that stood so from a moment on. */
export interface Moment<T> {
  readonly at: Date;
  readonly value: T;
}

/** A commit as far as it tells of records. */
export interface Step<T> extends Moment<T> {
  /** The backend that the commit switches to; undefined where it leaves the switch alone. */
  readonly backend: BackendName | undefined;
}

/** How far back the days go. */
const MOST_DAYS = 366;

/** Those steps at which the store is on its files. While it is on a database they do not count. */
export function onFiles<T>(steps: readonly Step<T>[]): Step<T>[] {
  let backend: BackendName = "file";
  return steps.filter((step) => {
    backend = step.backend ?? backend;
    return backend !== "database";
  });
}

/** What stood so at the end of each day, up to now: of the last year, and what that began with. Pure. */
export function endsOfDays<T>(moments: readonly Moment<T>[], now: Date): { day: string; value: T }[] {
  const byDay = new Map<string, T>();
  let latest = 0;
  for (const { at, value } of moments.filter((moment) => moment.at <= now)) {
    // Clocks of committers differ: nothing is earlier than what it is built on.
    latest = Math.max(latest, at.getTime());
    byDay.set(dayOf(new Date(latest)), value);
  }
  const days = [...byDay].map(([day, value]) => ({ day, value }));
  const first = dayOf(new Date(now.getTime() - MOST_DAYS * DAY_MS));
  return days.slice(
    Math.max(
      0,
      days.findLastIndex(({ day }) => day <= first),
    ),
  );
}

/** The days on which the number of active records changed, of those on which it may have. Pure. */
export function makeGrowth(days: readonly GrowthDay[], gaps: readonly string[]): Growth {
  return { days: days.filter(({ active }, at) => active !== days[at - 1]?.active), gaps };
}

/** `2026-11-22`, in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
