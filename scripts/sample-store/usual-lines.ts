import { completedTasks, hoursOf, type Milestone, percentageOf } from "./milestone.ts";
import type { Shape } from "./shape.ts";
import { date, hours, prose, texts } from "./shared-lines.ts";
import { taskLines } from "./task-lines.ts";
import { blockList, flowMap, scalar, section } from "./yaml-lines.ts";

/** A milestone with the usual fields at the top level. */
export function usualLines(milestone: Milestone, shape: Shape): string[] {
  return [
    ...headLines(milestone, shape),
    ...timelineLines(milestone, shape),
    ...progressLines(milestone, shape),
    ...texts("success_criteria", milestone.criteria, { ...shape, lists: "block" }),
    ...deliverableLines(milestone, shape),
    ...dependencyLines(milestone, shape),
    ...resourceLines(milestone, shape),
    ...riskLines(milestone, shape),
    ...(shape.comments ? ["", "# Keep the order: the weekly report lists the tasks as they stand here."] : []),
    ...blockList(
      "tasks",
      milestone.tasks.map((task, at) => taskLines(task, at, milestone, shape)),
      shape.listIndent,
    ),
  ];
}

function headLines(milestone: Milestone, shape: Shape): string[] {
  const { id, title, status, priority, category, team, ticket } = milestone;
  const word = (text: string) => scalar(text, shape.quotes);
  return [
    ...(shape.comments ? [`# Owned by the ${team} team; reviewed every second Monday.`] : []),
    `id: ${word(id)}`,
    `title: ${word(title)}`,
    ...prose(milestone, shape),
    ...(status === undefined ? [] : [`status: ${word(status)}`]),
    `priority: ${word(priority)}${shape.comments && priority === "critical" ? "  # agreed with the board" : ""}`,
    `category: ${word(category)}`,
    ...(ticket === undefined ? [] : [`ticket: ${ticket}`]),
    ...(shape.created === "created_at" ? [`created_at: ${date(milestone.createdAt, shape)}`] : []),
  ];
}

function timelineLines(milestone: Milestone, shape: Shape): string[] {
  return section("timeline", [
    ...(shape.created === "neither" ? [] : [`estimated_start: ${date(milestone.start, shape)}`]),
    `estimated_end: ${date(milestone.end, shape)}`,
    `estimated_hours: ${hours(hoursOf(milestone), shape)}`,
    `buffer_percentage: ${milestone.bufferPercentage}`,
    ...(shape.nulls ? [`actual_end: ${milestone.state === "active" ? "null" : date(milestone.end, shape)}`] : []),
  ]);
}

function progressLines(milestone: Milestone, shape: Shape): string[] {
  if (shape.progress === "number") {
    return [`progress: ${percentageOf(milestone)}`];
  }
  return section("progress", [
    `${shape.progress}: ${percentageOf(milestone)}`,
    `tasks_completed: ${completedTasks(milestone)}`,
    `total_tasks: ${milestone.tasks.length}`,
  ]);
}

function deliverableLines(milestone: Milestone, shape: Shape): string[] {
  const items = milestone.deliverables.map(({ name, type, acceptance }) => [
    `name: ${scalar(name, shape.quotes)}`,
    `type: ${scalar(type, shape.quotes)}`,
    ...texts("acceptance_criteria", acceptance, shape),
  ]);
  return blockList("deliverables", items, shape.listIndent);
}

function dependencyLines(milestone: Milestone, shape: Shape): string[] {
  return section("dependencies", [
    ...texts("requires", milestone.requires, shape),
    ...texts("enables", milestone.enables, shape),
    ...texts("external", milestone.external, shape),
  ]);
}

function resourceLines(milestone: Milestone, shape: Shape): string[] {
  return section("resources", [
    ...texts("team_members", milestone.members, shape),
    ...texts("skills_required", milestone.skills, shape),
    ...(shape.nulls ? ["budget: ~"] : []),
  ]);
}

function riskLines(milestone: Milestone, shape: Shape): string[] {
  const items = milestone.risks.map((risk) => [
    `description: ${scalar(risk.description, shape.quotes)}`,
    `probability: ${risk.probability}`,
    `impact: ${scalar(risk.impact, shape.quotes)}`,
    `mitigation: ${scalar(risk.mitigation, shape.quotes)}`,
  ]);
  return blockList("risks", shape.lists === "flow" ? items.map((item) => [flowMap(item)]) : items, shape.listIndent);
}
