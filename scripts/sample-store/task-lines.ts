import type { Milestone, Task } from "./milestone.ts";
import type { Shape } from "./shape.ts";
import { hours, texts } from "./shared-lines.ts";
import { workflowLines } from "./workflow-lines.ts";
import { scalar } from "./yaml-lines.ts";

/** Beyond so many tasks nobody fills in the workflow. */
const TASKS_WITH_WORKFLOW = 4;

/** One task, as the lines of its mapping. */
export function taskLines(task: Task, at: number, milestone: Milestone, shape: Shape): string[] {
  const word = (text: string) => scalar(text, shape.quotes);
  const isUnassigned = shape.nulls && task.status === "pending";
  return [
    `id: ${word(task.id)}`,
    `title: ${word(task.title)}`,
    `status: ${word(task.status)}${shape.comments && task.status === "blocked" ? "  # waiting for an answer" : ""}`,
    `estimated_hours: ${hours(task.hours, shape)}`,
    `assigned_to: ${isUnassigned ? "null" : word(task.owner)}`,
    ...texts(shape.taskDependencies, task.needs, { ...shape, lists: "flow" }),
    ...(shape.nulls && task.status !== "completed" ? ["completed_at:"] : []),
    ...(at < TASKS_WITH_WORKFLOW ? workflowLines(task, milestone, shape) : []),
  ];
}
