import { payloadRefOf } from "../backup/kept-in-git.ts";
import { SERVER_ROWS } from "../backup/payload.ts";
import type { BranchFacts } from "../branch/facts.ts";
import { describeSteps } from "../plan/plan.ts";
import { codeOf, sentenceOf, tableOf } from "./markdown.ts";
import { countOf, formatBytes } from "./quantity.ts";

/** Of each update as many records are named: with the longest names, all stays far below GitHub's 65,536 characters. */
const NAMED = 25;
/** Of the updates the last ones are listed. */
const UPDATES = 10;

/** What a pull request of ours says: plan, result, verification, and how to undo it. Pure; the same branch, the same text. */
export function renderPullRequest(facts: BranchFacts): string {
  const sections = [
    [describePurpose(facts)],
    renderTable(facts),
    renderFirst(facts),
    ...facts.warnings.map((warning) => [`> [!WARNING]\n> ${warning}`]),
    renderPlan(facts),
    renderVerification(facts),
    renderUpdates(facts),
    renderUndo(facts),
    renderChecks(facts),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function describePurpose({ task, folder, fingerprint, first }: BranchFacts): string {
  const records = countOf(fingerprint.active + fingerprint.completed, "record");
  switch (task.kind) {
    case "migrate":
      return `Merging this moves ${codeOf(folder)} from **${task.move.from}** to **${task.move.to}**: ${records}, none lost, none changed by the move.`;
    case "sync":
      return `Merging this brings ${countOf(first?.brought.count ?? 0, "record")} over that ${first?.brought.count === 1 ? "was" : "were"} written to the old copy in ${codeOf(folder)} after its switch; it then has ${records}.`;
    case "restore":
      return `Merging this brings ${codeOf(folder)} back to what it was when ${codeOf(task.backup)} was taken: ${records}.`;
  }
}

function renderTable({ backend, isOnServer, fingerprint, backup, databaseBytes, commit }: BranchFacts): string[] {
  const payload = backup === undefined ? "" : `; its payload is in git, ${wherePayload(backup)}`;
  const rows = [
    ["Backend after merging", isOnServer ? `${backend} (PostgreSQL)` : backend],
    ["Records", `${fingerprint.active} active, ${fingerprint.completed} completed`],
    ["Fingerprint", codeOf(fingerprint.data)],
    ...(databaseBytes === undefined ? [] : [["Database", `${formatBytes(databaseBytes)}, committed`]]),
    ...(backup === undefined
      ? []
      : [["Backup", `${codeOf(backup.id)}, ${backup.metadata.proved ? "proved" : "not proved"}${payload}`]]),
    ["Commit", codeOf(short(commit))],
  ];
  return tableOf([["", ""], ...rows]);
}

/** Rows of a server are in no commit of a branch. */
function wherePayload({ id, metadata }: NonNullable<BranchFacts["backup"]>): string {
  const { git } = metadata.details ?? {};
  return git === undefined || git.differs.some((name) => SERVER_ROWS.some((each) => each === name))
    ? codeOf(payloadRefOf(id))
    : `commit ${codeOf(short(git.commit))}`;
}

function renderPlan({ task, isOnServer }: BranchFacts): string[] {
  return task.kind === "migrate"
    ? [
        "### Plan, as it was carried out",
        "",
        ...describeSteps(task.move, isOnServer).map((step, at) => `${at + 1}. ${step}`),
      ]
    : [];
}

/** What a move does to records is nothing; of the others each record is told. */
function renderFirst({ task, first }: BranchFacts): string[] {
  if (first === undefined || task.kind === "migrate") {
    return [];
  }
  const { names, count } = first.brought;
  const shown = names.slice(0, NAMED).map((name) => `- ${codeOf(name)}`);
  const more = count > shown.length ? [`- and ${count - shown.length} more`] : [];
  return task.kind === "sync"
    ? ["### Brought over", "", ...shown, ...more]
    : ["### What changes", "", ...first.text.map(sentenceOf), ...(count === 0 ? [] : ["", ...shown, ...more])];
}

function renderVerification({ base, task, isOnServer, backup }: BranchFacts): string[] {
  const first =
    task.kind === "migrate"
      ? "Every record was read back through another path than wrote it, and compared by content and by bytes."
      : "Every record that was written was read back and compared.";
  return [
    "### Verification",
    "",
    `- ${first}`,
    isOnServer
      ? "- Every record was read once more from the server, where the tables stand already: nobody reads them before this is merged. The fingerprint above is computed from that."
      : "- Every record was read once more from the commit of this branch: the fingerprint above is computed from that.",
    task.kind === "restore"
      ? `- What ${codeOf(base)} holds and the backup does not is set aside by this${backup === undefined ? "" : `; ${codeOf(backup.id)} has it`}. Where ${codeOf(base)} goes on before this is merged, run the workflow once more.`
      : `- Nothing that ${codeOf(base)} held then is missing in it. Records that come later are brought over by the next run; until then the check of this pull request fails.`,
  ];
}

function renderUpdates({ updates }: BranchFacts): string[] {
  if (updates.length === 0) {
    return [];
  }
  const shown = updates.slice(-UPDATES);
  const before = updates.length - shown.length;
  return [
    "### Brought over since",
    "",
    ...(before === 0 ? [] : [`- ${countOf(before, "earlier update")}`]),
    ...shown.map(({ id, title, brought: { names, count } }) => {
      const named = names.slice(0, NAMED);
      const more = count > named.length ? ` and ${count - named.length} more` : "";
      const list = named.map((name) => codeOf(name)).join(", ");
      return `- ${codeOf(short(id))} ${sentenceOf(title)}${list === "" ? "" : `: ${list}${more}`}`;
    }),
  ];
}

function renderUndo({ task, backup, isOnServer }: BranchFacts): string[] {
  const leaves =
    task.kind === "migrate" && isOnServer
      ? "The tables on the server stay, and nobody reads them: a later run takes them over, and docs/postgresql.md of milestone-migrate says how to remove them for good."
      : "Nothing else was changed.";
  const before = `- Before merging: close this pull request and delete its branch. ${leaves}`;
  const to = backup === undefined ? "" : `${codeOf(`mode: restore`)} and ${codeOf(`backup: ${backup.id}`)}`;
  const exactly =
    backup === undefined
      ? []
      : [
          `- After merging, to exactly what it was: run the workflow with ${to}, or ${codeOf(`milestone restore ${backup.id}`)} in a clone. What was written since is set aside.`,
        ];
  return [
    "### How to undo",
    "",
    before,
    ...(task.kind === "migrate"
      ? [
          `- After merging, with all that was written since: ${codeOf("milestone rollback")} in a clone, then commit.`,
          ...exactly,
          "- Do not revert the merge: what was written after it would stay behind where nobody reads it.",
        ]
      : exactly),
  ];
}

function renderChecks({ startsNoWorkflows }: BranchFacts): string[] {
  return startsNoWorkflows
    ? [
        "> [!NOTE]",
        "> This was made with the job's own token, so no workflow starts by itself. To start the checks, close and reopen this pull request; to have them start, give the step the token of a GitHub App as input `token`.",
      ]
    : [];
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
