const DAY_MS = 24 * 60 * 60 * 1000;
/** The first day of the sample project, a Monday. */
const FIRST_DAY_MS = Date.UTC(2024, 1, 5);

/** When the sample store was last touched. Nothing in it is later, except planned dates. */
export const TODAY = "2026-11-20";

/** The date so many days after the sample project's first day: `2024-02-05`. */
export function dayAt(days: number): string {
  return new Date(FIRST_DAY_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** Moves a date: `addDays("2024-02-05", 3)` is `2024-02-08`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day itself, or {@link TODAY} where that is earlier. */
export function upToToday(day: string): string {
  return [day, TODAY].sort()[0] as string;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** A time of day in working hours, from two numbers below 1: `09:41:07Z` on that day. */
export function timeOn(day: string, first: number, second: number): string {
  const minutes = 7 * 60 + Math.floor(first * 10 * 60);
  const seconds = Math.floor(second * 60);
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}Z`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
