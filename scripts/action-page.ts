/**
 * `node scripts/action-page.ts`: writes into docs/action.md what is taken from elsewhere: the tables of inputs and
 * outputs from action.yml, and a comment as the code makes it. A test compares.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import type { BranchFacts } from "../src/branch/facts.ts";
import { openStore } from "../src/library/open-store.ts";
import { renderComment } from "../src/report/comment-markdown.ts";
import { renderPullRequest } from "../src/report/pull-request-markdown.ts";
import { makeReview } from "../src/review/make-review.ts";
import { writeSampleStore } from "./sample-store.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
export const ACTION_PAGE = path.join(ROOT, "docs/action.md");

interface Named {
  readonly description: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Named>>;
  readonly outputs: Readonly<Record<string, Named>>;
}

/** The page as it should be, from the page as it is. */
export async function renderActionPage(page: string): Promise<string> {
  const { inputs, outputs } = parse(readFileSync(path.join(ROOT, "action.yml"), "utf8")) as ActionFile;
  const parts = {
    inputs: table("input", inputs),
    outputs: table("output", outputs),
    "pull-request": ["````markdown", renderPullRequest(SAMPLE_BRANCH).trimEnd(), "````"].join("\n"),
    comment: ["````markdown", (await sampleComment()).trimEnd(), "````"].join("\n"),
  };
  return Object.entries(parts).reduce((text, [name, part]) => withPart(text, name, part), page);
}

function withPart(page: string, name: string, part: string): string {
  const start = `<!-- ${name}: npm run docs writes this part -->`;
  const end = `<!-- end of ${name} -->`;
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`docs/action.md has no part for ${name}`);
  }
  return `${before}${start}\n\n${part}\n\n${end}${after}`;
}

function table(what: string, named: Readonly<Record<string, Named>>): string {
  const rows = Object.entries(named).map(
    ([name, { description }]) => `| \`${name}\` | ${description.trim().replaceAll("|", "\\|")} |`,
  );
  return [`| ${what} | |`, "| --- | --- |", ...rows].join("\n");
}

/** A branch as a job leaves it that moved the sample store and came back after a record had been added. */
const SAMPLE_BRANCH: BranchFacts = {
  task: { kind: "migrate", move: { from: "file", to: "database" } },
  folder: ".milestones",
  base: "main",
  commit: "2f1c8e0b7a6d5c4e3f2a1b0c9d8e7f6a5b4c3d2e",
  backend: "database",
  isOnServer: false,
  fingerprint: {
    data: "7fa91f0aa8bbd34a636de148a2297aa0a2899d35a3f7ef329b51679053afaece",
    text: "8f78c56c47b747f544fe244919aa183ae53f7fd771b2dc4f217cf172a4ecfc2b",
    active: 86,
    completed: 35,
  },
  databaseBytes: 282_624,
  backup: {
    kind: "readable",
    id: "migration-20261123-041702-file-to-database",
    payloadHere: false,
    expiresAt: new Date("2026-12-23T04:17:02Z"),
    metadata: {
      id: "migration-20261123-041702-file-to-database",
      createdAt: "2026-11-23T04:17:02Z",
      from: "file",
      to: "database",
      proved: true,
      milestoneCount: 85,
      retentionDays: 30,
      details: undefined,
    },
  },
  first: undefined,
  updates: [
    {
      id: "2f1c8e0b7a6d5c4e3f2a1b0c9d8e7f6a5b4c3d2e",
      tree: "",
      title: "Bring 1 record over from main",
      text: [],
      brought: { names: ["active/passkeys"], count: 1 },
      backup: undefined,
      base: "",
    },
  ],
  warnings: [],
  startsNoWorkflows: true,
};

/** What a pull request to the sample store gets that adds a milestone, completes one, and makes a mistake in a third. */
async function sampleComment(): Promise<string> {
  const dir = mkdtempSync(path.join(tmpdir(), "milestone-page-"));
  try {
    writeSampleStore(dir);
    const store = path.join(dir, ".milestones");
    const git = gitIn(dir);
    git(["init", "--quiet", "--initial-branch=main"]);
    const since = commit(git, "2026-10-01T09:00:00Z");
    const added = "id: passkeys\ntitle: Sign in with a passkey\nstatus: planning\npriority: high\n";
    writeFileSync(path.join(store, "active/passkeys.yaml"), added);
    const changed = path.join(store, "active/milestone-900.yaml");
    writeFileSync(changed, "id: milestone-900\ntitle: Move to the new bank\nstatus: waiting\n");
    const done = readFileSync(path.join(store, "active/milestone-057.yaml"), "utf8");
    writeFileSync(path.join(store, "completed/milestone-057.yaml"), done);
    rmSync(path.join(store, "active/milestone-057.yaml"));
    const now = commit(git, "2026-11-20T16:00:00Z");
    const env = environment(dir);
    const compared = { since, before: openStore(dir, { ref: since, env }) };
    const review = await makeReview(openStore(dir, { ref: now, env }), { store: ".milestones", commit: now }, compared);
    return renderComment(review, { runUrl: "" }) ?? "";
  } finally {
    rmSync(dir, { recursive: true });
  }
}

type GitCommand = (args: readonly string[], at?: string) => string;

/** `at` is the time of a commit: of a commit that is read, it is what "now" means. */
function gitIn(cwd: string): GitCommand {
  return (args, at = "") => {
    const env = { ...environment(cwd), GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
    return execFileSync("git", args, { cwd, env, encoding: "utf8" }).trim();
  };
}

/** Nobody's configuration is read. */
function environment(dir: string): Record<string, string> {
  return { PATH: process.env.PATH ?? "", HOME: path.join(dir, "nobody"), GIT_CONFIG_NOSYSTEM: "1" };
}

function commit(git: GitCommand, at: string): string {
  git(["add", "--all"]);
  git(["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", "change"], at);
  return git(["rev-parse", "HEAD"]);
}

if (import.meta.main) {
  writeFileSync(ACTION_PAGE, await renderActionPage(readFileSync(ACTION_PAGE, "utf8")));
}
