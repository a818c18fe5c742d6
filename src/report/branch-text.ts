import type { OnBranch, Outcome } from "../branch/outcome.ts";
import { renderDecision } from "./auto-text.ts";
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
  const { kind, branch, base, commit, pullRequest, names } = outcome;
  const head = {
    made: `Made ${branch} from ${base}.`,
    updated: `Brought ${branch} up to date with ${base}.`,
    standing: `${branch} is up to date with ${base}; nothing changed.`,
  }[kind];
  const brought = names.length === 0 ? [] : [`${countOf(names.length, "record")} brought over:`, ...listLines(names)];
  return [head, ...brought, `Commit: ${commit}`, `Pull request: #${pullRequest.number}, ${pullRequest.url}`];
}

function warningsOf({ kind, startsNoWorkflows, warnings, pullRequest }: OnBranch): string[] {
  const quiet =
    startsNoWorkflows && kind !== "standing"
      ? [
          `What the job's own token pushes starts no workflow: the checks of #${pullRequest.number} wait until it is closed and reopened. Give the step the token of a GitHub App as input token, and they start by themselves.`,
        ]
      : [];
  return [...warnings, ...quiet];
}
