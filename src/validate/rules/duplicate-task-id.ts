import { taskReferences } from "../references.ts";
import type { RecordRule } from "../rule.ts";

export const duplicateTaskId: RecordRule = {
  id: "duplicate-task-id",
  severity: "error",
  summary: "Two tasks of a milestone with the same id: what depends on it depends on either.",
  fix: "Give one of the two another id.",
  *check({ data }) {
    const first = new Map<string, number>();
    for (const { id, index } of taskReferences(data)) {
      const other = id === undefined ? undefined : first.get(id);
      if (id !== undefined && other !== undefined) {
        yield { path: ["tasks", index, "id"], message: `tasks[${other}] has the id ${JSON.stringify(id)} too` };
      } else if (id !== undefined) {
        first.set(id, index);
      }
    }
  },
};
