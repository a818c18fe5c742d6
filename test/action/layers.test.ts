import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { cancelStep, eitherSignal } from "../support/cancel.ts";
import { DatedRepository } from "../support/dated-repository.ts";
import { TestGitHub } from "../support/github-server.ts";
import { commitPullRequest, pullRequestEvent } from "../support/pull-request.ts";
import { type ActionOptions, runAction, runActionHere, type TestEvent } from "../support/run-action.ts";
import { makeFolder, makeStore } from "../support/store.ts";

const BOT = { token: "job-token", login: "github-actions[bot]", pullRequests: "write" } as const;

/** A pull request that brings in one warning. */
function warned(): { workspace: string; event: TestEvent } {
  const repository = new DatedRepository(makeStore());
  repository.commitAt({ at: "2026-11-01T10:00:00Z" }, { "active/one.yaml": "id: one\ntitle: One\n" });
  const change = { "active/two.yaml": "id: two\ntitle: Two\nstatus: wip\n" };
  const commits = commitPullRequest(repository, { at: "2026-11-02T10:00:00Z" }, change);
  return { workspace: repository.store.dir, event: pullRequestEvent(commits) };
}

function warnings({ annotations }: Awaited<ReturnType<typeof runAction>>): string[] {
  const ours = annotations.filter(({ properties }) => properties.file === undefined);
  return ours.map(({ level, message, properties }) => `${level} ${properties.title}: ${message.split("\n")[0]}`);
}

test("retry-after is waited for, by the clock", async () => {
  const github = await TestGitHub.start(BOT);
  const times: number[] = [];
  github.before = ({ method }) => method === "POST" && times.push(performance.now());
  github.plan("POST", /comments$/, { kind: "status", status: 429, headers: { "retry-after": "1" } });
  const run = await runActionHere({ ...warned(), github });
  expect(warnings(run)).toEqual([]);
  expect(github.comments).toHaveLength(1);
  expect((times[1] as number) - (times[0] as number)).toBeGreaterThan(950);
});

test("a GitHub that cannot be reached costs the comment, with a warning; everything else stands", async () => {
  const github = await TestGitHub.start(BOT);
  const nowhere = { ...github.env, GITHUB_API_URL: "http://127.0.0.1:9/api/v3" };
  const run = await runActionHere({ ...warned(), github, env: nowhere });
  expect([run.exit, warnings(run)]).toEqual([
    0,
    [
      "warning GITHUB_UNAVAILABLE: The comment could not be written: listing the comments: no answer, 4 times. The result of the check stands.",
    ],
  ]);
  expect(github.requests).toEqual([]);
  expect(run.outputs).toMatchObject({ result: "passed", "new-warnings": "1" });
  expect(run.outputs["comment-url"]).toBeUndefined();
  expect(fs.existsSync(run.outputs.report as string)).toBe(true);
  expect(run.summary).toContain("## Milestones: 1 warning comes in with this change");
});

test("without a token GitHub is not asked", async () => {
  const github = await TestGitHub.start(BOT);
  const run = await runActionHere({ ...warned(), github, inputs: { token: "" } });
  expect([run.exit, warnings(run), github.requests]).toEqual([0, [], []]);
  expect(run.log).toContain("No comment: there is no token, or no repository to ask.");
});

test.each([
  ["in a place that is none", "/nowhere/summary", "Unable to access summary file: '/nowhere/summary'"],
  ["on a runner that knows no summary", undefined, "Unable to find environment variable for $GITHUB_STEP_SUMMARY"],
])("a layer that cannot be written, %s, is a warning, and every other one is there", async (_, summary, problem) => {
  const github = await TestGitHub.start(BOT);
  const file = path.join(makeFolder(), "a-file");
  fs.writeFileSync(file, "");
  const broken = { GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: file };
  const run = await runAction({ ...warned(), github, env: broken });
  expect(run.exit).toBe(0);
  expect(warnings(run).map((warning) => warning.replace(/: ENOTDIR.*$/, ""))).toEqual([
    `warning IO: The job summary could not be written: ${problem}. The result of the check stands.`,
    "warning IO: The reports could not be written",
  ]);
  expect(run.annotations.filter(({ properties }) => properties.file !== undefined)).toHaveLength(1);
  expect(run.outputs).toMatchObject({ result: "passed", "new-warnings": "1" });
  expect(github.comments).toHaveLength(1);
});

test("reports go where folders are missing, and where none can be made that is said", async () => {
  const folder = path.join(makeFolder(), "not", "yet", "there");
  const run = await runActionHere({ ...warned(), inputs: { "report-dir": folder, comment: "false" } });
  expect([run.exit, warnings(run), run.outputs.report]).toEqual([0, [], path.join(folder, "report.json")]);
  expect(fs.readdirSync(folder)).toEqual(["report.json", "report.sarif"]);
});

test.runIf(process.platform === "linux")("a folder for reports that the system never makes is a warning", async () => {
  const run = await runActionHere({ ...warned(), inputs: { "report-dir": "/proc/x/y", comment: "false" } });
  expect([run.exit, warnings(run), run.outputs.report]).toEqual([
    0,
    [
      "warning IO: The reports could not be written: ENOENT: no such file or directory, mkdir '/proc/x'. The result of the check stands.",
    ],
    undefined,
  ]);
});

describe("a job that is cancelled", () => {
  async function cancelled(options: ActionOptions, when: (stop: () => void) => void) {
    let pid: number | undefined;
    when(() => cancelStep(pid));
    return await runAction({
      ...options,
      onLog: (_, child) => {
        pid = child.pid;
      },
    });
  }

  test.each([
    ["before the comment is made", "POST", []],
    ["while it is looked for", "GET", []],
  ] as const)("%s leaves none, and says so", async (_, method, comments) => {
    const github = await TestGitHub.start(BOT);
    github.plan(method, /comments$/, { kind: "hang" });
    const run = await cancelled({ ...warned(), github }, (stop) => {
      github.before = (request) => request.method === method && setTimeout(stop, 50);
    });
    expect(run.exit).toBe(3);
    expect(warnings(run).map(eitherSignal)).toEqual(["error STOPPED: Stopped by <signal>."]);
    expect(run.annotations.at(-1)?.message).toContain(
      "\nThe store is as it was; a comment is as it was, or as it is to be.",
    );
    expect(github.comments).toEqual(comments);
  });

  test("while the answer to its comment is under way leaves the comment whole, and the next run takes it up", async () => {
    const github = await TestGitHub.start(BOT);
    const options = { ...warned(), github };
    github.plan("GET", /comments$/, { kind: "hang" }, { after: 1 });
    const run = await cancelled(options, (stop) => {
      let gets = 0;
      github.before = ({ method }) => {
        gets += method === "GET" ? 1 : 0;
        if (gets === 2) {
          setTimeout(stop, 50);
        }
      };
    });
    expect(run.exit).toBe(3);
    expect(github.comments).toHaveLength(1);
    github.before = () => {};
    await runAction(options);
    expect(github.comments.map(({ updates }) => updates)).toEqual([0]);
  });
});
