import type { ChildProcessByStdio } from "node:child_process";
import fs from "node:fs";
import type { Readable } from "node:stream";
import { isErrno, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { KnownAnswers } from "../hook/answers.ts";
import { openUnnamed } from "../packed/unnamed-file.ts";

/** Nothing that a repository's own config names may run, and nothing inside the store is taken for a repository. */
const HARDENED = [
  "safe.bareRepository=explicit",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

/**
 * What git sets for a hook to say which repository it works on: in a worktree, in a repository that was named on the
 * command line, and what was set there for this one command. Everything is still looked at with {@link HARDENED}.
 */
const OF_A_HOOK = new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_SHALLOW_FILE",
  "GIT_CONFIG_PARAMETERS",
]);

/**
 * `protocol.allow` gives way to a repository's own `protocol.file.allow`; the variable does not. A clone that lacks
 * objects would else fetch them, with the programs that its configuration names. Grafts and replacements are a
 * clone's own: a commit must be the same everywhere.
 */
const OURS = {
  GIT_ALLOW_PROTOCOL: "none",
  GIT_GRAFT_FILE: "/dev/null",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** Output that one call may give. */
const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024;

/** What one call over the network may do, and what it is told beside its arguments. */
export interface NetworkCall {
  /** The only protocol that is allowed, for example `https`. */
  readonly protocol: string;
  /** Settings for this call alone. They go through its environment, so that no secret stands in a list of processes. */
  readonly settings: readonly (readonly [key: string, value: string])[];
  /** Ends the call. */
  readonly signal: AbortSignal;
}

/** How a call over the network ended; `exit` is null where a signal ended it, or git could not be started. */
export interface NetworkAnswer {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** How to prove oneself to a server, and how to know it, is a matter of the machine and no part of a repository. */
const OF_THE_MACHINE = ["GIT_SSL_CAINFO", "GIT_SSL_CAPATH"];

type Environment = Readonly<Record<string, string | undefined>>;

/** What git is asked: its arguments, and what it reads from its input. */
export interface Question {
  readonly args: readonly string[];
  readonly input?: string | undefined;
}

/** Runs git in one folder, with an environment that carries nothing of the caller's repository. */
export class Git {
  readonly folder: string;
  private readonly env: NodeJS.ProcessEnv;
  private readonly machine: NodeJS.ProcessEnv;
  private readonly timeLeftMs: (() => number) | undefined;
  private known: KnownAnswers | undefined;
  /** What was asked {@link ahead}, until somebody takes it. */
  private readonly answers = new Map<string, Buffer>();

  /** `env` is the door's; variables that steer git are left out of it. After `timeLeftMs` a command is given up. */
  constructor(folder: string, env: Environment, timeLeftMs?: () => number) {
    this.folder = folder;
    this.env = cleanEnvironment(env);
    this.machine = Object.fromEntries(OF_THE_MACHINE.map((name) => [name, env[name]]));
    this.timeLeftMs = timeLeftMs;
  }

  /** The same, in another folder. */
  in(folder: string): Git {
    return new Git(folder, { ...this.env, ...this.machine });
  }

  /** In a hook: the repository that git called it for, whatever folder that is in. */
  static inHook(folder: string, env: Environment, timeLeftMs: () => number, known?: KnownAnswers): Git {
    const git = new Git(folder, env, timeLeftMs);
    git.known = known;
    const kept = Object.entries(env).filter(([name]) => OF_A_HOOK.has(name));
    Object.assign(git.env, Object.fromEntries(kept));
    return git;
  }

  /** Where git looks for hooks: the one question that the settings of the repository answer. Undefined as with {@link try}. */
  hooksFolder(): string | undefined {
    const { status, stdout } = processes().spawnSync(
      "git",
      ["-c", "safe.bareRepository=explicit", "rev-parse", "--git-path", "hooks"],
      {
        cwd: this.folder,
        env: this.env,
        encoding: "utf8",
      },
    );
    return status === 0 ? stdout.replace(/\n$/, "") : undefined;
  }

  /**
   * Asks at once what will be asked one by one, while other work goes on: each answer is there for the next {@link try} that
   * asks the same. What git does not answer is asked again by then.
   */
  async ahead(questions: readonly Question[]): Promise<void> {
    const ask = async (question: Question) => {
      const answer = await this.answer(question);
      if (answer !== undefined) {
        this.answers.set(keyOf(question), answer);
      }
    };
    await Promise.all(questions.map(ask));
  }

  private async answer({ args, input }: Question): Promise<Buffer | undefined> {
    const child = processes().spawn("git", [...HARDENED, ...args], {
      cwd: this.folder,
      env: this.env,
      stdio: ["pipe", "pipe", "ignore"],
    });
    const pieces: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    // Git may end without having read everything.
    child.stdin.on("error", () => {}).end(input);
    return await new Promise((resolve) => {
      child.on("error", () => resolve(undefined));
      child.on("close", (exit) => resolve(exit === 0 ? Buffer.concat(pieces) : undefined));
    });
  }

  private taken(question: Question): Buffer | undefined {
    const key = this.answers.size === 0 ? "" : keyOf(question);
    const answer = this.answers.get(key);
    this.answers.delete(key);
    return answer;
  }

  /**
   * The output; undefined when git exits with another code than 0, is not installed, or says more than `mostBytes`.
   */
  try(args: readonly string[], input?: string, mostBytes = MAX_OUTPUT_BYTES): Buffer | undefined {
    const known = this.known?.(args, input) ?? this.taken({ args, input });
    if (known !== undefined) {
      return known;
    }
    const result = processes().spawnSync("git", [...HARDENED, ...args], {
      cwd: this.folder,
      env: this.env,
      ...(input === undefined ? {} : { input }),
      ...(this.timeLeftMs === undefined ? {} : { timeout: Math.max(1, this.timeLeftMs()), killSignal: "SIGKILL" }),
      maxBuffer: mostBytes,
      stdio: ["pipe", "pipe", "pipe"],
    });
    return result.status === 0 ? result.stdout : undefined;
  }

  /** The output. Throws GIT_FAILED. */
  run(args: readonly string[], input?: string): Buffer {
    const output = this.try(args, input);
    if (output === undefined) {
      throw failed(args);
    }
    return output;
  }

  /** The output, piece by piece, each valid until the next is asked for: of as many files as there may be. Throws GIT_FAILED. */
  *pieces(args: readonly string[]): Generator<Buffer> {
    const handle = openUnnamed();
    if (handle === undefined) {
      yield this.run(args);
      return;
    }
    try {
      this.toFile(args, handle);
      yield* piecesOf(handle);
    } finally {
      fs.closeSync(handle);
    }
  }

  private toFile(args: readonly string[], handle: number): void {
    const { status } = processes().spawnSync("git", [...HARDENED, ...args], {
      cwd: this.folder,
      env: this.env,
      stdio: ["ignore", handle, "ignore"],
    });
    if (status !== 0) {
      throw failed(args);
    }
  }

  /** The one way out of this machine. Never throws; other work goes on meanwhile. */
  async call(args: readonly string[], { protocol, settings, signal }: NetworkCall): Promise<NetworkAnswer> {
    const told = Object.fromEntries(
      settings.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    );
    const env = { ...this.env, ...this.machine, ...told, GIT_CONFIG_COUNT: `${settings.length}` };
    // git does the talking through programs of its own, which end with it only as a group.
    const child = processes().spawn("git", [...HARDENED, ...args], {
      cwd: this.folder,
      env: { ...env, GIT_ALLOW_PROTOCOL: protocol },
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    const stop = () => killGroup(child);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) {
      stop();
    }
    try {
      return await answerOf(child, signal);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** The first line of the output; undefined as with {@link try}. */
  line(args: readonly string[]): string | undefined {
    return this.try(args)?.toString("utf8").replace(/\n$/, "");
  }
}

function failed([command]: readonly string[]): MilestoneError {
  return new MilestoneError("GIT_FAILED", `git ${command} failed.`, {
    state: NOTHING_CHANGED,
    fix: ["Run git status in the folder of the store and mend what it says."],
  });
}

const PIECE_BYTES = 1 << 16;

function* piecesOf(handle: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  for (let at = 0; ; ) {
    const count = fs.readSync(handle, buffer, 0, buffer.length, at);
    if (count === 0) {
      return;
    }
    at += count;
    yield buffer.subarray(0, count);
  }
}

function keyOf({ args, input }: Question): string {
  return JSON.stringify([args, input]);
}

/** Loaded where git is asked: it takes in streams and sockets, a fifth of what starting Node takes. */
function processes(): typeof import("node:child_process") {
  return process.getBuiltinModule("node:child_process");
}

type Talking = ChildProcessByStdio<null, Readable, Readable>;

/** Where it was stopped, nobody waits for what still holds its output. */
async function answerOf(child: Talking, signal: AbortSignal): Promise<NetworkAnswer> {
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.err += text;
  });
  return await new Promise((resolve) => {
    child.on("error", ({ message }) => resolve({ exit: null, out: "", err: `fatal: ${message}` }));
    child.on("close", (exit) => resolve({ exit, ...said }));
    child.on("exit", (exit) => {
      if (signal.aborted) {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ exit, ...said });
      }
    });
  });
}

function killGroup(child: Talking): void {
  if (process.platform === "win32" || child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(-child.pid);
  } catch (error) {
    // It has ended by itself.
    if (!isErrno(error, "ESRCH")) {
      throw error;
    }
  }
}

function cleanEnvironment(env: Environment): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") && name !== "NODE_OPTIONS");
  return { ...Object.fromEntries(kept), ...OURS };
}
