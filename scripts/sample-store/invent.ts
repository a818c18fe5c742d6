import { addDays, dayAt, TODAY, timeOn } from "./calendar.ts";
import { inventIds } from "./identify.ts";
import { inventTasks } from "./invent-tasks.ts";
import type { Milestone } from "./milestone.ts";
import type { SeededRandom } from "./random.ts";
import { TEAMS } from "./words/people.ts";
import { SUBJECTS, type Subject } from "./words/subjects.ts";
import { fill, type Work } from "./words/work.ts";
import { WORKS } from "./words/works.ts";

const DAYS_APART = 9;
/** Completed ones come from the older part of the project; some milestones there drag on. */
const OLDER_PART = 1.35;

interface Plan {
  subject: Subject;
  work: Work;
  start: string;
}

/** Milestones of one imaginary company, oldest first. They only require older ones, so there is no cycle. */
export function inventMilestones(random: SeededRandom, active: number, completed: number): Milestone[] {
  const plans = inventPlans(random, active + completed);
  const ids = inventIds(plans, random);
  const older = plans.slice(0, Math.round(completed * OLDER_PART));
  const done = new Set(random.some(older, completed));
  const milestones = plans.map((plan, index) => {
    const state = done.has(plan) ? "completed" : "active";
    return inventMilestone(random, plan, ids[index] as string, state, ids.slice(Math.max(0, index - 12), index));
  });
  return addEnabled(milestones);
}

/** Different pairs of work and subject, in the order of their start. */
function inventPlans(random: SeededRandom, count: number): Plan[] {
  const pairs = WORKS.flatMap((work) =>
    SUBJECTS.filter((subject) => work.suits.includes(subject.kind)).map((subject) => ({ work, subject })),
  );
  return random
    .shuffle(pairs)
    .slice(0, count)
    .map((pair, index) => ({ ...pair, start: dayAt(index * DAYS_APART + random.int(0, 4)) }));
}

function inventMilestone(
  random: SeededRandom,
  { subject, work, start }: Plan,
  id: string,
  state: Milestone["state"],
  olderIds: string[],
): Milestone {
  const team = random.pick(TEAMS);
  const status = inventStatus(random, state, start);
  const end = addDays(start, random.int(3, 12) * 7);
  return {
    state,
    id,
    title: fill(work.title, subject),
    description: fill(work.goal, subject),
    chinese: fill(work.chinese, subject),
    status,
    priority: random.weighted({ low: 2, medium: 5, high: 4, critical: 1 }),
    category: work.category,
    team: team.name,
    createdAt: timeOn(addDays(start, -random.int(3, 20)), random.next(), random.next()),
    start,
    end,
    bufferPercentage: random.pick([10, 15, 20, 25]),
    tasks: inventTasks(
      random,
      random.some(work.tasks, random.int(4, 7)).map((task) => fill(task, subject)),
      team,
      state,
      status,
    ),
    criteria: random.some(work.criteria, random.int(2, 3)),
    deliverables: work.deliverables.map(({ name, type, acceptance }) => ({ name, type, acceptance: [...acceptance] })),
    requires: random.some(olderIds, random.pick([0, 0, 0, 1, 1, 2])),
    enables: [],
    external: random.chance(0.2)
      ? [random.pick(["legal-review", "penetration-test", "design-assets", "vendor-contract"])]
      : [],
    members: random.some(team.members, random.int(1, 3)),
    skills: random.some(team.skills, 2),
    risks: work.risks.map((risk) => ({
      ...risk,
      probability: random.pick([0.1, 0.2, 0.25, 0.4]),
      impact: random.pick(["low", "medium", "high"]),
    })),
    ticket: random.chance(0.06) ? `90071${random.int(1e6, 9e6)}${random.int(1e7, 9e7)}` : undefined,
  };
}

function inventStatus(random: SeededRandom, state: Milestone["state"], start: string): string | undefined {
  const missing = random.chance(0.05);
  const word =
    state === "completed"
      ? random.weighted({ completed: 28, cancelled: 3 })
      : start > addDays(TODAY, -200)
        ? random.weighted({ planning: 12, planned: 5, in_progress: 6, active: 2 })
        : random.weighted({ in_progress: 24, blocked: 4, active: 4, planned: 2, completed: 1 });
  return missing ? undefined : word;
}

/** `enables` is the other side of `requires`. */
function addEnabled(milestones: Milestone[]): Milestone[] {
  return milestones.map((milestone) => ({
    ...milestone,
    enables: milestones.filter((other) => other.requires.includes(milestone.id)).map((other) => other.id),
  }));
}
