/** What a sample milestone says, whatever its file looks like. */
export interface Milestone {
  state: "active" | "completed";
  id: string;
  title: string;
  description: string;
  /** The same in Chinese, for the files that are written so. */
  chinese: string;
  /** Missing in some files; in some a word outside the list. */
  status: string | undefined;
  priority: string;
  category: string;
  team: string;
  createdAt: string;
  start: string;
  end: string;
  bufferPercentage: number;
  tasks: Task[];
  criteria: string[];
  deliverables: Deliverable[];
  requires: string[];
  enables: string[];
  external: string[];
  members: string[];
  skills: string[];
  risks: Risk[];
  /** The number of a ticket in a system that counts with 20 digits. */
  ticket: string | undefined;
}

export interface Task {
  id: string;
  title: string;
  status: string;
  hours: number;
  owner: string;
  needs: string[];
}

export interface Deliverable {
  name: string;
  type: string;
  acceptance: string[];
}

export interface Risk {
  description: string;
  probability: number;
  impact: string;
  mitigation: string;
}

export function hoursOf(milestone: Milestone): number {
  return milestone.tasks.reduce((sum, task) => sum + task.hours, 0);
}

export function completedTasks(milestone: Milestone): number {
  return milestone.tasks.filter((task) => task.status === "completed").length;
}

export function percentageOf(milestone: Milestone): number {
  return Math.round((100 * completedTasks(milestone)) / milestone.tasks.length);
}
