import { decideAuto } from "../auto/decide.ts";
import type { BackendName } from "../backends/backend.ts";
import { payloadRefOf } from "../backup/kept-in-git.ts";
import { findBackup, type ListedBackup, listBackups } from "../backup/list.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import type { CommitFacts } from "../git/branches.ts";
import type { PullRequest } from "../github/github.ts";
import { assertMoveExists } from "../plan/move.ts";
import { renderPullRequest } from "../report/pull-request-markdown.ts";
import { readSwitch } from "../store/switch.ts";
import { assertOwn, type OwnCommit, type OwnCommits, readChain } from "./chain.ts";
import { type BranchFacts, readFacts } from "./facts.ts";
import { type Kept, makeCommit, makeUpdate, type Start } from "./make.ts";
import { type BroughtOver, readMessage } from "./message.ts";
import type { OnBranch, Outcome } from "./outcome.ts";
import { BOT, type BranchPorts } from "./ports.ts";
import { ensurePullRequest, findPullRequests } from "./pull-request.ts";
import { raced } from "./raced.ts";
import { branchOf, type Task, titleOf } from "./task.ts";

/** What a job was asked for. */
export type Wish =
  | { readonly mode: "migrate"; readonly to: BackendName }
  | { readonly mode: "auto" }
  | { readonly mode: "restore"; readonly backup: string };

export interface RunOptions {
  readonly wish: Wish;
  /** Name of the base branch. */
  readonly base: string;
  /** True where a person started the job for this: a pull request that was closed is then made again. */
  readonly isAsked: boolean;
}

/**
 * Does what was asked on a branch of its own, and opens or updates its pull request. Run again it changes nothing, or
 * brings the branch up to date. Throws MilestoneError; whatever it throws, branch and pull request are as they were or as
 * they are to be.
 */
export async function runOnBranch(ports: BranchPorts, options: RunOptions): Promise<Outcome> {
  const baseName = options.base;
  const base = (await ports.branches.tips([baseName])).get(baseName);
  if (base === undefined) {
    throw new MilestoneError("UNKNOWN_COMMIT", `There is no branch ${JSON.stringify(baseName)} on GitHub.`, {
      state: NOTHING_CHANGED,
      fix: ["Name the branch that pull requests go to as input base."],
    });
  }
  await ports.branches.fetch([base]);
  throwIfStopped(ports.signal);
  const chosen = await chooseTask(ports, options.wish, base);
  throwIfStopped(ports.signal);
  if (!isChosen(chosen)) {
    return chosen;
  }
  const startsNoWorkflows = await isOwnToken(ports);
  const run = new Run(ports, chosen.task, { baseName, base, isAsked: options.isAsked, startsNoWorkflows });
  const outcome = await run.run();
  return outcome.kind === "nothing-to-do" ? (chosen.otherwise ?? outcome) : outcome;
}

interface Chosen {
  readonly task: Task;
  /** What is to be said where the task has nothing to do; left out: just that. */
  readonly otherwise?: Outcome;
}

/** Looks at the base as it is now. */
async function chooseTask(ports: BranchPorts, wish: Wish, base: string): Promise<Outcome | Chosen> {
  const context = ports.openCommit(base);
  const from = readSwitch(context.files, context.layout);
  switch (wish.mode) {
    case "restore":
      await fetchPayloads(ports, [findBackup(context, wish.backup)]);
      await ports.branches.fetchRef(payloadRefOf(wish.backup));
      return { task: { kind: "restore", backup: wish.backup } };
    case "migrate": {
      if (wish.to === from) {
        // What a record was at the switch is looked for where backups were taken.
        await fetchPayloads(ports, listBackups(context));
        return { task: { kind: "sync", backend: from } };
      }
      assertMoveExists({ from, to: wish.to });
      return { task: { kind: "migrate", move: { from, to: wish.to } } };
    }
    case "auto": {
      const decision = await decideAuto(context, { pauseSessions: true });
      if (decision.kind === "migrate" && decision.plan !== undefined) {
        return { task: { kind: "migrate", move: decision.plan.move, startedBy: "auto" } };
      }
      // What came late to an earlier move is brought over, whatever is advised now.
      const stays = { kind: "stays", decision } as const;
      if (context.files.stat(context.layout.lastSwitchFile) === undefined) {
        return stays;
      }
      await fetchPayloads(ports, listBackups(context));
      return { task: { kind: "sync", backend: from }, otherwise: stays };
    }
  }
}

function isChosen(chosen: Outcome | Chosen): chosen is Chosen {
  return !("kind" in chosen);
}

