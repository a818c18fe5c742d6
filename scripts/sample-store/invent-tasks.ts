import type { Milestone, Task } from "./milestone.ts";
import type { SeededRandom } from "./random.ts";
import type { Team } from "./words/people.ts";

/** Tasks in their order of work: first the finished ones, then those under way, then the rest. */
export function inventTasks(
  random: SeededRandom,
  titles: readonly string[],
  team: Team,
  state: Milestone["state"],
  status: string | undefined,
): Task[] {
  const finished = countFinished(random, titles.length, state, status);
  return titles.map((title, at) => ({
    id: taskId(at),
    title,
    status: at < finished ? "completed" : at === finished ? statusOfNext(status) : "pending",
    hours: random.int(2, 48) / 2 + (random.chance(0.15) ? 24.25 : 0),
    owner: random.pick(team.members),
    needs: at > 0 && random.chance(0.6) ? [taskId(random.int(Math.max(0, at - 2), at - 1))] : [],
  }));
}

function taskId(at: number): string {
  return `task-${String(at + 1).padStart(3, "0")}`;
}

function countFinished(
  random: SeededRandom,
  tasks: number,
  state: Milestone["state"],
  status: string | undefined,
): number {
  if (state === "completed" || status === "completed") {
    return status === "cancelled" ? random.int(0, tasks - 2) : tasks;
  }
  return status === "planning" || status === "planned" ? 0 : random.int(1, tasks - 1);
}

function statusOfNext(status: string | undefined): string {
  switch (status) {
    case "blocked":
    case "cancelled":
      return status;
    case "planning":
    case "planned":
      return "pending";
    default:
      return "in_progress";
  }
}
