import { z } from "zod";
import {
  DATE_PATTERN,
  ID_PATTERN,
  OTHER_STATUSES,
  PERCENTAGE,
  PRIORITIES,
  STATUSES,
  TASK_STATUSES,
  WORKFLOW_PHASES,
} from "../../src/record/vocabulary.ts";

const id = z.string().regex(new RegExp(ID_PATTERN));
const date = z.string().regex(new RegExp(DATE_PATTERN)).nullable();
const percentage = z.number().min(PERCENTAGE.least).max(PERCENTAGE.most);
const count = z.int().nonnegative();
const hours = z.number().nonnegative().nullable();
const ids = z.array(id).nullable();

const phase = z.looseObject({
  status: z.string().nullish(),
  deliverables: z.array(z.unknown()).nullish(),
  approval_required: z.boolean().nullish(),
});

const task = z.looseObject({
  id: z.string().or(z.number()).describe("Once in this milestone.").nullish(),
  title: z.string().nullish(),
  status: z.enum(TASK_STATUSES).nullish(),
  estimated_hours: hours.optional(),
  assigned_to: z.string().nullish(),
  dependencies: z.array(z.string()).nullish().describe("Ids of tasks that come first."),
  depends_on: z.array(z.string()).nullish().describe("The same under another name."),
  kiro_workflow: z
    .looseObject({
      enabled: z.boolean().nullish(),
      current_phase: z.enum(WORKFLOW_PHASES).nullish(),
      phases: z.looseObject(Object.fromEntries(WORKFLOW_PHASES.map((name) => [name, phase.nullish()]))).nullish(),
    })
    .nullish(),
});

/**
 * A milestone as editors should help to write one. Made of the words and ranges that the rules check; a text that it
 * warns of is a record all the same, and unknown fields are always kept.
 */
export const MILESTONE_SCHEMA = z.looseObject({
  id: id.optional().describe("The name of the file without .yaml."),
  title: z.string().nullish(),
  description: z.string().nullish(),
  status: z.enum([...STATUSES, ...OTHER_STATUSES]).nullish(),
  priority: z.enum(PRIORITIES).nullish(),
  category: z.string().nullish(),
  created_at: date.optional(),
  updated_at: date.optional(),
  timeline: z
    .looseObject({
      estimated_start: date.optional(),
      estimated_end: date.optional(),
      estimated_hours: hours.optional(),
      buffer_percentage: percentage.nullish(),
    })
    .nullish(),
  progress: z
    .union([
      percentage,
      z.looseObject({
        percentage: percentage.nullish(),
        overall_percentage: percentage.nullish(),
        tasks_completed: count.nullish(),
        total_tasks: count.nullish(),
      }),
    ])
    .nullish(),
  success_criteria: z.array(z.unknown()).nullish(),
  deliverables: z.array(z.unknown()).nullish(),
  dependencies: z
    .union([
      ids,
      z.looseObject({
        requires: ids.optional().describe("Milestones that come first."),
        enables: ids.optional().describe("Milestones that wait for this one."),
        external: z.array(z.unknown()).nullish(),
      }),
    ])
    .nullish(),
  risks: z.array(z.unknown()).nullish(),
  tasks: z.array(task).nullish(),
});
