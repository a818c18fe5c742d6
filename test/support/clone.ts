import { execFileSync } from "node:child_process";
import path from "node:path";
import { makeFolder } from "./store.ts";

/** A clone of a repository, in a folder of its own, driven with the given environment. */
export class Clone {
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;

  /** `source` is a repository's folder; `options` are git's, for example `--depth=1`. */
  constructor(source: string, env: Readonly<Record<string, string>>, ...options: string[]) {
    this.dir = path.join(makeFolder(), "clone");
    this.env = env;
    run(path.dirname(this.dir), env, ["clone", "--quiet", ...options, `file://${source}`, this.dir]);
  }

  /** Runs git in the clone; the output without its last newline. */
  git(...args: string[]): string {
    return run(this.dir, this.env, args);
  }
}

function run(cwd: string, env: Readonly<Record<string, string>>, args: readonly string[]): string {
  return execFileSync("git", args, { cwd, env, stdio: "pipe", encoding: "utf8" }).replace(/\n$/, "");
}
