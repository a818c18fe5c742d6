import { EXIT, type ExitCode } from "../errors/error.ts";
import { Git } from "../git/git.ts";
import { GitObjects } from "../git/git-objects.ts";
import { type KnownAnswers, parseAnswers } from "../hook/answers.ts";
import { Deadline } from "../hook/deadline.ts";
import { judgePush } from "../hook/judge-push.ts";
import { isBlocked } from "../hook/push-report.ts";
import { type PushedRef, parsePushedRefs, parseRemote, type Remote, readPreCommit } from "../hook/pushed-ref.ts";
import { toSafeJson } from "../report/escape-controls.ts";
import { renderPush } from "../report/hook-text.ts";
import { makePaint } from "../report/paint.ts";
import type { CommonOptions, Door } from "./door.ts";
import { WiredLooks } from "./hook-looks.ts";

/** Until a store's own settings are read. */
const DEFAULT_BUDGET_MS = 10_000;

/**
 * `milestone hook run [remote] [url]`: judges a push whose refs stand on stdin, as git gives them to a pre-push hook.
 * Says nothing where there is nothing to say. 1 stops the push.
 */
export async function runHook(door: Door, args: readonly string[], options: CommonOptions = {}): Promise<ExitCode> {
  if (door.env.MILESTONE_HOOK === "0") {
    return EXIT.done;
  }
  const deadline = new Deadline(() => door.now(), DEFAULT_BUDGET_MS);
  const gitThat = (known?: KnownAnswers) => Git.inHook(door.cwd, door.env, () => deadline.leftMs, known);
  const [answers, push] = await Promise.all([
    door.answers?.(deadline.leftMs),
    readPush(door, gitThat(), args, deadline),
  ]);
  const git = gitThat(answers && parseAnswers(answers));
  const ports = { objects: new GitObjects(git), looks: new WiredLooks(door, git, deadline), deadline };
  const report = push === undefined ? NO_REFS : await judgePush(ports, push.refs, push.remote);
  if (options.json) {
    door.out(`${toSafeJson(report)}\n`);
  } else {
    door.err(renderPush(report, makePaint(door.colour && options.color !== false)));
  }
  return isBlocked(report) ? EXIT.findings : EXIT.done;
}

const NO_REFS = { stores: [], unchecked: "since nobody said what it pushes" } as const;

interface Push {
  readonly refs: readonly PushedRef[];
  readonly remote: Remote;
}

/** Undefined where stdin does not end in time. */
async function readPush(
  door: Door,
  git: Git,
  [name, url]: readonly string[],
  deadline: Deadline,
): Promise<Push | undefined> {
  const preCommit = readPreCommit(door.env);
  if (preCommit === undefined) {
    const text = await door.input?.(deadline.leftMs);
    return text === undefined ? undefined : { refs: parsePushedRefs(text), remote: parseRemote(name, url) };
  }
  const commitOf = (word: string) =>
    git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${word}^{commit}`]);
  const id = commitOf(preCommit.to);
  const thereId = preCommit.from === undefined ? undefined : commitOf(preCommit.from);
  const refs = id === undefined ? [] : [{ id, thereId, remoteRef: preCommit.remoteRef }];
  return { refs, remote: preCommit.remote };
}
