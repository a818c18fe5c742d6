import os from "node:os";
import path from "node:path";
import type { Outcome } from "../branch/outcome.ts";
import type { BranchPorts, Pushed } from "../branch/ports.ts";
import { runOnBranch, type Wish } from "../branch/run.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitCode, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { asStopped } from "../errors/stopped.ts";
import { ParseMemo } from "../record/memo.ts";
import { isNew, renderOutcome, renderOutcomeSummary } from "../report/branch-text.ts";
import { checkCommits } from "./check.ts";
import { Checkout } from "./checkout.ts";
import { findClone } from "./clone.ts";
import { WHOLE_CLONE } from "./complete-store.ts";
import type { Job } from "./job.ts";
import { layer } from "./layer.ts";

/** `mode: migrate`, `auto` and `restore`: the work on a branch of its own, and its pull request. */
export async function runBranch(job: Job): Promise<ExitCode> {
  const { door, inputs, event } = job;
  const checkout = Checkout.open(door, findClone(door, inputs.path));
  const { ports, base, store } = await openPorts(job, checkout);
  let pushed: Pushed | undefined;
  const seen = async (commit: Pushed) => {
    pushed = commit;
    await door.setOutput("branch", commit.branch);
    await door.setOutput("commit", commit.commit);
  };
  const isAsked = event.name === "workflow_dispatch";
  const outcome = await runOnBranch({ ...ports, pushed: seen }, { wish: wishOf(job), base, isAsked }).catch(
    async (error: unknown) => {
      // The commit is there, whatever became of its pull request.
      if (pushed?.startsNoWorkflows && !door.signal.aborted) {
        await checkOwn(job, checkout, store, pushed);
      }
      throw error;
    },
  );
  await tell(job, outcome);
  if ("commit" in outcome && outcome.startsNoWorkflows && isNew(outcome)) {
    return await checkOwn(job, checkout, store, outcome);
  }
  // Records are still missing where people look for them.
  return outcome.kind === "declined" && outcome.task.kind === "sync" ? EXIT.findings : EXIT.done;
}

async function tell(job: Job, outcome: Outcome): Promise<void> {
  const { door } = job;
  const { text, warnings } = renderOutcome(outcome);
  door.log(text);
  for (const warning of warnings) {
    await door.annotate("warning", warning, { title: "milestone-migrate" });
  }
  await layer(job, "The job summary", "What the log says was done.", () =>
    door.addSummary(renderOutcomeSummary(outcome)),
  );
  if ("commit" in outcome) {
    await door.setOutput("branch", outcome.branch);
    await door.setOutput("commit", outcome.commit);
    await door.setOutput("pull-request", String(outcome.pullRequest.number));
    await door.setOutput("pull-request-url", outcome.pullRequest.url);
  }
}

/** The check that no workflow makes. */
async function checkOwn(
  job: Job,
  checkout: Checkout,
  store: string,
  { commit, baseCommit }: Pick<Pushed, "commit" | "baseCommit">,
): Promise<ExitCode> {
  const { door } = job;
  door.log("The check of this commit, which no workflow starts:");
  try {
    const base = { kind: "known", commit: baseCommit } as const;
    return await checkCommits(job, checkout, { tested: commit, base }, [store]);
  } catch (error) {
    throw asStopped(
      error,
      door.signal,
      "The branch and its pull request are as they are to be; only its check is missing.",
    );
  }
}

function wishOf({ inputs }: Job): Wish {
  const { mode, to, backup } = inputs;
  if (mode === "restore" && backup !== undefined) {
    return { mode, backup };
  }
  return mode === "migrate" && to !== undefined ? { mode, to } : { mode: "auto" };
}

async function openPorts(
  job: Job,
  checkout: Checkout,
): Promise<{ ports: Omit<BranchPorts, "pushed">; base: string; store: string }> {
  const { door, inputs, event, repository, repositoryUrl } = job;
  const { token } = inputs;
  if (
    token === undefined ||
    repository === undefined ||
    event.kind === "pull-request" ||
    event.kind === "merge-group"
  ) {
    throw unfit(job);
  }
  if (checkout.isPartial) {
    throw usage(`mode: ${inputs.mode} needs a clone that has every file, and this one is partial.`, [WHOLE_CLONE]);
  }
  const github = await door.github({ token, repository });
  const base = inputs.base ?? (await github.defaultBranch());
  const [store, ...more] = checkout.stores("HEAD", inputs.stores);
  if (store === undefined || more.length > 0) {
    throw usage(`mode: ${inputs.mode} works on one store, and input store means ${more.length + 1}.`, [
      "Give each store a step of its own: each has its own branch.",
    ]);
  }
  const temp = door.env.RUNNER_TEMP || os.tmpdir();
  // The same few commits are looked at again and again, and hold nearly the same texts.
  const opened = new Map<string, Context>();
  const memo = new ParseMemo();
  const ports: Omit<BranchPorts, "pushed"> = {
    branches: checkout.branches(store, { url: repositoryUrl, token }, temp),
    github,
    openFolder: (folder) => checkout.openWorktree(store, folder),
    openCommit: (commit) => {
      const context = opened.get(commit) ?? {
        ...checkout.openCommit(store, commit, { isTrusted: true, brokenSettings: false, memo }),
        now: () => door.now(),
      };
      opened.set(commit, context);
      return context;
    },
    say: (text) => door.log(text),
    repositoryUrl,
    folder: store.split(path.sep).join("/"),
    signal: door.signal,
    author: inputs.author,
  };
  return { ports, base, store };
}

function unfit({ inputs, event, repository }: Job): MilestoneError {
  if (event.kind === "pull-request" || event.kind === "merge-group") {
    return usage(`mode: ${inputs.mode} has nothing to do on ${event.name}.`, [
      "Run it on schedule, workflow_dispatch or push; mode: check is for pull requests and merge groups.",
    ]);
  }
  return repository === undefined
    ? usage("GITHUB_REPOSITORY says no repository.", ["Run this step on a runner."])
    : usage(`mode: ${inputs.mode} needs a token.`, ["Leave input token out, or give it one."]);
}

function usage(message: string, fix: readonly string[]): MilestoneError {
  return new MilestoneError("USAGE", message, { state: NOTHING_CHANGED, fix });
}
