import type { BackendName, QueryTimes } from "../backends/backend.ts";
import { listBackups } from "../backup/list.ts";
import { type Prunable, prune } from "../backup/prune.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import type { Advice } from "../measure/advice.ts";
import { valueIn } from "../measure/fact.ts";
import { unseenFailures } from "../migrate/interrupted.ts";
import { planMove } from "../plan/make.ts";
import { formatDuration } from "../report/quantity.ts";
import { readStatus, type Status } from "../status/status.ts";
import { describeHolder, takeMigrationLock } from "../store/locks.ts";
import { appendMetrics, appendScaleEvent } from "../store/scale-log.ts";
import { type Concern, type FailedRun, findConcerns } from "./concern.ts";
import {
  describeNotification,
  type NotificationChange,
  removeNotification,
  writeNotification,
} from "./notification.ts";

export interface MonitorOptions {
  /** Takes the time of this backend's queries and keeps it. */
  readonly measure: boolean;
  /** Removes expired backups. */
  readonly prune: boolean;
}

/** What one health pass found and did. */
export interface MonitorReport {
  readonly backend: BackendName;
  readonly concerns: readonly Concern[];
  readonly advice: Advice;
  /** Why nothing was written; undefined where the pass is on record. */
  readonly unrecorded: string | undefined;
  readonly notification: NotificationChange;
  /** The queries that were timed, medians of several. */
  readonly measured: QueryTimes | undefined;
  readonly pruned: readonly Prunable[];
}

/**
 * One health pass. Writes only its own files: two logs and the notification; nothing at all while a migration runs or
 * waits to be resumed.
 */
export async function monitorStore(context: Context, options: MonitorOptions): Promise<MonitorReport> {
  const status = await readStatus(context);
  const { backend, advice } = status;
  const seen = { backend, advice, concerns: findConcerns(status, listBackups(context), failedUnseen(context)) };
  const nothing = { notification: "none", measured: undefined, pruned: [] } as const;
  const unrecorded = whyUnrecorded(status);
  if (unrecorded !== undefined) {
    return { ...seen, ...nothing, unrecorded };
  }
  const measured =
    options.measure && status.records.kind === "readable" ? await timeQueries(context, backend) : undefined;
  const text = await describeAdvice(context, advice);
  try {
    const notification = record(context, advice, measured, text);
    const pruned = options.prune ? await prune(context, "backup") : [];
    return { ...seen, unrecorded: undefined, notification, measured, pruned };
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "LOCKED") {
      return { ...seen, ...nothing, unrecorded: "a migration began meanwhile" };
    }
    throw error;
  }
}

function failedUnseen(context: Context): FailedRun[] {
  return unseenFailures(context).map(({ id, facts }) => ({ id, to: facts.to ?? "file" }));
}

function whyUnrecorded({ running, interrupted }: Status): string | undefined {
  if (running !== undefined) {
    return `the migration lock is held by ${describeHolder(running)}`;
  }
  return interrupted.length > 0 ? "a migration waits to be resumed" : undefined;
}

async function timeQueries({ backends }: Context, name: BackendName): Promise<QueryTimes> {
  const backend = await backends.open(name);
  return await backend.timeQueries().finally(() => backend.close());
}

/** The notification that is to stand; undefined where none is. */
async function describeAdvice(context: Context, advice: Advice): Promise<string | undefined> {
  const { recommendation } = advice;
  if (recommendation.kind !== "recommended" || context.settings.settings.migration.autoMigrate) {
    return undefined;
  }
  const { from, to } = recommendation;
  const { estimate } = await planMove(context, { from, to }, { pauseSessions: false, holdsLock: false });
  return describeNotification(advice, recommendation, `about ${formatDuration(estimate.durationMs)}`);
}

/** Under the lock, so that no migration begins between two of these. */
function record(
  context: Context,
  advice: Advice,
  measured: QueryTimes | undefined,
  notification: string | undefined,
): NotificationChange {
  const { files, layout } = context;
  const at = context.now();
  const lock = takeMigrationLock(context);
  try {
    const numbers = numbersOf(advice);
    appendScaleEvent(files, layout, at, {
      event: "scale_status",
      currentBackend: advice.facts.backend,
      optimalBackend: advice.facts.active.kind === "known" ? advice.scale.optimal : "",
      details: numbers,
    });
    if (measured !== undefined) {
      const { milestone_count: activeRecords, concurrent_users: users, complexity_score: complexity } = numbers;
      const diskFreeBytes = files.freeBytes(layout.dir);
      const { backend } = advice.facts;
      appendMetrics(files, layout, at, { backend, times: measured, activeRecords, users, complexity, diskFreeBytes });
    }
    // Where the records cannot be counted, nothing says that what was recommended no longer holds.
    if (advice.recommendation.kind === "unknown") {
      return "none";
    }
    return notification === undefined
      ? removeNotification(files, layout)
      : writeNotification(files, layout, notification);
  } finally {
    lock.release();
  }
}

/** With the tools' names. */
function numbersOf({ facts, scale, recommendation }: Advice) {
  return {
    milestone_count: valueIn(facts.active) ?? null,
    concurrent_users: scale.users,
    complexity_score: valueIn(scale.complexity) ?? null,
    avg_query_time_ms: valueIn(scale.averageQueryMs) ?? null,
    migration_confidence: "confidence" in recommendation ? recommendation.confidence.percent : null,
    verdict: recommendation.kind,
  };
}
