import { TODAY } from "./calendar.ts";
import { type Milestone, percentageOf } from "./milestone.ts";
import type { SampleFile } from "./sample-file.ts";
import { CONFIG_FILES } from "./words/config-files.ts";
import { LESSONS_LEARNED, REVIEW_NOTES } from "./words/prose-files.ts";
import { folded, indent } from "./yaml-lines.ts";

/** Everything in the store that is neither a record nor a log. */
export function auxiliaryFiles(milestones: readonly Milestone[]): SampleFile[] {
  const current =
    milestones.findLast((milestone) => milestone.status === "in_progress") ?? (milestones[0] as Milestone);
  return [
    { path: "active/dependencies.yaml", text: dependenciesYaml(milestones) },
    { path: "active/current.txt", text: `${current.id}\n` },
    { path: "completed/lessons-learned.md", text: LESSONS_LEARNED },
    { path: "state/current-state.json", text: stateJson(current) },
    { path: "state/board.yaml", text: boardYaml(milestones) },
    {
      path: `deliverables/${current.id}/${current.tasks[0]?.id}/architecture_decisions.md`,
      text: decisionNote(current),
    },
    { path: `deliverables/${current.id}/review-notes.txt`, text: REVIEW_NOTES },
    ...CONFIG_FILES,
  ];
}

/** Relations between milestones: a mapping, but no record. */
function dependenciesYaml(milestones: readonly Milestone[]): string {
  const active = milestones.filter((milestone) => milestone.state === "active");
  const relations = active.flatMap(({ id, requires }) =>
    requires.map((required) => `- { from: "${required}", to: "${id}", kind: blocks }`),
  );
  const longest = active.filter((milestone) => milestone.enables.length > 1).slice(-4);
  return toText([
    "# Relations across milestones. Edited at the monthly planning, last time with Priya and Wei.",
    "version: 2",
    `updated: ${TODAY}`,
    "relations:",
    ...indent(relations),
    "critical_path:",
    ...indent([
      "members:",
      ...indent(longest.map(({ id }) => `- "${id}"`)),
      ...folded(
        "rationale",
        "Most other work waits for these. Move them only together, and tell the account managers before the month ends.",
      ),
    ]),
  ]);
}

function stateJson(current: Milestone): string {
  const state = {
    active_milestone: current.id,
    current_task: current.tasks.find((task) => task.status === "in_progress")?.id ?? null,
    progress_percentage: percentageOf(current),
    last_updated: `${TODAY}T15:52:10Z`,
  };
  return `${JSON.stringify(state, null, 2)}\n`;
}

function boardYaml(milestones: readonly Milestone[]): string {
  const columns = ["blocked", "in_progress", "planning"].flatMap((status) => [
    `${status}:`,
    ...indent(milestones.filter((milestone) => milestone.status === status).map(({ id }) => `- "${id}"`)),
  ]);
  return toText(["# Written by the board view; do not edit.", "columns:", ...indent(columns)]);
}

function decisionNote(milestone: Milestone): string {
  return toText([
    `# Decisions: ${milestone.title}`,
    "",
    milestone.description,
    "",
    ...milestone.risks.map((risk) => `- ${risk.description}. Decided: ${risk.mitigation}.`),
  ]);
}

function toText(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
