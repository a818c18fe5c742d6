import { ExactNumber, isMap, type Value, type ValueMap, valueAt } from "../record/value.ts";
import type { Path } from "./rule.ts";

/** A value and where it stands. */
export interface Field {
  readonly path: Path;
  readonly value: Value;
}

/** Milestones have their fields at the top, or in the older shape under `metadata`. */
export function findField(data: ValueMap, ...paths: readonly (readonly string[])[]): Field | undefined {
  for (const path of paths) {
    const value = valueAt(data, ...path);
    if (value !== undefined && value !== null) {
      return { path, value };
    }
  }
  return undefined;
}

/** A field of the usual shape, or of the older one. */
export function findUsual(data: ValueMap, name: string): Field | undefined {
  return findField(data, [name], ["metadata", name]);
}

/** A task that is a mapping, with its place in the list. */
interface Task {
  readonly index: number;
  readonly task: ValueMap;
}

let last: { readonly data: ValueMap; readonly tasks: readonly Task[] } | undefined;

/** Of every task that is a mapping; none where there is no list. Many rules ask, one after the other. */
export function tasksOf(data: ValueMap): readonly Task[] {
  if (last?.data !== data) {
    last = { data, tasks: findTasks(data) };
  }
  return last.tasks;
}

function findTasks(data: ValueMap): Task[] {
  const tasks = Object.hasOwn(data, "tasks") ? data.tasks : undefined;
  const found: Task[] = [];
  for (const [index, task] of Array.isArray(tasks) ? tasks.entries() : []) {
    if (isMap(task)) {
      found.push({ index, task });
    }
  }
  return found;
}

/** A number, also one in quotes; undefined for anything else. */
export function numberOf(value: Value | undefined): number | undefined {
  if (typeof value === "number") {
    return value;
  }
  const text = value instanceof ExactNumber ? value.text : typeof value === "string" ? value.trim() : "";
  return /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?%?$/.test(text) ? Number(text.replace("%", "")) : undefined;
}

/** A value as a message may have it: short, on one line. */
export function showValue(value: Value): string {
  if (Array.isArray(value)) {
    return "a list";
  }
  if (isMap(value)) {
    return "a mapping";
  }
  const text = value instanceof ExactNumber ? value.text : typeof value === "string" ? value : String(value);
  const short = text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text;
  return typeof value === "string" ? JSON.stringify(short) : short;
}

/** `low, medium, high or critical`. */
export function listWords(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** A path as a person says it: `tasks[2].status`. */
export function showPath(path: Path): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
}
