import type { ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { cancelStep, eitherSignal } from "../support/cancel.ts";
import { plain, Team } from "../support/team.ts";

const BRANCH = "milestone-migration/file-to-database";
const MIGRATE = { mode: "migrate", to: "database" };

/** Runs a job that is cancelled at a moment of the test's choice. */
async function runCancelled(team: Team, arm: (cancel: () => void) => void) {
  let child: ChildProcess | undefined;
  arm(() => cancelStep(child?.pid));
  const clone = team.clone();
  const run = await team.runStep(MIGRATE, {
    clone,
    onLog: (_, process) => {
      child ??= process;
    },
  });
  expect(clone.git("worktree", "list").split("\n")).toHaveLength(1);
  expect(fs.readdirSync(run.temp)).toEqual([]);
  return run;
}

describe("a job that is cancelled", () => {
  test("before anything was looked at says what stopped it", async () => {
    const team = await Team.start();
    const run = await runCancelled(team, (cancel) => {
      team.github.plan("GET", /plans$/, { kind: "hang" });
      team.github.before = cancel;
    });
    expect(run.exit).toBe(3);
    expect(run.annotations.map(({ message }) => eitherSignal(message))).toEqual([
      "Stopped by <signal>.\nEverything was undone.",
    ]);
  });

  test("while it works leaves nothing", async () => {
    const team = await Team.start();
    const run = await runCancelled(team, (cancel) => {
      team.github.before = ({ path: asked }) => (asked.endsWith("/pulls") ? cancel() : undefined);
    });
    expect([run.exit, run.annotations.map(({ properties }) => properties.title)]).toEqual([3, ["STOPPED"]]);
    expect([team.tip(BRANCH), team.github.pullRequests]).toEqual([undefined, []]);
  });

  test("while it pushes leaves the branch old or new, and the next run ends with both", async () => {
    const team = await Team.start();
    const [started, goOn] = ["started", "go-on"].map((name) => path.join(team.remote, name)) as [string, string];
    const hook = `#!/bin/sh\ntouch '${started}'\nwhile [ ! -e '${goOn}' ]; do sleep 0.02; done\n`;
    fs.writeFileSync(path.join(team.remote, "hooks/pre-receive"), hook, { mode: 0o755 });
    const run = await runCancelled(team, (cancel) => {
      const watcher = fs.watch(team.remote, () => {
        if (fs.existsSync(started)) {
          watcher.close();
          cancel();
        }
      });
    });
    expect([run.exit, run.annotations.map(({ properties }) => properties.title)]).toEqual([3, ["REMOTE_FAILED"]]);
    expect(eitherSignal(plain(run.annotations[0]?.message ?? ""))).toBe(
      `Pushing to <server>/octo/plans failed: stopped by <signal>.
Whether refs/heads/${BRANCH} was set there is not known; it is as it was or <short>, whole.
Run the job again.`,
    );
    expect(team.github.pullRequests).toEqual([]);
    fs.writeFileSync(goOn, "");
    const next = await team.run(MIGRATE);
    expect([next.exit, next.outputs.commit]).toEqual([0, team.tip(BRANCH)]);
    expect(team.github.pullRequests).toHaveLength(1);
  });

  test("between push and pull request leaves a whole branch, which the next run opens one for", async () => {
    const team = await Team.start();
    const run = await runCancelled(team, (cancel) => {
      team.github.plan("POST", /\/pulls$/, { kind: "hang" });
      team.github.before = ({ method, path: asked }) => {
        if (method === "POST" && asked.endsWith("/pulls")) {
          cancel();
        }
      };
    });
    expect(run.exit).toBe(3);
    const tip = team.tip(BRANCH) as string;
    expect(run.annotations).toMatchObject([{ level: "error", properties: { title: "STOPPED" } }]);
    expect(eitherSignal(run.annotations[0]?.message ?? "")).toBe(
      `Stopped by <signal>.
${BRANCH} is pushed, whole and checked, at ${tip.slice(0, 12)}; its pull request is as it was or as it is to be. The next run goes on from there.`,
    );
    team.github.before = () => {};
    const next = await team.run(MIGRATE);
    expect([next.exit, next.outputs.commit, team.github.pullRequests.length]).toEqual([0, tip, 1]);
    // Nobody has looked at that commit yet.
    expect(next.outputs.result).toBe("passed");
    expect(next.annotations.map(({ level, message }) => `${level} ${message.slice(0, 45)}`)).toEqual([
      "warning What the job's own token pushes starts no wor",
    ]);
  });

  test("while the commit is checked says that both are there", async () => {
    const team = await Team.start();
    let child: ChildProcess | undefined;
    const run = await team.runStep(MIGRATE, {
      onLog: (text, process) => {
        child ??= process;
        if (text.includes("The check of this commit")) {
          cancelStep(child.pid);
        }
      },
    });
    expect(run.exit).toBe(3);
    expect(
      run.annotations.filter(({ level }) => level === "error").map(({ message }) => eitherSignal(message)),
    ).toEqual([
      "Stopped by <signal>.\nThe branch and its pull request are as they are to be; only its check is missing.",
    ]);
    expect(team.github.pullRequests).toHaveLength(1);
  });
});
