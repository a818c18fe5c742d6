import { hoursOf, type Milestone, percentageOf } from "./milestone.ts";
import type { Shape } from "./shape.ts";
import { date, hours, prose, texts } from "./shared-lines.ts";
import { taskLines } from "./task-lines.ts";
import { blockList, scalar, section } from "./yaml-lines.ts";

/** The older shape: everything under `metadata:`, and other names for some fields. */
export function metadataLines(milestone: Milestone, shape: Shape): string[] {
  const word = (text: string) => scalar(text, shape.quotes);
  const { id, title, status, priority, team, requires, criteria, tasks, ticket } = milestone;
  return section("metadata", [
    `milestone_id: ${word(id)}`,
    `name: ${word(title)}`,
    ...(status === undefined ? [] : [`status: ${word(status)}`]),
    ...(shape.created === "created_at" ? [`created_at: ${date(milestone.createdAt, shape)}`] : []),
    ...(shape.created === "estimated_start"
      ? section("timeline", [
          `estimated_start: ${date(milestone.start, shape)}`,
          `estimated_end: ${date(milestone.end, shape)}`,
        ])
      : []),
    `priority: ${word(priority)}`,
    `owner: ${word(team)}`,
    ...(ticket === undefined ? [] : [`ticket: ${ticket}`]),
    ...prose(milestone, shape),
    `estimated_hours: ${hours(hoursOf(milestone), shape)}`,
    `progress: ${percentageOf(milestone)}`,
    ...texts("objectives", criteria, { ...shape, lists: "block" }),
    ...section("dependencies", texts("requires", requires, shape)),
    ...blockList(
      "tasks",
      tasks.map((task, at) => taskLines(task, at, milestone, shape)),
      shape.listIndent,
    ),
  ]);
}
