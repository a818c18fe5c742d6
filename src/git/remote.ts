import { setTimeout as wait } from "node:timers/promises";
import { MilestoneError } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import type { Git, NetworkAnswer, NetworkCall } from "./git.ts";

export interface RemoteAddress {
  /** For example `https://github.com/owner/name`. */
  readonly url: string;
  /** Undefined where the server asks for none. */
  readonly token: string | undefined;
}

/** Protocols that a remote may be reached by. */
const PROTOCOLS = ["https", "http", "file"];

/** What no repository's settings may decide while a token is at hand: who is asked for it, and what runs beside. */
const PLAIN = [
  ["credential.helper", ""],
  ["core.askPass", ""],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["transfer.bundleURI", "false"],
  ["push.recurseSubmodules", "no"],
  ["http.lowSpeedLimit", "1000"],
  ["http.lowSpeedTime", "60"],
] as const;

const PLAIN_FETCH = [
  "--quiet",
  "--no-tags",
  "--no-write-fetch-head",
  "--no-recurse-submodules",
  "--no-auto-maintenance",
] as const;

/** What the server forbids, it forbids the second time too. */
const FORBIDDEN = /\b(?:40[0134]|not found|denied|not permitted|not allowed|rejected|declined)\b/i;
/** Tries of what is the same done twice, and what is waited before the second. */
const TRIES = 3;
const FIRST_WAIT_MS = 1000;

/** One repository on a server, asked by the git command with a token that stands nowhere but in that command's environment. */
export class Remote {
  readonly url: string;
  private readonly git: Git;
  private readonly token: string | undefined;
  private readonly call: NetworkCall;

  /** Throws REMOTE_FAILED for an address that is none. */
  constructor(git: Git, { url, token }: RemoteAddress, signal: AbortSignal) {
    this.git = git;
    this.url = url;
    this.token = token;
    this.call = { protocol: protocolOf(url), settings: [...PLAIN, ...authorization(url, token)], signal };
  }

  /** Refs by their full name. */
  async refs(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { out } = await this.again(["ls-remote", "--quiet", "--refs", "--", this.url, ...names]);
    const lines = out.split("\n").flatMap((line): [string, string][] => {
      const [id = "", name = ""] = line.split("\t");
      return names.includes(name) ? [[name, id]] : [];
    });
    return new Map(lines);
  }

  /** Objects, by their ids, that a partial clone lacks though it has the commits that hold them. */
  async fetchObjects(ids: readonly string[]): Promise<void> {
    // Whoever tells the server what commits are here gets nothing of what they hold.
    const settings = [...this.call.settings, ["fetch.negotiationAlgorithm", "noop"] as const];
    await this.again(["fetch", ...PLAIN_FETCH, "--", this.url, ...ids], { ...this.call, settings });
  }

  async fetch(wanted: readonly string[], options: readonly string[] = []): Promise<void> {
    await this.again(["fetch", ...PLAIN_FETCH, ...options, "--", this.url, ...wanted]);
  }

  /** False where the remote did not take it, whatever the reason; {@link describe} says what it said. */
  async push(ref: string, commit: string, expected: string | undefined): Promise<NetworkAnswer> {
    const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
    const plain = ["--porcelain", "--no-verify", "--no-signed", "--no-follow-tags", "--recurse-submodules=no"];
    return await this.git.call(["push", ...plain, lease, "--", this.url, `${commit}:${ref}`], this.call);
  }

  /** True, after a wait, where another try may succeed. */
  async mayPass({ out, err }: NetworkAnswer, tries: number): Promise<boolean> {
    const { signal } = this.call;
    if (tries >= TRIES || signal.aborted || FORBIDDEN.test(`${err}\n${out}`)) {
      return false;
    }
    await wait(FIRST_WAIT_MS * 2 ** (tries - 1), undefined, { signal }).catch(() => {});
    return !signal.aborted;
  }

  failure(what: string, { exit, out, err }: NetworkAnswer, state: string): MilestoneError {
    const said = this.hide(`${err}\n${out}`)
      .split("\n")
      .filter((line) => /^(?:remote: |fatal: |error: |!\t)/.test(line) && /\w/.test(line.replace(/^remote: /, "")))
      .map((line) => showName(line.replace(/^(?:remote|fatal|error): /, "").replaceAll("\t", " ")).trim());
    const why = this.call.signal.aborted
      ? `stopped by ${String(this.call.signal.reason)}`
      : (said.slice(0, 4).join("; ") || `git ended with ${exit ?? "a signal"}`).slice(0, 400);
    return new MilestoneError("REMOTE_FAILED", `${what} ${this.hide(this.url)} failed: ${why}.`, {
      state,
      fix: this.call.signal.aborted
        ? ["Run the job again."]
        : [
            "Give the job `permissions: contents: write`, or a token that may push as input token.",
            "If the server did not answer, run the job again later.",
          ],
    });
  }

  private async again(args: readonly string[], call = this.call): Promise<NetworkAnswer> {
    for (let tries = 1; ; tries++) {
      const answer = await this.git.call(args, call);
      if (answer.exit === 0) {
        return answer;
      }
      if (!(await this.mayPass(answer, tries))) {
        throw this.failure(args[0] === "fetch" ? "Fetching from" : "Asking", answer, "Nothing was changed there.");
      }
    }
  }

  private hide(text: string): string {
    const secrets = this.token ? [this.token, encode(this.token)] : [];
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
  }
}

/** Throws REMOTE_FAILED. */
function protocolOf(url: string): string {
  const protocol = PROTOCOLS.find((each) => url.startsWith(`${each}://`));
  if (protocol === undefined) {
    throw new MilestoneError("REMOTE_FAILED", `${JSON.stringify(url)} is no address of a repository.`, {
      state: "Nothing was changed.",
      fix: ["GITHUB_SERVER_URL and GITHUB_REPOSITORY say it; look at who sets them."],
    });
  }
  return protocol;
}

/**
 * actions/checkout leaves a header of its own in the settings; two of them are refused by GitHub. An empty one before
 * ours clears what was there, and the whole address makes that as specific as any.
 */
function authorization(url: string, token: string | undefined): [string, string][] {
  const key = `http.${url}.extraHeader`;
  const ours: [string, string][] = token === undefined ? [] : [[key, `Authorization: Basic ${encode(token)}`]];
  return [[key, ""], ...ours];
}

function encode(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString("base64");
}
