import type { ValueMap } from "../../record/value.ts";
import { findField, numberOf, tasksOf } from "../field.ts";
import type { Issue, RecordRule } from "../rule.ts";
import { PROGRESS_PATHS } from "./progress.ts";

export const progressTasks: RecordRule = {
  id: "progress-tasks",
  severity: "warning",
  summary: "A progress that contradicts the tasks: other counts than the list has, or 100 % with tasks that are open.",
  fix: "Bring the progress up to date with the tasks.",
  *check({ data }) {
    const tasks = tasksOf(data).map(({ task }) => (Object.hasOwn(task, "status") ? task.status : undefined));
    const total = count(data, "total_tasks");
    const completed = count(data, "tasks_completed");
    if (total !== undefined && completed !== undefined && completed > total) {
      yield issue("tasks_completed", `${completed} of ${total} tasks are completed, says the progress`);
    }
    if (tasks.length === 0) {
      return;
    }
    if (total !== undefined && total !== tasks.length) {
      yield issue("total_tasks", `total_tasks is ${total}, and there are ${tasks.length} tasks`);
    }
    const done = tasks.filter((each) => each === "completed").length;
    if (completed !== undefined && completed !== done && tasks.every((each) => each !== undefined)) {
      yield issue("tasks_completed", `tasks_completed is ${completed}, and ${done} of the tasks are`);
    }
    yield* percentageAgainst(data, tasks, done);
  },
};

function* percentageAgainst(data: ValueMap, tasks: readonly unknown[], done: number): Generator<Issue> {
  const field = findField(data, ...PROGRESS_PATHS);
  const percentage = field && numberOf(field.value);
  const open = tasks.filter((each) => each === "pending" || each === "in_progress" || each === "blocked").length;
  if (field === undefined || percentage === undefined) {
    return;
  }
  if (percentage === 100 && open > 0) {
    yield { path: field.path, message: `100 % done, and ${open} of ${tasks.length} tasks are open` };
  } else if (percentage === 0 && done > 0) {
    yield { path: field.path, message: `0 % done, and ${done} of ${tasks.length} tasks are completed` };
  } else if (percentage < 100 && done === tasks.length) {
    yield { path: field.path, message: `${percentage} % done, and all ${tasks.length} tasks are completed` };
  }
}

function count(data: ValueMap, name: string): number | undefined {
  return numberOf(findField(data, ["progress", name])?.value);
}

function issue(name: string, message: string): Issue {
  return { path: ["progress", name], message };
}
