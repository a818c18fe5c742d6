import { isMap, type ValueMap, valueAt } from "../../record/value.ts";
import { WORKFLOW_PHASES } from "../../record/vocabulary.ts";
import { listWords, showValue, tasksOf } from "../field.ts";
import type { Issue, RecordRule } from "../rule.ts";

export const workflowPhase: RecordRule = {
  id: "workflow-phase",
  severity: "warning",
  summary: "Phases of an enabled Kiro workflow that contradict each other: one is done while an earlier one is not.",
  fix: "Correct the status of the phase that is wrong.",
  *check({ data }) {
    for (const { index, task } of tasksOf(data)) {
      const workflow = valueAt(task, "kiro_workflow");
      if (isMap(workflow) && valueAt(workflow, "enabled") === true) {
        for (const { path, message } of contradictions(workflow)) {
          yield { path: ["tasks", index, "kiro_workflow", ...path], message };
        }
      }
    }
  },
};

const NOT_DONE = new Set(["pending", "in_progress", "blocked"]);

function* contradictions(workflow: ValueMap): Generator<Issue> {
  const current = valueAt(workflow, "current_phase");
  const at = (WORKFLOW_PHASES as readonly unknown[]).indexOf(current);
  if (current !== undefined && current !== null && at < 0) {
    const message = `current_phase: expected ${listWords(WORKFLOW_PHASES)}, found ${showValue(current)}`;
    yield { path: ["current_phase"], message };
  }
  const statuses = WORKFLOW_PHASES.map((phase) => valueAt(workflow, "phases", phase, "status"));
  const firstOpen = statuses.findIndex((status) => typeof status === "string" && NOT_DONE.has(status));
  if (firstOpen < 0) {
    return;
  }
  const open = `${WORKFLOW_PHASES[firstOpen]} is ${statuses[firstOpen]}`;
  if (at > firstOpen) {
    yield { path: ["current_phase"], message: `the current phase is ${current}, while ${open}` };
  }
  for (const [later, phase] of WORKFLOW_PHASES.entries()) {
    if (later > firstOpen && statuses[later] === "completed") {
      yield { path: ["phases", phase, "status"], message: `${phase} is completed, while ${open}` };
    }
  }
}
