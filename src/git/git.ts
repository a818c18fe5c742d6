import { spawnSync } from "node:child_process";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";

/** Nothing that a repository's own config names may run, and nothing inside the store is taken for a repository. */
const HARDENED = [
  "safe.bareRepository=explicit",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

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

/** Runs git in one folder, with an environment that carries nothing of the caller's repository. */
export class Git {
  private readonly folder: string;
  private readonly env: NodeJS.ProcessEnv;

  /** `env` is the door's; variables that steer git are left out of it. */
  constructor(folder: string, env: Readonly<Record<string, string | undefined>>) {
    this.folder = folder;
    this.env = cleanEnvironment(env);
  }

  /** The output; undefined when git exits with another code than 0 or is not installed. */
  try(args: readonly string[], input?: string): Buffer | undefined {
    const result = spawnSync("git", [...HARDENED, ...args], {
      cwd: this.folder,
      env: this.env,
      ...(input === undefined ? {} : { input }),
      maxBuffer: MAX_OUTPUT_BYTES,
      stdio: ["pipe", "pipe", "pipe"],
    });
    return result.status === 0 ? result.stdout : undefined;
  }

  /** The output. Throws GIT_FAILED. */
  run(args: readonly string[], input?: string): Buffer {
    const output = this.try(args, input);
    if (output === undefined) {
      throw new MilestoneError("GIT_FAILED", `git ${args[0]} failed.`, {
        state: NOTHING_CHANGED,
        fix: ["Run git status in the folder of the store and mend what it says."],
      });
    }
    return output;
  }

  /** The first line of the output; undefined as with {@link try}. */
  line(args: readonly string[]): string | undefined {
    return this.try(args)?.toString("utf8").replace(/\n$/, "");
  }
}

function cleanEnvironment(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") && name !== "NODE_OPTIONS");
  return { ...Object.fromEntries(kept), ...OURS };
}
