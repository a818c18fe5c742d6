import { findCycles, showCycle } from "../cycle.ts";
import { taskReferences } from "../references.ts";
import type { RecordRule } from "../rule.ts";

/** Cycles of tasks, one record at a time; those of milestones are found over the whole store (store-facts.ts). */
export const dependencyCycle: RecordRule = {
  id: "dependency-cycle",
  severity: "error",
  summary: "Milestones, or tasks of a milestone, that wait for one another in a circle.",
  fix: "Remove one of the dependencies.",
  *check({ data }) {
    const tasks = taskReferences(data).filter(({ needs, id }) => needs.length > 0 && id !== undefined);
    if (tasks.length < 2) {
      return;
    }
    const graph = new Map(tasks.map(({ id, needs }) => [id as string, needs.map(({ name }) => name)]));
    for (const cycle of findCycles(graph)) {
      const [from, to] = cycle;
      const reference = tasks.find(({ id }) => id === from)?.needs.find(({ name }) => name === to);
      yield { path: reference?.path ?? ["tasks"], message: `tasks wait for one another: ${showCycle(cycle)}` };
    }
  },
};
