import type { Context } from "../context.ts";
import { findTip, readBackendSince, type Tip } from "./age.ts";
import { type ActiveAuthors, countAuthors } from "./authors.ts";
import type { CountedRecords } from "./count-records.ts";
import { type EventLog, readEventLog } from "./event-log.ts";
import { type Fact, known, mapFact, missing } from "./fact.ts";
import type { BrokenLog, Facts } from "./facts.ts";
import { DAY_MS } from "./hours.ts";
import { readMeasuredSince, readMetricsLog } from "./metrics-log.ts";
import { readGrowth } from "./read-growth.ts";
import type { ReadLog } from "./read-log.ts";

/** Gathers everything else that the scale is judged by: logs and history. Writes nothing; a bounded number of git processes. */
export function gatherFacts(
  context: Context,
  { backend, tally, marks }: Pick<CountedRecords, "backend" | "tally" | "marks">,
): Facts {
  const tip = findTip(context);
  const present = gatherPresent(context, { backend, tally }, tip);
  return {
    ...present,
    backendSince: readBackendSince(context, tip),
    growth: readGrowth(context, tip, { backend, marks, active: present.active }),
  };
}

/** What is true now: of history, only who committed lately, and that only where no log tells who works on it. */
export function gatherPresent(
  context: Pick<Context, "now" | "files" | "layout">,
  { backend, tally }: Pick<CountedRecords, "backend" | "tally">,
  tip: Fact<Tip>,
): Omit<Facts, "backendSince" | "growth"> {
  const now = context.now();
  const where = { files: context.files, layout: context.layout, now };
  const shownEvents = context.layout.show(context.layout.storageEventsFile);
  const { log: scaleLog, sinceMs } = readMeasuredSince(where);
  const events = readEventLog(where, { backend, sinceMs });
  const metrics = readMetricsLog(where, { backend, sinceMs });
  return {
    now: now.toISOString(),
    backend,
    active: mapFact(tally, (counts) => counts.active),
    completed: mapFact(tally, (counts) => counts.completed),
    tasks: mapFact(tally, (counts) => counts.tasks),
    workflows: mapFact(tally, (counts) => counts.workflows),
    dependencies: mapFact(tally, (counts) => counts.dependencies),
    ...readUsers(now, events, tip, shownEvents),
    queryTimesMs: lastOf(events.queryTimesMs, events.log, shownEvents, `query on ${backend}`),
    metricsMs: lastOf(
      metrics.metricsMs,
      metrics.log,
      context.layout.show(context.layout.metricsFile),
      `metric of ${backend}`,
    ),
    brokenLogs: brokenOf([events.log, metrics.log, scaleLog]),
  };
}

function readUsers(now: Date, events: EventLog, tip: Fact<Tip>, source: string): Pick<Facts, "users" | "usersOverDay"> {
  if (events.namesUsers) {
    return { users: known(events.usersOverHour, source), usersOverDay: known(events.usersOverDay, source) };
  }
  const why = events.log.kind === "none" ? events.log.reason : `${source} names no user`;
  if (tip.kind === "missing") {
    const nobody = missing(`${why}, and ${tip.reason}`);
    return { users: nobody, usersOverDay: nobody };
  }
  const { history, commit } = tip.value;
  const authors = history.authors(commit, new Date(now.getTime() - DAY_MS));
  if (authors === undefined) {
    const nobody = missing(`${why}, and git does not tell who committed`);
    return { users: nobody, usersOverDay: nobody };
  }
  const { busiestHour, day }: ActiveAuthors = countAuthors(authors, now);
  return {
    users: known(busiestHour, `authors of commits in the busiest hour of the last 24; ${why}`),
    usersOverDay: known(day, `authors of commits in the last 24 hours; ${why}`),
  };
}

function lastOf(values: readonly number[], log: ReadLog, source: string, what: string): Fact<readonly number[]> {
  if (values.length > 0) {
    return known(values, source);
  }
  return missing(log.kind === "none" ? log.reason : `${source} has no ${what}`);
}

function brokenOf(logs: readonly ReadLog[]): BrokenLog[] {
  return logs.flatMap((log) => (log.kind === "read" && log.broken !== undefined ? [log.broken] : []));
}
