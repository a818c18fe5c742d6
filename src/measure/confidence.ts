import type { BackendName } from "../backends/backend.ts";
import { countOf } from "../report/quantity.ts";
import { valueIn } from "./fact.ts";
import type { Facts } from "./facts.ts";
import { DAY_MS, HOUR_MS } from "./hours.ts";
import { isLarger, mean, type Scale, type ScaleSettings } from "./scale.ts";

export const EVIDENCE = ["age", "distance", "performance"] as const;

/** One piece of evidence, and what it counts. */
export interface Point {
  readonly evidence: (typeof EVIDENCE)[number];
  /** May be below 0. */
  readonly earned: number;
  /** What could be earned; 0 where it is out of the count. */
  readonly of: number;
  readonly reason: string;
}

/** How sure a recommendation is. */
export interface Confidence {
  /** 0 to 100, whole. */
  readonly percent: number;
  readonly points: readonly Point[];
}

/** Points earned ÷ points that could be earned, for a move from the backend in use to `to`. Pure. */
export function weighConfidence(facts: Facts, scale: Scale, settings: ScaleSettings, to: BackendName): Confidence {
  const points = [agePoint(facts), distancePoint(facts, scale, settings, to), weighPerformance(facts)];
  const earned = points.reduce((sum, point) => sum + point.earned, 0);
  const of = points.reduce((sum, point) => sum + point.of, 0);
  const percent = of === 0 ? 0 : Math.floor((100 * earned) / of);
  return { percent: Math.max(0, Math.min(100, percent)), points };
}

function agePoint({ backend, backendSince, now }: Facts): Point {
  if (backendSince.kind === "missing") {
    return { evidence: "age", earned: 0, of: 0, reason: `not known: ${backendSince.reason}` };
  }
  const ageMs = Date.parse(now) - Date.parse(backendSince.value);
  const earned = ageMs > DAY_MS ? 30 : ageMs > 2 * HOUR_MS ? 15 : 0;
  const since = `${backendSince.value.slice(0, 16).replace("T", " ")} UTC`;
  return { evidence: "age", earned, of: 30, reason: `${describeAge(ageMs)} on ${backend}, since ${since}` };
}

/** `31 days`, `5 hours`, `less than an hour`. */
export function describeAge(ms: number): string {
  const hours = Math.floor(ms / HOUR_MS);
  if (hours >= 48) {
    return countOf(Math.floor(ms / DAY_MS), "day");
  }
  return hours < 1 ? "less than an hour" : countOf(hours, "hour");
}

/** More than so many records, or so many percent of users, over the threshold, and what that earns. */
const RECORD_BANDS = {
  hybrid: [
    [10, 40],
    [5, 25],
    [0, 15],
  ],
  database: [
    [25, 40],
    [10, 25],
    [0, 15],
  ],
} as const;
const USER_BANDS = [
  [40, 40],
  [20, 25],
  [0, 15],
] as const;

function distancePoint(facts: Facts, { users }: Scale, { thresholds }: ScaleSettings, to: BackendName): Point {
  const out = (reason: string): Point => ({ evidence: "distance", earned: 0, of: 0, reason });
  if (to === "file" || !isLarger(to, facts.backend)) {
    return out("a move to a smaller backend crosses no threshold");
  }
  const key = to === "hybrid" ? "fileToHybrid" : "hybridToDatabase";
  const recordsAt = thresholds.milestoneCount[key];
  const usersAt = thresholds.concurrentUsers[key];
  const active = valueIn(facts.active) ?? 0;
  const crossed = [
    ...(active >= recordsAt
      ? [[band(RECORD_BANDS[to], active - recordsAt), describeOver(active, recordsAt, "active record")] as const]
      : []),
    ...(users >= usersAt
      ? [[band(USER_BANDS, (100 * (users - usersAt)) / usersAt), describeOver(users, usersAt, "user")] as const]
      : []),
  ];
  if (crossed.length === 0) {
    return out("only query times ask for it");
  }
  const earned = Math.max(...crossed.map(([points]) => points));
  return { evidence: "distance", earned, of: 40, reason: crossed.map(([, reason]) => reason).join("; ") };
}

function band(bands: readonly (readonly [number, number])[], over: number): number {
  return bands.find(([more]) => over > more)?.[1] ?? 0;
}

function describeOver(count: number, threshold: number, noun: string): string {
  const over = count - threshold;
  const many = countOf(count, noun);
  return over === 0 ? `${many}, exactly the threshold` : `${many}, ${over} over the threshold of ${threshold}`;
}

const FEWEST_METRICS = 6;
const DEGRADING = 1.2;
const SLOW_MS = 500;
const FAST_MS = 100;

/** The trend of the queries: slow or getting slower where it earns anything. Pure. */
export function weighPerformance({ metricsMs }: Pick<Facts, "metricsMs">): Point {
  const point = (earned: number, of: number, reason: string): Point => ({
    evidence: "performance",
    earned,
    of,
    reason,
  });
  if (metricsMs.kind === "missing") {
    return point(0, 0, `not known: ${metricsMs.reason}`);
  }
  const { value } = metricsMs;
  if (value.length < FEWEST_METRICS) {
    return point(0, 0, `not known: ${countOf(value.length, "metric")} of this backend, ${FEWEST_METRICS} are needed`);
  }
  const half = Math.floor(value.length / 2);
  const [older, newer, all] = [mean(value.slice(0, half)), mean(value.slice(half)), mean(value)];
  if (newer > DEGRADING * older) {
    return point(30, 30, `degrading: queries took ${formatMs(older)}, now ${formatMs(newer)} on average`);
  }
  if (all > SLOW_MS) {
    return point(20, 30, `slow and stable: queries take ${formatMs(all)} on average`);
  }
  return all < FAST_MS
    ? point(-10, 0, `fast: queries take ${formatMs(all)} on average`)
    : point(0, 0, `neither slow nor fast: queries take ${formatMs(all)} on average`);
}

/** `240 ms`, `2.5 ms`, `0.03 ms`; the same in every language of the system. */
export function formatMs(ms: number): string {
  return `${ms < 10 ? Number(ms.toFixed(ms < 1 ? 2 : 1)) : Math.round(ms)} ms`;
}
