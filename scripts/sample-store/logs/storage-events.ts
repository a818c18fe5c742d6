import { addDays, TODAY, timeOn } from "../calendar.ts";
import type { Milestone } from "../milestone.ts";
import type { SeededRandom } from "../random.ts";
import { byTime, type LogEvent, toLines } from "./event.ts";

/** Who saved something in the last hour of the log: four users at once. */
const LAST_HOUR = [
  { time: "15:04:12", user: "wei.chen" },
  { time: "15:11:40", user: "priya.nair" },
  { time: "15:20:03", user: "wei.chen" },
  { time: "15:37:29", user: "sofia.ribeiro" },
  { time: "15:52:10", user: "kenji.sato" },
] as const;
const DAYS_OF_TIMINGS = 12;

export function storageEvents(milestones: readonly Milestone[], random: SeededRandom): string {
  const events = [
    initialized(),
    ...milestones.flatMap((milestone) => eventsOf(milestone, random)),
    ...timings(random),
    ...lastHour(milestones.filter((milestone) => milestone.status === "in_progress")),
  ];
  return toLines(events.sort(byTime));
}

function initialized(): LogEvent {
  const details = { version: "1.0.0" };
  return {
    timestamp: "2024-01-08T09:00:00Z",
    event: "storage_initialized",
    milestone_id: "system",
    backend: "file",
    details,
  };
}

function eventsOf(milestone: Milestone, random: SeededRandom): LogEvent[] {
  const { id, state, title, createdAt, start, end, members } = milestone;
  const created = {
    timestamp: createdAt,
    event: "milestone_created",
    milestone_id: id,
    backend: "file",
    details: { title },
  };
  const lastDay = end < TODAY ? end : addDays(TODAY, -1);
  if (lastDay <= start) {
    return [created];
  }
  const change = state === "completed" ? { field: "status", to: milestone.status ?? null } : { field: "progress" };
  return [
    created,
    {
      timestamp: timeOn(lastDay, random.next(), random.next()),
      event: "milestone_updated",
      milestone_id: id,
      backend: "file",
      // Only the newer versions of the tools name the user.
      ...(end > "2025-06-01" ? { user: members[0], session_id: `s-${random.int(10_000, 99_999)}` } : {}),
      details: change,
    },
  ];
}

function timings(random: SeededRandom): LogEvent[] {
  return Array.from({ length: DAYS_OF_TIMINGS }, (_, at) => ({
    timestamp: timeOn(addDays(TODAY, at - DAYS_OF_TIMINGS), random.next(), random.next()),
    event: "performance_metric",
    milestone_id: "system",
    backend: "file",
    details: { operation: random.pick(["list", "query", "read"]), duration_ms: random.int(180, 340), success: true },
  }));
}

function lastHour(milestones: readonly Milestone[]): LogEvent[] {
  return LAST_HOUR.map(({ time, user }, at) => ({
    timestamp: `${TODAY}T${time}Z`,
    event: "milestone_updated",
    milestone_id: milestones[at]?.id,
    backend: "file",
    operation: "update",
    user,
    details: { field: "tasks" },
  }));
}
