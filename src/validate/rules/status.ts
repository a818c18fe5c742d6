import type { Value } from "../../record/value.ts";
import { OTHER_STATUSES, STATUSES, TASK_STATUSES } from "../../record/vocabulary.ts";
import { findUsual, listWords, showPath, showValue, tasksOf } from "../field.ts";
import type { Path, RecordRule } from "../rule.ts";

export const status: RecordRule = {
  id: "status",
  severity: "warning",
  summary: "A status outside of the list, of a milestone or a task. `active`, `planned` and `archived` are understood.",
  fix: "Write one of the list.",
  *check({ data }) {
    const field = findUsual(data, "status");
    if (field !== undefined && !isOneOf(field.value, [...STATUSES, ...OTHER_STATUSES])) {
      yield describe(field.path, field.value, STATUSES);
    }
    for (const { index, task } of tasksOf(data)) {
      const value = Object.hasOwn(task, "status") ? task.status : undefined;
      if (value !== undefined && value !== null && !isOneOf(value, TASK_STATUSES)) {
        yield describe(["tasks", index, "status"], value, TASK_STATUSES);
      }
    }
  },
};

function isOneOf(value: Value, words: readonly string[]): boolean {
  // A list or mapping is a matter of field-type.
  return typeof value === "object" || (typeof value === "string" && words.includes(value));
}

function describe(path: Path, value: Value, words: readonly string[]) {
  return { path, message: `${showPath(path)}: expected ${listWords(words)}, found ${showValue(value)}` };
}
