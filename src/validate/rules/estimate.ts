import type { Value } from "../../record/value.ts";
import { findField, numberOf, showPath, showValue, tasksOf } from "../field.ts";
import type { Issue, Path, RecordRule } from "../rule.ts";

export const estimate: RecordRule = {
  id: "estimate",
  severity: "warning",
  summary: "Estimated or actual hours below 0; as a notice, hours that are no number.",
  fix: "Write the hours as a number.",
  *check({ data }) {
    for (const name of ["estimated_hours", "actual_hours"]) {
      const field = findField(data, ["timeline", name], [name]);
      if (field !== undefined) {
        yield* judge(field.path, field.value);
      }
      for (const { index, task } of tasksOf(data)) {
        const value = Object.hasOwn(task, name) ? task[name] : undefined;
        if (value !== undefined && value !== null) {
          yield* judge(["tasks", index, name], value);
        }
      }
    }
  },
};

function* judge(path: Path, value: Value): Generator<Issue> {
  const hours = numberOf(value);
  if (hours !== undefined && hours >= 0) {
    return;
  }
  const message = `${showPath(path)}: expected hours from 0 on, found ${showValue(value)}`;
  yield hours === undefined ? { path, message, severity: "notice" } : { path, message };
}
