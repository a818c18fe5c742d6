import type { OnBranch, Outcome } from "../branch/outcome.ts";
import { renderDecision } from "./auto-text.ts";
import { codeOf, commandsOf, sentenceOf } from "./markdown.ts";
import { makePaint } from "./paint.ts";
import { countOf, listLines } from "./quantity.ts";

/** What a run on a branch came to, as a log and a summary show it, and what needs somebody's eye. Pure. */
export function renderOutcome(outcome: Outcome): { readonly text: string; readonly warnings: readonly string[] } {
  switch (outcome.kind) {
    case "nothing-to-do":
      return { text: `On ${outcome.backend} already, with nothing to bring over; nothing to do.`, warnings: [] };
    case "stays":
      return { text: renderDecision(outcome.decision, makePaint(false)).trimEnd(), warnings: [] };
    case "declined": {
      const { pullRequest, branch } = outcome;
      const text = `Pull request #${pullRequest.number} from ${branch} was closed without being merged; nothing was done.`;
      const warning = `${text} Run the workflow by hand (workflow_dispatch) to have it made again.`;
      return { text, warnings: [warning] };
    }
    case "made":
    case "updated":
    case "standing":
      return { text: renderBranch(outcome).join("\n"), warnings: warningsOf(outcome) };
  }
}

function renderBranch(outcome: OnBranch): string[] {
  const { commit, pullRequest, brought } = outcome;
  const { names, count } = brought;
  const list = count === 0 ? [] : [`${describeCount(outcome)}:`, ...listLines(names, count)];
  return [headOf(outcome), ...list, `Commit: ${commit}`, `Pull request: #${pullRequest.number}, ${pullRequest.url}`];
}

function describeCount({ task, brought }: OnBranch): string {
  const records = countOf(brought.count, "record");
  return task.kind === "restore" ? `${records} not as before` : `${records} brought over`;
}

function headOf({ kind, did, branch, base }: OnBranch): string {
  switch (kind) {
    case "made":
      return `Made ${branch} from ${base}.`;
    case "updated":
      return `Brought ${branch} up to date with ${base}.`;
    case "standing": {
      const rest = { opened: "its pull request was opened", changed: "the text of its pull request was changed" };
      return `${branch} is up to date with ${base}; ${did === "nothing" ? "nothing changed" : rest[did]}.`;
    }
  }
}

/** True where this run made something that nobody has looked at. */
export function isNew({ kind, did }: OnBranch): boolean {
  return kind !== "standing" || did === "opened";
}

function warningsOf(outcome: OnBranch): string[] {
  const { startsNoWorkflows, warnings, pullRequest } = outcome;
  const quiet =
    startsNoWorkflows && isNew(outcome)
      ? [
          `What the job's own token pushes starts no workflow: the checks of #${pullRequest.number} wait until it is closed and reopened. Give the step the token of a GitHub App as input token, and they start by themselves.`,
        ]
      : [];
  return [...warnings, ...quiet];
}

/** The same for the job's page. Pure. */
export function renderOutcomeSummary(outcome: Outcome): string {
  const { text, warnings } = renderOutcome(outcome);
  const said = text.split("\n");
  // Of a decision the last line is what it comes to.
  const head = (outcome.kind === "stays" ? said.at(-1) : said[0]) ?? "";
  const rest = said.filter((line) => line !== head);
  const lines =
    "commit" in outcome ? describeBranch(outcome, warnings) : rest.length > 0 ? commandsOf(rest, "text") : [];
  return `${[`## Milestones: ${sentenceOf(head)}`, "", ...lines].join("\n").trimEnd()}\n`;
}

function describeBranch(outcome: OnBranch, warnings: readonly string[]): string[] {
  const { pullRequest, commit, brought } = outcome;
  const { names, count } = brought;
  const shown = names.slice(0, NAMED).map((name) => `- ${codeOf(name)}`);
  const more = count > shown.length ? [`- … and ${countOf(count - shown.length, "more", "more")}`] : [];
  return [
    `Pull request [#${pullRequest.number}](${pullRequest.url}), commit ${codeOf(commit.slice(0, 12))}.`,
    "",
    ...(count === 0 ? [] : [`${describeCount(outcome)}:`, "", ...shown, ...more, ""]),
    ...warnings.flatMap((warning) => ["> [!WARNING]", `> ${warning}`, ""]),
  ];
}

const NAMED = 50;
