import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Clone } from "./clone.ts";
import { serveGit } from "./git-http.ts";
import { type StoredPullRequest, TestGitHub } from "./github-server.ts";
import { type Keep, once } from "./once.ts";
import { TestRepository } from "./repository.ts";
import {
  type ActionOptions,
  type ActionRun,
  type JobOptions,
  runAction,
  runActionHere,
  type TestEvent,
} from "./run-action.ts";
import { SMALL_STORE } from "./small-store.ts";
import { copyStore, makeFolder, makeStore, type StoreFiles, type TestStore, writeFiles } from "./store.ts";

const { "sessions/current.txt": _, ...RECORDS } = SMALL_STORE;

/** A team's records, without a session that is open. */
export const TEAM_STORE: StoreFiles = RECORDS;

interface Moved {
  readonly root: string;
  readonly store: string;
  readonly pullRequests: readonly StoredPullRequest[];
}

/** Teams whose move to a database waits in a pull request. To be called where a file begins: it is made once. */
export function movedTeams(): () => Promise<Team> {
  const moved = once((keep) => Team.keepMoved(keep));
  return async () => await Team.copyOf(await moved());
}

/** A repository on a server, a colleague who pushes to it, and jobs that run the Action in clones of it. */
export class Team {
  readonly github: TestGitHub;
  /** The bare repository on the server. */
  readonly remote: string;
  /** Where git finds it over HTTP. */
  readonly serverUrl: string;
  /** The colleague's clone. */
  readonly store: TestStore;
  readonly repository: TestRepository;

  private constructor(github: TestGitHub, serverUrl: string, remote: string, store: TestStore) {
    this.github = github;
    this.serverUrl = serverUrl;
    this.remote = remote;
    this.store = store;
    this.repository = new TestRepository(this.store);
    github.shaOf = (branch) => this.tip(branch) ?? "0".repeat(40);
  }

  /** `at` is when the first commit was made. */
  static async start(files: StoreFiles = TEAM_STORE, { at }: { at?: Date } = {}): Promise<Team> {
    const root = makeFolder();
    const remote = path.join(root, "octo/plans");
    fs.mkdirSync(remote, { recursive: true });
    execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", remote]);
    const team = await Team.on(root, makeStore(files));
    team.push("records", "main", at);
    return team;
  }

  private static async on(root: string, store: TestStore): Promise<Team> {
    const login = "github-actions[bot]";
    const github = await TestGitHub.start({ token: "job-token", login, pullRequests: "write" });
    return new Team(github, await serveGit(root), path.join(root, "octo/plans"), store);
  }

  /** A copy of a team that {@link keepMoved} made. */
  static async copyOf({ root, store, pullRequests }: Moved): Promise<Team> {
    const copy = makeFolder();
    fs.cpSync(root, copy, { recursive: true, preserveTimestamps: true });
    const team = await Team.on(copy, copyStore(store));
    team.github.pullRequests.push(...structuredClone(pullRequests));
    return team;
  }

  static async keepMoved(keep: Keep): Promise<Moved> {
    const team = await Team.start();
    const { exit, log } = await team.run({ mode: "migrate", to: "database" });
    if (exit !== 0) {
      throw new Error(`the move of a fresh team ended with ${exit}:\n${log}`);
    }
    const root = keep(path.dirname(path.dirname(team.remote)));
    return { root, store: keep(team.store.dir), pullRequests: team.github.pullRequests };
  }

  /** Commits what the colleague's files are now, and pushes it. */
  push(message: string, branch = "main", at = new Date()): string {
    Object.assign(this.repository.env, { GIT_AUTHOR_DATE: at.toISOString(), GIT_COMMITTER_DATE: at.toISOString() });
    const commit = this.repository.commit(message);
    this.repository.git("push", "--quiet", this.remote, `HEAD:refs/heads/${branch}`);
    return commit;
  }

  write(files: StoreFiles): void {
    writeFiles(this.store, files);
  }

  /** Asks the server's repository. */
  git(...args: string[]): string {
    return execFileSync("git", ["-C", this.remote, ...args], { env: this.repository.env, encoding: "utf8" }).trimEnd();
  }

  tip(branch: string): string | undefined {
    const [id] = this.git("for-each-ref", "--format=%(objectname)", `refs/heads/${branch}`).split("\n");
    return id === "" ? undefined : id;
  }

  clone(...options: string[]): Clone {
    return new Clone(this.remote, this.repository.env, ...options);
  }

  /** Merges a branch as GitHub does, and closes its pull request. */
  merge(branch: string): void {
    const head = this.tip(branch) as string;
    this.repository.git("fetch", "--quiet", this.remote, branch);
    this.repository.git("merge", "--quiet", "--no-ff", "--message", "merge", head);
    this.repository.git("push", "--quiet", this.remote, "HEAD:main");
    const open = this.github.pullRequests.find((each) => each.head.ref === branch && each.state === "open");
    if (open !== undefined) {
      open.state = "closed";
      open.mergedAt = "2026-11-22T10:00:00Z";
    }
  }

  /** Runs the Action in a clone, as a job that was started by hand. */
  async run(inputs: Inputs, options: RunOptions = {}): Promise<ActionRun> {
    return await runActionHere(this.jobOf(inputs, options));
  }

  /** The same in a process of its own: for what a runner hears, signals, and two jobs at once. */
  async runStep(
    inputs: Inputs,
    { onLog, program, ...options }: RunOptions & Pick<ActionOptions, "onLog" | "program"> = {},
  ): Promise<ActionRun> {
    const job = this.jobOf(inputs, options);
    return await runAction({ ...job, ...(onLog && { onLog }), ...(program && { program }) });
  }

  private jobOf(
    inputs: Inputs,
    { clone = this.clone(), event = "workflow_dispatch", payload = {}, sent, env }: RunOptions,
  ): JobOptions {
    return {
      workspace: clone.dir,
      event: sent ?? { name: event, sha: clone.git("rev-parse", "HEAD"), payload },
      inputs,
      github: this.github,
      env: { GITHUB_SERVER_URL: this.serverUrl, ...env },
    };
  }
}

type Inputs = Readonly<Record<string, string>>;

export interface RunOptions extends Pick<JobOptions, "env"> {
  readonly clone?: Clone;
  readonly event?: string;
  /** The event as a whole, where its name alone says too little. */
  readonly sent?: TestEvent;
  readonly payload?: unknown;
}

/** A text without what differs from run to run: times, ids, addresses. */
export function plain(text: string): string {
  return text
    .replace(/migration-\d{8}-\d{6}/g, "<backup>")
    .replace(/\b[0-9a-f]{64}\b/g, "<digest>")
    .replace(/\b[0-9a-f]{40}\b/g, "<commit>")
    .replace(/\b[0-9a-f]{12}\b/g, "<short>")
    .replace(/http:\/\/127\.0\.0\.1:\d+(?:\/milestone-test-\w+)?/g, "<server>");
}
