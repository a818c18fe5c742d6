import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { makeScript } from "../../src/hook/script.ts";
import { programOf, sharedCode } from "./program.ts";
import { TestRepository } from "./repository.ts";
import { makeFolder, makeStore, type StoreFiles } from "./store.ts";

/** How a push ended, and what was said beside what git says itself. */
export interface Pushed {
  readonly status: number | null;
  readonly said: string;
}

/** A clone that pushes to a bare repository beside it, with the program on its PATH. */
export class PushingRepository extends TestRepository {
  /** The folder with the program; nothing else is in it. */
  readonly bin = makeFolder();
  readonly remote: string;

  constructor(files: StoreFiles, ...init: string[]) {
    super(makeStore(files), ...init);
    this.remote = path.join(makeFolder(), "remote.git");
    execFileSync("git", ["init", "--quiet", "--bare", ...init, this.remote], { env: this.env });
    this.git("remote", "add", "origin", this.remote);
    const program = `#!/bin/sh
case "$1 $2" in
  "hook run") exec node '${programOf("hook")}' "$@" ;;
  *) exec node '${programOf("main")}' "$@" ;;
esac
`;
    fs.writeFileSync(path.join(this.bin, "milestone"), program, { mode: 0o755 });
    const node = path.dirname(process.execPath);
    this.env.PATH = [this.bin, node, this.env.PATH].join(path.delimiter);
    Object.assign(this.env, { NODE_NO_WARNINGS: "1", ...sharedCode() });
  }

  /** Writes the hook where git looks for it. */
  install(): void {
    const file = path.join(this.store.dir, ".git/hooks/pre-push");
    fs.writeFileSync(file, makeScript("pre-push", "/nowhere"), { mode: 0o755 });
  }

  push(...args: string[]): Pushed {
    return this.pushFrom(this.store.dir, {}, ...args);
  }

  pushFrom(cwd: string, env: Readonly<Record<string, string>>, ...args: string[]): Pushed {
    const options = { cwd, env: { ...this.env, ...env }, encoding: "utf8" } as const;
    const { status, stderr, stdout } = spawnSync("git", ["push", "--quiet", ...args], options);
    const said = (stderr + stdout).split("\n").filter((line) => !/^(?:error: failed to push|To |remote:)/.test(line));
    return { status, said: said.join("\n") };
  }

  /** What a ref of the other side is now; undefined where there is none. */
  there(ref: string): string | undefined {
    const { status, stdout } = spawnSync("git", ["--git-dir", this.remote, "rev-parse", "--verify", "--quiet", ref], {
      env: this.env,
      encoding: "utf8",
    });
    return status === 0 ? stdout.trim() : undefined;
  }

  /** Writes a file of the store and commits everything. */
  change(name: string, text: string | undefined): string {
    const file = this.store.layout.at(name);
    if (text === undefined) {
      fs.rmSync(file);
    } else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    return this.commit(name);
  }
}

export const SILENT: Pushed = { status: 0, said: "" };
export const STOPPED = "The push is stopped. To push all the same: git push --no-verify, or MILESTONE_HOOK=0 git push";
