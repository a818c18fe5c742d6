import { addDays, dayAt } from "../sample-store/calendar.ts";
import { SeededRandom } from "../sample-store/random.ts";
import { TEAMS } from "../sample-store/words/people.ts";
import { SUBJECTS } from "../sample-store/words/subjects.ts";
import { fill, type WorkDeliverable, type WorkRisk } from "../sample-store/words/work.ts";
import { WORKS } from "../sample-store/words/works.ts";
import { benchTasks } from "./bench-tasks.ts";

export interface BenchRecord {
  state: "active" | "completed";
  id: string;
  text: string;
}

const COMPLETED_EVERY = 10;
const DAYS_OF_PLANNING = 1000;

/** The record at that place: the same in a store of any size. */
export function benchRecord(index: number): BenchRecord {
  const state = index % COMPLETED_EVERY === COMPLETED_EVERY - 1 ? "completed" : "active";
  return { state, id: idAt(index), text: textOf(index, state) };
}

function idAt(index: number): string {
  return `milestone-${String(index + 1).padStart(6, "0")}`;
}

/** One template, not the sample store's writers: 100,000 of these must not take minutes. */
function textOf(index: number, state: BenchRecord["state"]): string {
  const random = new SeededRandom(index);
  const work = random.pick(WORKS);
  const subject = random.pick(SUBJECTS.filter(({ kind }) => work.suits.includes(kind)));
  const team = random.pick(TEAMS);
  const start = dayAt(random.int(0, DAYS_OF_PLANNING));
  const status =
    state === "completed" ? "completed" : random.pick(["planning", "in_progress", "in_progress", "blocked"]);
  const tasks = benchTasks(random, status, team.members);
  const required = random.chance(0.4) && index > 0 ? `\n    - ${idAt(Math.max(0, index - random.int(1, 9)))}` : " []";
  const comment = random.chance(0.3) ? `# Owned by the ${team.name} team.\n` : "";
  const note = random.chance(0.25) ? `  ${fill(work.chinese, subject)}\n` : "";
  return `${comment}id: ${idAt(index)}
title: "${fill(work.title, subject)}, part ${random.int(1, 9)}"
description: >-
  ${fill(work.goal, subject)}
${note}status: ${status}
priority: ${random.pick(["low", "medium", "high", "critical"])}
category: ${work.category}
created_at: "${addDays(start, -random.int(2, 20))}T09:${random.int(10, 59)}:00Z"
timeline:
  estimated_start: ${start}
  estimated_end: ${addDays(start, random.int(20, 90))}
  estimated_hours: ${tasks.hours}
  buffer_percentage: ${random.pick([10, 15, 20])}
progress:
  percentage: ${Math.round((100 * tasks.completed) / tasks.total)}
  tasks_completed: ${tasks.completed}
  total_tasks: ${tasks.total}
success_criteria:
${work.criteria.map((text) => `  - ${JSON.stringify(text)}\n`).join("")}deliverables:
${work.deliverables.map(deliverableText).join("")}dependencies:
  requires:${required}
  enables: []
  external: []
resources:
  team_members: [${team.members.join(", ")}]
  skills_required: [${team.skills[0]}]
risks:
${work.risks.map((risk) => riskText(risk, random)).join("")}tasks:
${tasks.text}`;
}

function deliverableText({ name, type, acceptance }: WorkDeliverable): string {
  return `  - name: ${name}
    type: ${type}
    acceptance_criteria: [${acceptance.map((text) => JSON.stringify(text)).join(", ")}]
`;
}

function riskText({ description, mitigation }: WorkRisk, random: SeededRandom): string {
  return `  - description: "${description}"
    probability: 0.${random.int(1, 5)}
    impact: medium
    mitigation: "${mitigation}"
`;
}
