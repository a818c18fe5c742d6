import type { SeededRandom } from "../sample-store/random.ts";
import { WORKS } from "../sample-store/words/works.ts";

const TASKS = 8;
/** So many tasks carry a complete workflow, about 260 bytes each; the others have it switched off. */
const WORKFLOWS = [2, 3] as const;
const TITLES = WORKS.flatMap((work) => work.tasks).map((title) => JSON.stringify(title.replaceAll("{it}", "service")));

const DISABLED_WORKFLOW = "    kiro_workflow: { enabled: false, current_phase: execute, phases: {} }\n";

/** The tasks of one record as text, with their sums. */
export interface BenchTasks {
  text: string;
  hours: number;
  completed: number;
  total: number;
}

export function benchTasks(random: SeededRandom, status: string, members: readonly string[]): BenchTasks {
  const completed = countCompleted(random, status);
  const firstTitle = random.int(0, TITLES.length - 1);
  const workflows = random.pick(WORKFLOWS);
  let text = "";
  let hours = 0;
  for (let at = 0; at < TASKS; at++) {
    const taskHours = random.int(2, 40);
    const taskStatus = statusAt(at, completed, status);
    const needed = at > 0 && random.chance(0.5) ? taskId(at - 1) : "";
    hours += taskHours;
    text += `  - id: ${taskId(at)}
    title: ${TITLES[(firstTitle + at) % TITLES.length]}
    status: ${taskStatus}
    estimated_hours: ${taskHours}
    assigned_to: ${random.pick(members)}
    dependencies: [${needed}]
${at < workflows ? workflow(taskStatus) : DISABLED_WORKFLOW}`;
  }
  return { text, hours, completed, total: TASKS };
}

function countCompleted(random: SeededRandom, status: string): number {
  switch (status) {
    case "completed":
      return TASKS;
    case "planning":
      return 0;
    default:
      return random.int(1, TASKS - 1);
  }
}

function statusAt(at: number, completed: number, status: string): string {
  if (at < completed) {
    return "completed";
  }
  return at === completed && status !== "planning" ? "in_progress" : "pending";
}

function taskId(at: number): string {
  return `task-00${at + 1}`;
}

function workflow(taskStatus: string): string {
  const later = taskStatus === "completed" ? "completed" : "pending";
  return `    kiro_workflow:
      enabled: true
      current_phase: ${taskStatus === "completed" ? "execute" : "design"}
      phases:
        design: { status: ${taskStatus}, deliverables: [architecture_decisions], approval_required: true }
        spec: { status: ${later}, deliverables: [test_plan], approval_required: true }
        task: { status: ${later}, deliverables: [], approval_required: false }
        execute: { status: ${later}, deliverables: [], approval_required: false }
`;
}
