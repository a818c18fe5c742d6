import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { NEXT, PHASES, type Phase, REMEDY } from "../src/migrate/phase.ts";

const FILE = path.resolve(import.meta.dirname, "../docs/architecture.md");
const PART = /(<!-- phases: npm run docs writes this part -->\n)(?:.|\n)*?(\n<!-- end of phases -->)/;

const REMEDIES = {
  undo: "undone",
  "ask-switch": "finished if the switch file names the new backend, else undone",
  finish: "finished",
  none: "over",
} as const;

/** The table of phases as a diagram, and what an interrupted run in each needs. */
export function drawPhases(): string {
  return [
    "```mermaid",
    "stateDiagram-v2",
    ...PHASES.filter((phase) => stateOf(phase) !== phase).map((phase) => `  state "${phase}" as ${stateOf(phase)}`),
    `  [*] --> ${stateOf(PHASES[0])}`,
    ...PHASES.flatMap((from) =>
      NEXT[from].length === 0
        ? [`  ${stateOf(from)} --> [*]`]
        : NEXT[from].map((to) => `  ${stateOf(from)} --> ${stateOf(to)}`),
    ),
    "```",
    "",
    "| phase reached | an interrupted run is |",
    "| --- | --- |",
    ...PHASES.map((phase) => `| \`${phase}\` | ${REMEDIES[REMEDY[phase]]} |`),
  ].join("\n");
}

/** The document with this part as the table says it. */
export function withPhases(document: string): string {
  return document.replace(PART, (_, before: string, after: string) => `${before}\n${drawPhases()}\n${after}`);
}

/** Names with a hyphen would be read as arrows. */
function stateOf(phase: Phase): string {
  return phase.replaceAll("-", "_");
}

if (import.meta.main) {
  writeFileSync(FILE, withPhases(readFileSync(FILE, "utf8")));
}
