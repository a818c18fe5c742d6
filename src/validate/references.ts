import { isMap, type Value, type ValueMap, valueAt } from "../record/value.ts";
import { tasksOf } from "./field.ts";
import type { Path } from "./rule.ts";

/** A word in a record that names a milestone or a task. */
export interface Reference {
  readonly name: string;
  readonly path: Path;
}

/** What a milestone says of others: those that it needs, and those that need it. */
export function milestoneReferences(data: ValueMap): { requires: Reference[]; enables: Reference[] } {
  const dependencies = Object.hasOwn(data, "dependencies") ? data.dependencies : undefined;
  if (Array.isArray(dependencies)) {
    return { requires: namesIn(dependencies, ["dependencies"]), enables: [] };
  }
  return {
    requires: namesIn(valueAt(dependencies, "requires"), ["dependencies", "requires"]),
    enables: namesIn(valueAt(dependencies, "enables"), ["dependencies", "enables"]),
  };
}

/** One task with its id and what it waits for. */
export interface TaskReferences {
  readonly index: number;
  readonly id: string | undefined;
  readonly needs: readonly Reference[];
}

let last: { readonly data: ValueMap; readonly tasks: TaskReferences[] } | undefined;

/** Of every task of a milestone; some stores say `dependencies`, some `depends_on`. Several rules ask, one after the other. */
export function taskReferences(data: ValueMap): readonly TaskReferences[] {
  if (last?.data !== data) {
    last = { data, tasks: readTasks(data) };
  }
  return last.tasks;
}

const NEEDS_KEYS = ["dependencies", "depends_on"];

function readTasks(data: ValueMap): TaskReferences[] {
  return tasksOf(data).map(({ index, task }) => {
    const needs: Reference[] = [];
    for (const key of NEEDS_KEYS) {
      if (Object.hasOwn(task, key)) {
        needs.push(...namesIn(task[key], ["tasks", index, key]));
      }
    }
    return { index, id: scalarText(Object.hasOwn(task, "id") ? task.id : undefined), needs };
  });
}

/** Names in a list, or one name alone. An item may be a mapping that holds the name; prose is no name. */
function namesIn(value: Value | undefined, path: Path): Reference[] {
  const names: Reference[] = [];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      addName(names, value[index], [...path, index]);
    }
  } else {
    addName(names, value, path);
  }
  return names;
}

function addName(names: Reference[], item: Value | undefined, path: Path): void {
  const named = isMap(item) ? NAME_KEYS.find((key) => typeof valueAt(item, key) === "string") : undefined;
  const name = scalarText(named === undefined ? item : (item as ValueMap)[named]);
  if (name !== undefined && !/\s/.test(name)) {
    names.push({ name, path: named === undefined ? path : [...path, named] });
  }
}

const NAME_KEYS = ["id", "milestone_id", "milestone", "task_id"];

function scalarText(value: Value | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
}
