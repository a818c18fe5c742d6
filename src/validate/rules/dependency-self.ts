import { milestoneReferences, taskReferences } from "../references.ts";
import type { RecordRule } from "../rule.ts";

export const dependencySelf: RecordRule = {
  id: "dependency-self",
  severity: "error",
  summary: "A milestone or task that depends on itself.",
  fix: "Remove the dependency.",
  *check({ data, id }) {
    const { requires, enables } = milestoneReferences(data);
    for (const { name, path } of [...requires, ...enables]) {
      if (name === id) {
        yield { path, message: `${id} depends on itself` };
      }
    }
    for (const task of taskReferences(data)) {
      for (const { name, path } of task.needs) {
        if (name === task.id) {
          yield { path, message: `the task ${name} depends on itself` };
        }
      }
    }
  },
};
