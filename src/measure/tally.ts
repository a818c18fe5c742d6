import type { MilestoneRecord } from "../record/record.ts";
import { type Value, valueAt } from "../record/value.ts";

/** What a pass over all records counts. */
export interface Tally {
  readonly active: number;
  readonly completed: number;
  /** Of active records only, as the two below. */
  readonly tasks: number;
  readonly workflows: number;
  readonly dependencies: number;
}

/** Counts records as they are read. */
export class RecordTally {
  private readonly counts = { active: 0, completed: 0, tasks: 0, workflows: 0, dependencies: 0 };

  add(record: MilestoneRecord, { tasks, workflows, dependencies } = sizeOf(record)): void {
    this.counts[record.state] += 1;
    this.counts.tasks += tasks;
    this.counts.workflows += workflows;
    this.counts.dependencies += dependencies;
  }

  get(): Tally {
    return { ...this.counts };
  }
}

/** What is counted within one record. */
export type RecordSize = Pick<Tally, "tasks" | "workflows" | "dependencies">;

const NOTHING: RecordSize = { tasks: 0, workflows: 0, dependencies: 0 };

/** Pure. */
export function sizeOf(record: MilestoneRecord): RecordSize {
  if (record.state !== "active") {
    return NOTHING;
  }
  const { data } = record;
  const tasks = listAt(data, "tasks");
  return {
    tasks: tasks.length,
    workflows: tasks.filter(hasWorkflow).length,
    dependencies: listAt(data, "dependencies", "requires").filter(isNamed).length,
  };
}

function listAt(data: Value, ...path: string[]): Value[] {
  const value = valueAt(data, ...path);
  return Array.isArray(value) ? value : [];
}

/** Shell tools see no difference between `true` and `"true"`. */
function hasWorkflow(task: Value): boolean {
  const enabled = valueAt(task, "kiro_workflow", "enabled");
  return enabled === true || enabled === "true";
}

function isNamed(required: Value): boolean {
  return required !== null && required !== "";
}
