import { addDays, daysBetween, timeOn, upToToday } from "../calendar.ts";
import type { Milestone } from "../milestone.ts";
import type { SeededRandom } from "../random.ts";
import { byTime, type LogEvent, toLines } from "./event.ts";

/** The line, from 1, that a shell script wrote while one of its variables was empty. */
export const MALFORMED_LINE = 211;

export function progressEvents(milestones: readonly Milestone[], random: SeededRandom): string {
  const events = milestones.flatMap((milestone) => finishedTasks(milestone, random)).sort(byTime);
  const lines = toLines(events).split("\n");
  const line = lines[MALFORMED_LINE - 1] as string;
  lines[MALFORMED_LINE - 1] = line.replace(/"progress_percentage":\d+,/, '"progress_percentage":,');
  return lines.join("\n");
}

/** One event for each finished task, spread over the time of the milestone. */
function finishedTasks(milestone: Milestone, random: SeededRandom): LogEvent[] {
  const { id, start, end, tasks } = milestone;
  const days = Math.max(1, daysBetween(start, upToToday(end)) - 1);
  return tasks
    .filter((task) => task.status === "completed")
    .map((task, at) => ({
      timestamp: timeOn(addDays(start, Math.floor((days * (at + 1)) / tasks.length)), random.next(), random.next()),
      event: "task_completed",
      milestone_id: id,
      task_id: task.id,
      progress_percentage: Math.round((100 * (at + 1)) / tasks.length),
      user: task.owner,
    }));
}
