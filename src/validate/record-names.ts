import { isMap, type Value, type ValueMap, valueAt } from "../record/value.ts";
import type { ReferenceKind } from "./reference-table.ts";
import { milestoneReferences, type Reference, taskReferences } from "./references.ts";

/** What one record adds to the names of a store: those that it goes by, and those that it says. */
export interface RecordNames {
  /** What it calls itself, beside the name of its file. */
  readonly alias: string | undefined;
  /** Ids of its tasks. */
  readonly tasks: readonly string[];
  readonly references: Readonly<Record<ReferenceKind, readonly string[]>>;
}

const NONE: RecordNames = { alias: undefined, tasks: [], references: { requires: [], enables: [], task: [] } };

/** Without tasks, what they depend on is not looked at. Pure. */
export function namesOf(data: Value, { withTasks = true } = {}): RecordNames {
  if (!isMap(data)) {
    return NONE;
  }
  const alias = valueAt(data, "id") ?? valueAt(data, "metadata", "milestone_id");
  const { requires, enables } = milestoneReferences(data);
  const { tasks, needs } = withTasks ? namesOfTasks(data) : { tasks: [], needs: [] };
  return {
    alias: typeof alias === "string" ? alias : undefined,
    tasks,
    references: { requires: requires.map(nameIn), enables: enables.map(nameIn), task: needs },
  };
}

/** What a task waits for that is a task of its own milestone is known there. */
function namesOfTasks(data: ValueMap): { tasks: readonly string[]; needs: readonly string[] } {
  const tasks = taskReferences(data);
  const own = new Set(tasks.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const needs = tasks.flatMap((task) => task.needs.map(nameIn)).filter((name) => !own.has(name));
  return { tasks: [...own], needs };
}

function nameIn({ name }: Reference): string {
  return name;
}