/** A shallow clone lacks the commits that hold what backups were taken of. */
async function fetchPayloads({ branches }: BranchPorts, backups: readonly ListedBackup[]): Promise<void> {
  const commits = backups.flatMap((each) => (each.kind === "readable" ? [each.metadata.details?.git?.commit] : []));
  await branches.fetchIfThere(
    commits.filter((commit) => commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit)) as string[],
  );
}

/** A commit to be pushed, or one that stands there. */
type Publishable = (CommitFacts & { readonly kept?: readonly Kept[] }) | undefined;

/** What stands on GitHub under the branch's name before we begin. */
type Standing =
  | { readonly kind: "none" }
  | {
      readonly kind: "ours";
      readonly tip: string;
      /** The commit of the base that our own last commit was made from, and the one that somebody merged since. */
      readonly base: string;
      readonly merged: string | undefined;
    }
  /** It was merged, or what it was made for is over: it may be replaced. */
  | { readonly kind: "over"; readonly tip: string };

interface Given extends Start {
  readonly isAsked: boolean;
  /** True where the token is the job's own. */
  readonly startsNoWorkflows: boolean;
}

class Run {
  private readonly ports: BranchPorts;
  private readonly task: Task;
  private readonly start: Given;
  private readonly branch: string;

  constructor(ports: BranchPorts, task: Task, start: Given) {
    this.ports = ports;
    this.task = task;
    this.start = start;
    this.branch = branchOf(task, ports.folder);
  }

  async run(): Promise<Outcome> {
    const { ports, task, branch } = this;
    const tip = (await ports.branches.tips([branch])).get(branch);
    const [newest] = await findPullRequests(ports, branch);
    const declined = isClosed(newest) ? newest : undefined;
    // A move is no more wanted, whatever the base does; what comes late is another matter each time.
    if (declined !== undefined && !this.start.isAsked && task.kind !== "sync") {
      return { kind: "declined", task, branch, pullRequest: declined };
    }
    const standing = await this.look(tip, newest);
    const start = { ...this.start, earlier: tip };
    if (standing.kind !== "ours") {
      return await this.publish("made", await makeCommit(ports, task, start), tip);
    }
    const { base, merged } = standing;
    await ports.branches.fetch([base]);
    const isSame = merged === undefined && this.isSameStore(base) && !this.leavesServer();
    if (isSame && declined !== undefined && !this.start.isAsked) {
      return { kind: "declined", task, branch, pullRequest: declined };
    }
    if (isSame && declined === undefined) {
      return await this.publish("standing", ports.branches.read(standing.tip), tip);
    }
    if (task.kind !== "migrate" || declined !== undefined) {
      const kind = declined === undefined ? "updated" : "made";
      return await this.publish(kind, await makeCommit(ports, task, start), tip);
    }
    const sides = { ...this.start, before: merged ?? base, since: base, tip: standing.tip };
    const made = await makeUpdate(ports, task, sides);
    return made === undefined
      ? await this.publish("standing", ports.branches.read(standing.tip), tip)
      : await this.publish("updated", made, tip);
  }

  /** Throws BRANCH_EDITED where somebody else has commits there that the base has not. */
  private async look(tip: string | undefined, newest: PullRequest | undefined): Promise<Standing> {
    if (tip === undefined) {
      return { kind: "none" };
    }
    const { branches } = this.ports;
    await branches.fetch([tip]);
    const isOver = newest?.isMerged === true && newest.head.sha === tip;
    if (isOver || branches.leadsTo(tip, this.start.base)) {
      return { kind: "over", tip };
    }
    const chain = assertOwn(this.branch, readChain(branches, tip, this.start.base));
    const { commits, merged } = chain;
    // Only a move is put on top of what is there; everything else is made anew.
    if (merged !== undefined && (this.task.kind !== "migrate" || isClosed(newest))) {
      assertOwn(this.branch, { kind: "foreign", commit: branches.read(tip) });
    }
    return { kind: "ours", tip, base: lastOf(commits).base, merged };
  }

  /** What a server holds changes without any commit. */
  private leavesServer(): boolean {
    const { task, ports, start } = this;
    return task.kind === "migrate" && task.move.from === "database" && ports.openCommit(start.base).backends.usesServer;
  }

  private isSameStore(before: string): boolean {
    const { branches } = this.ports;
    return branches.storeTree(before) === branches.storeTree(this.start.base);
  }

