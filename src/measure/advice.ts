import type { Fact } from "./fact.ts";
import type { Facts } from "./facts.ts";
import { type Forecast, forecast } from "./forecast.ts";
import { type Change, describeOutlook } from "./outlook.ts";
import { type Recommendation, recommend } from "./recommend.ts";
import { describeScale, type Scale, type ScaleSettings } from "./scale.ts";

/** What is known of a store's scale, and what follows from it. */
export interface Advice {
  readonly facts: Facts;
  readonly scale: Scale;
  readonly recommendation: Recommendation;
  /** Whatever the answer had to do without, each with its reason. */
  readonly missing: readonly { readonly fact: string; readonly reason: string }[];
  readonly outlook: readonly Change[];
  readonly forecast: Forecast;
}

/** What a fact is called where people read it. */
const NAMES = {
  active: "active records",
  completed: "completed records",
  tasks: "tasks",
  workflows: "workflows",
  dependencies: "dependencies",
  users: "users within an hour",
  usersOverDay: "users within a day",
  queryTimesMs: "query times",
  metricsMs: "metrics",
  backendSince: "age of the backend",
  growth: "growth",
} as const satisfies Partial<Record<keyof Facts, string>>;

/** Pure: the same facts and settings give the same advice on every machine. */
export function adviseOn(facts: Facts, settings: ScaleSettings): Advice {
  const scale = describeScale(facts, settings);
  const recommendation = recommend(facts, scale, settings);
  const named = Object.entries(NAMES) as [keyof typeof NAMES, string][];
  return {
    facts,
    scale,
    recommendation,
    missing: named.flatMap(([key, fact]) => {
      const found: Fact<unknown> = facts[key];
      return found.kind === "missing" ? [{ fact, reason: found.reason }] : [];
    }),
    outlook: describeOutlook(facts, scale, settings, recommendation),
    forecast: forecast(facts, settings),
  };
}
