import { addDays } from "./calendar.ts";
import type { Milestone, Task } from "./milestone.ts";
import type { Shape } from "./shape.ts";
import { date, texts } from "./shared-lines.ts";
import { section } from "./yaml-lines.ts";

/** The phases of a Kiro workflow, with what each delivers. */
const PHASES = [
  { name: "design", deliverables: ["architecture_decisions", "api_design"], approval: true },
  { name: "spec", deliverables: ["technical_specification", "test_plan"], approval: true },
  { name: "task", deliverables: ["implementation_plan"], approval: false },
  { name: "execute", deliverables: ["working_implementation", "test_results"], approval: false },
] as const;

export function workflowLines(task: Task, milestone: Milestone, shape: Shape): string[] {
  switch (shape.workflow) {
    case "absent":
      return [];
    case "disabled":
      return shape.lists === "flow"
        ? ["kiro_workflow: {enabled: false, current_phase: execute, phases: {}}"]
        : section("kiro_workflow", ["enabled: false", "current_phase: execute", "phases: {}"]);
    case "enabled":
      return section("kiro_workflow", enabledLines(task, milestone, shape));
  }
}

function enabledLines(task: Task, milestone: Milestone, shape: Shape): string[] {
  const current = currentPhase(task);
  const phases = PHASES.flatMap((phase, at) => {
    const status =
      at < current || task.status === "completed" ? "completed" : at === current ? runningStatus(task) : "pending";
    const approvedAt = status === "completed" ? date(addDays(milestone.start, 2 + 5 * at), shape) : "null";
    return section(phase.name, [
      `status: ${status}`,
      ...texts("deliverables", phase.deliverables, { ...shape, lists: "flow" }),
      `approval_required: ${phase.approval}`,
      ...(phase.approval ? [`approved_at: ${approvedAt}`] : []),
    ]);
  });
  return ["enabled: true", `current_phase: ${PHASES[current]?.name}`, ...section("phases", phases)];
}

/** Finished and running tasks are in their last phases, waiting ones at the start. */
function currentPhase(task: Task): number {
  switch (task.status) {
    case "completed":
      return 3;
    case "in_progress":
      return 1 + (task.title.length % 3);
    default:
      return 0;
  }
}

function runningStatus(task: Task): string {
  return task.status === "in_progress" ? "in_progress" : "pending";
}