  /** Everything that can fail without the remote comes before the push; after it only the pull request is left. */
  private async publish(kind: OnBranch["kind"], made: Publishable, expected: string | undefined): Promise<Outcome> {
    if (made === undefined) {
      const context = this.ports.openCommit(this.start.base);
      return { kind: "nothing-to-do", backend: readSwitch(context.files, context.layout) };
    }
    const facts = await this.describe(made.id);
    throwIfStopped(this.ports.signal);
    await this.pushKept(made.kept ?? []);
    if (made.id !== expected) {
      const pushed = await this.ports.branches.push(`refs/heads/${this.branch}`, made.id, expected);
      if (pushed.kind === "raced") {
        return await this.yieldTo(pushed.tip);
      }
      const { base: baseCommit, startsNoWorkflows } = this.start;
      await this.ports.pushed({ branch: this.branch, commit: made.id, baseCommit, startsNoWorkflows });
    }
    return await this.propose(kind, facts, (kind === "standing" ? undefined : readMessage(made))?.brought ?? NOTHING);
  }

  /** Whoever finds the branch finds what it speaks of. */
  private async pushKept(kept: readonly Kept[]): Promise<void> {
    for (const { ref, commit } of kept) {
      const pushed = await this.ports.branches.push(ref, commit, undefined);
      if (pushed.kind === "raced") {
        throw raced(ref, pushed.tip);
      }
    }
  }

  /** Another job was faster. Where it did the same, there is nothing left to do; else its branch stands, and we say so. */
  private async yieldTo(tip: string | undefined): Promise<Outcome> {
    if (tip !== undefined) {
      await this.ports.branches.fetch([tip]);
      const chain = readChain(this.ports.branches, tip, this.start.base);
      if (chain.kind === "ours" && chain.merged === undefined && this.isSameStore(lastOf(chain.commits).base)) {
        return await this.propose("standing", await this.describe(tip), NOTHING);
      }
    }
    throw raced(this.branch, tip);
  }

  private async describe(commit: string): Promise<BranchFacts> {
    const { baseName: base, startsNoWorkflows } = this.start;
    return await readFacts(this.ports, this.start.base, { task: this.task, base, commit, startsNoWorkflows });
  }

  private async propose(kind: OnBranch["kind"], facts: BranchFacts, brought: BroughtOver): Promise<Outcome> {
    const { ports, task, branch } = this;
    const { base, commit, startsNoWorkflows, warnings } = facts;
    const wanted = { branch, base, title: titleOf(task, ports.folder), body: renderPullRequest(facts) };
    const ensured = await ensurePullRequest(ports, wanted).catch((error: unknown) => {
      throw explainHalf(ports, error, { ...wanted, commit });
    });
    const baseCommit = this.start.base;
    return { kind, task, branch, base, baseCommit, commit, ...ensured, brought, startsNoWorkflows, warnings };
  }
}

const NOTHING: BroughtOver = { names: [], count: 0 };

function lastOf(commits: OwnCommits): OwnCommit {
  return commits[commits.length - 1] ?? commits[0];
}

function isClosed(newest: PullRequest | undefined): newest is PullRequest {
  return newest?.state === "closed" && !newest.isMerged;
}

/** What the job's own token pushes and opens starts no workflow. */
async function isOwnToken({ github }: BranchPorts): Promise<boolean> {
  try {
    return (await github.viewer()) === BOT.name;
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "GITHUB_REFUSED") {
      // A token that may not even say whose it is, is none of a job.
      return false;
    }
    throw error;
  }
}

/** A name of a branch may hold what means something else in an address. */
function inAddress(name: string): string {
  return encodeURIComponent(name).replaceAll("%2F", "/");
}

/** The branch is as it is to be; its pull request is as it was, or not there. */
function explainHalf(
  { signal, repositoryUrl }: BranchPorts,
  error: unknown,
  { branch, base, commit }: { branch: string; base: string; commit: string },
): unknown {
  const pushed = `${branch} is pushed, whole and checked, at ${commit.slice(0, 12)}`;
  if (signal.aborted) {
    const state = `${pushed}; its pull request is as it was or as it is to be. The next run goes on from there.`;
    return new MilestoneError("STOPPED", `Stopped by ${String(signal.reason)}.`, { state, cause: error });
  }
  if (!(error instanceof MilestoneError)) {
    return error;
  }
  return new MilestoneError(error.code, error.message, {
    state: `${pushed}; its pull request is as it was. The next run goes on from there.`,
    fix: [
      ...error.fix,
      `Or open it yourself: ${repositoryUrl}/compare/${inAddress(base)}...${inAddress(branch)}?expand=1`,
    ],
    cause: error,
  });
}
