import type { BackendName } from "../backends/backend.ts";
import type { Fact } from "./fact.ts";

/** Everything that the scale of a store is judged by: plain, serialisable, gathered once. */
export interface Facts {
  /** The moment that "now" means, ISO 8601, UTC. */
  readonly now: string;
  readonly backend: BackendName;
  /** Records that are whole. */
  readonly active: Fact<number>;
  readonly completed: Fact<number>;
  /** Of active records, as everything below. */
  readonly tasks: Fact<number>;
  /** Tasks with a Kiro workflow enabled. */
  readonly workflows: Fact<number>;
  /** Milestones that others require. */
  readonly dependencies: Fact<number>;
  /** Distinct users over the last 60 minutes; of the busiest hour of the last 24, where only commits tell. */
  readonly users: Fact<number>;
  /** Distinct users over the last 24 hours. */
  readonly usersOverDay: Fact<number>;
  /** The last 10 queries on this backend, in milliseconds, oldest first. */
  readonly queryTimesMs: Fact<readonly number[]>;
  /** The average query times of the last 10 metrics of this backend, in milliseconds, oldest first. */
  readonly metricsMs: Fact<readonly number[]>;
  /** Since when the store is on this backend, ISO 8601, UTC. */
  readonly backendSince: Fact<string>;
  readonly growth: Fact<Growth>;
  /** Logs with entries that do not parse; these are passed over. */
  readonly brokenLogs: readonly BrokenLog[];
}

/** Active records over time, from history. */
export interface Growth {
  /** The active records at the end of each day (UTC) on which their number changed, oldest first; the last year. */
  readonly days: readonly GrowthDay[];
  /** What a store on a database, or a clone that was cut off, does not tell; empty where all is known. */
  readonly gaps: readonly string[];
}

export interface GrowthDay {
  /** `2026-11-22` */
  readonly day: string;
  readonly active: number;
}

export interface BrokenLog {
  /** Relative to the folder that holds the store. */
  readonly file: string;
  readonly entries: number;
  /** The line of the first, from 1. */
  readonly firstLine: number;
}
