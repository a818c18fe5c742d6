import type { BackendName } from "../backends/backend.ts";
import type { Settings, Thresholds } from "../settings/settings.ts";
import { type Fact, mapFact, valueIn } from "./fact.ts";
import type { Facts } from "./facts.ts";

/** What of the settings decides on scale. */
export type ScaleSettings = Pick<Settings, "backend" | "thresholds">;

/** Smallest first. */
export const SIZES = ["file", "hybrid", "database"] as const satisfies readonly BackendName[];
const SLOW_MS = 500;
const VERY_SLOW_MS = 1000;

/** How large a store is, by its facts. */
export interface Scale {
  /** The backend that fits; the pinned one where one is. */
  readonly optimal: BackendName;
  /** Distinct users within an hour and a day; at least 1 each. */
  readonly users: number;
  readonly usersOverDay: number;
  /** Of the last queries; missing where none were measured. */
  readonly averageQueryMs: Fact<number>;
  readonly complexity: Fact<number>;
}

/** Pure: the same facts and settings give the same scale on every machine. */
export function describeScale(facts: Facts, settings: ScaleSettings): Scale {
  const users = atLeastOne(facts.users);
  const usersOverDay = atLeastOne(facts.usersOverDay);
  const averageQueryMs = mapFact(facts.queryTimesMs, mean);
  const optimal = settings.backend === "auto" ? fitting(facts, settings, users) : settings.backend;
  return { optimal, users, usersOverDay, averageQueryMs, complexity: complexityOf(facts, usersOverDay) };
}

/** Somebody reads this. */
function atLeastOne(users: Fact<number>): number {
  return Math.max(1, valueIn(users) ?? 1);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function fitting(facts: Facts, { thresholds }: ScaleSettings, users: number): BackendName {
  const active = valueIn(facts.active);
  // A store that cannot be read has no size: what it is on stays.
  if (active === undefined) {
    return facts.backend;
  }
  const { milestoneCount, concurrentUsers } = thresholds;
  const reaches = (key: keyof Thresholds) => active >= milestoneCount[key] || users >= concurrentUsers[key];
  const bySize = reaches("hybridToDatabase") ? "database" : reaches("fileToHybrid") ? "hybrid" : "file";
  return larger(bySize, byQueries(valueIn(facts.queryTimesMs)));
}

/** The smallest backend that such query times allow. */
function byQueries(timesMs: readonly number[] | undefined): BackendName {
  const averageMs = timesMs === undefined ? 0 : mean(timesMs);
  return averageMs > VERY_SLOW_MS ? "database" : averageMs > SLOW_MS ? "hybrid" : "file";
}

function larger(left: BackendName, right: BackendName): BackendName {
  return isLarger(left, right) ? left : right;
}

/** True where a move from `right` to `left` is one up. */
export function isLarger(left: BackendName, right: BackendName): boolean {
  return SIZES.indexOf(left) > SIZES.indexOf(right);
}

/** Active records + 2 × tasks with a workflow + dependencies + 3 × users over a day. */
function complexityOf({ active, workflows, dependencies }: Facts, usersOverDay: number): Fact<number> {
  return mapFact(
    active,
    (records) => records + 2 * (valueIn(workflows) ?? 0) + (valueIn(dependencies) ?? 0) + 3 * usersOverDay,
  );
}
