import type { BackendName } from "../backends/backend.ts";
import { countOf } from "../report/quantity.ts";
import { valueIn } from "./fact.ts";
import type { Facts, GrowthDay } from "./facts.ts";
import { dayOf } from "./growth.ts";
import { DAY_MS } from "./hours.ts";
import type { ScaleSettings } from "./scale.ts";

/** When the next threshold of active records is reached at the present rate. */
export type Forecast =
  /** There is no further threshold, or no question. */
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "too-little-history"; readonly reason: string }
  | ({ readonly kind: "not-growing" } & Rate)
  | ({
      readonly kind: "growing";
      /** The number of active records from which on `backend` fits. */
      readonly threshold: number;
      readonly backend: BackendName;
      /** `2027-03-14`: at the present rate, at the highest likely one, and at the lowest; undefined: beyond ten years. */
      readonly on: string | undefined;
      readonly earliest: string | undefined;
      readonly latest: string | undefined;
    } & Rate);

/** The present rate: what the last weeks brought. */
export interface Rate {
  /** The days it was taken from. */
  readonly days: number;
  /** Active records more than at the start of them; fewer where below 0. */
  readonly change: number;
  readonly perWeek: number;
}

/** Older growth says little about the present. */
const WINDOW_DAYS = 90;
const FEWEST_DAYS = 14;
/** Days on which the number changed. */
const FEWEST_CHANGES = 3;
const MOST_DAYS_AHEAD = 3653;

/** Pure. The range is of two standard deviations, by the size of the single changes. */
export function forecast(facts: Facts, settings: ScaleSettings): Forecast {
  const active = valueIn(facts.active);
  const next = active === undefined ? undefined : nextThreshold(active, settings);
  if (settings.backend !== "auto") {
    return { kind: "none", reason: "the backend is pinned" };
  }
  if (active === undefined || next === undefined) {
    return { kind: "none", reason: active === undefined ? "the records cannot be counted" : "no threshold is left" };
  }
  if (facts.growth.kind === "missing") {
    return { kind: "too-little-history", reason: facts.growth.reason };
  }
  return extrapolate(active, next, facts.growth.value.days, new Date(facts.now));
}

interface Next {
  readonly threshold: number;
  readonly backend: BackendName;
}

/** The next number from which on another backend fits; undefined where there is none. */
function nextThreshold(active: number, { thresholds: { milestoneCount } }: ScaleSettings): Next | undefined {
  const { fileToHybrid, hybridToDatabase } = milestoneCount;
  if (active < fileToHybrid && fileToHybrid < hybridToDatabase) {
    return { threshold: fileToHybrid, backend: "hybrid" };
  }
  return active < hybridToDatabase ? { threshold: hybridToDatabase, backend: "database" } : undefined;
}

function extrapolate(active: number, next: Next, days: readonly GrowthDay[], now: Date): Forecast {
  const from = dayOf(new Date(now.getTime() - WINDOW_DAYS * DAY_MS));
  const start =
    days[
      Math.max(
        0,
        days.findLastIndex(({ day }) => day <= from),
      )
    ];
  if (start === undefined) {
    return { kind: "too-little-history", reason: "no day is known" };
  }
  const firstDay = start.day < from ? from : start.day;
  const span = Math.round((Date.parse(dayOf(now)) - Date.parse(firstDay)) / DAY_MS);
  const steps = stepsSince(start, days);
  if (span < FEWEST_DAYS || steps.length < FEWEST_CHANGES) {
    const reason = `${countOf(span, "day")} with ${countOf(steps.length, "change")}; ${FEWEST_DAYS} with ${FEWEST_CHANGES} are needed`;
    return { kind: "too-little-history", reason };
  }
  const change = active - start.active;
  const rate: Rate = { days: span, change, perWeek: Number(((7 * change) / span).toFixed(2)) };
  if (change <= 0) {
    return { kind: "not-growing", ...rate };
  }
  const spread = 2 * Math.sqrt(steps.reduce((sum, step) => sum + step ** 2, 0));
  const remaining = next.threshold - active;
  const after = (changeOverSpan: number) =>
    changeOverSpan <= 0 ? undefined : dayAhead(now, Math.ceil((remaining * span) / changeOverSpan));
  return {
    kind: "growing",
    ...next,
    ...rate,
    on: after(change),
    earliest: after(change + spread),
    latest: after(change - spread),
  };
}

/** By how much the number changed on each later day. */
function stepsSince(start: GrowthDay, days: readonly GrowthDay[]): number[] {
  const at = days.indexOf(start);
  return days.slice(at + 1).map(({ active }, index) => active - (days[at + index]?.active ?? 0));
}

function dayAhead(now: Date, days: number): string | undefined {
  return days > MOST_DAYS_AHEAD ? undefined : dayOf(new Date(now.getTime() + days * DAY_MS));
}
