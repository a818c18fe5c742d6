import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Git } from "../../src/git/git.ts";
import { Repository } from "../../src/git/repository.ts";
import { makeFolder, type TestStore } from "./store.ts";

/** An environment in which git reads nobody's configuration, and every commit has the same author and time. */
export function gitEnvironment(): Record<string, string> {
  const home = makeFolder();
  fs.writeFileSync(
    path.join(home, ".gitconfig"),
    "[core]\n\tfsync = none\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n[init]\n\tdefaultBranch = main\n[user]\n\tname = A\n\temail = a@b.c\n",
  );
  return { PATH: process.env.PATH ?? "", HOME: home, GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" };
}

/** A real repository around a store, driven as a person would drive it. */
export class TestRepository {
  readonly store: TestStore;
  readonly env = gitEnvironment();

  /** Makes the repository, unless there is one already, as in a copy. */
  constructor(store: TestStore, ...init: string[]) {
    this.store = store;
    if (!fs.existsSync(path.join(store.dir, ".git"))) {
      this.git("init", "--quiet", ...init);
    }
  }

  /** Runs git with nothing switched off; the output without its last newline. */
  git(...args: string[]): string {
    return this.gitWith("", ...args);
  }

  gitWith(input: string, ...args: string[]): string {
    const options = { cwd: this.store.dir, env: this.env, input, stdio: "pipe", encoding: "utf8" } as const;
    return execFileSync("git", args, options).replace(/\n$/, "");
  }

  /** Commits everything that is not ignored and returns the commit. */
  commit(message = "change"): string {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", message);
    return this.git("rev-parse", "HEAD");
  }

  /** The repository as the program sees it; undefined when it finds none. */
  find(env: Record<string, string> = {}): Repository | undefined {
    return Repository.find(new Git(this.store.dir, { ...this.env, ...env }), ".milestones");
  }
}
