import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CommitFiles } from "../../src/git/commit-files.ts";
import { Git } from "../../src/git/git.ts";
import { Repository } from "../../src/git/repository.ts";
import { TestRepository } from "../support/repository.ts";
import { makeFolder, makeStore } from "../support/store.ts";

/** A program that writes down that it ran, in a folder of its own. */
class Trap {
  private readonly mark = path.join(makeFolder(), "ran");
  readonly program: string;

  constructor() {
    this.program = path.join(makeFolder(), "trap");
    fs.writeFileSync(this.program, `#!/bin/sh\ntouch '${this.mark}'\nexit 1\n`, { mode: 0o755 });
  }

  /** Whether it ran since this was last asked. */
  ran(): boolean {
    const ran = fs.existsSync(this.mark);
    fs.rmSync(this.mark, { force: true });
    return ran;
  }
}

/** Everything that the program asks of git. */
function askEverything(repository: Repository, dir: string): void {
  const head = repository.head() as { commit: string };
  repository.resolve("HEAD");
  repository.has(head.commit);
  repository.has("2".repeat(40));
  repository.committedAt(head.commit);
  repository.tracked();
  repository.convertsLineEndings();
  const files = new CommitFiles(repository, head.commit, dir);
  for (const { name } of files.list(path.join(dir, "active")) ?? []) {
    files.read(path.join(dir, "active", name));
  }
  expect(() => [...repository.blobs(["2".repeat(40)])]).toThrow("git has no file");
}

function committed(): TestRepository {
  const git = new TestRepository(makeStore({ "active/a.yaml": "id: a\n" }));
  git.commit();
  fs.appendFileSync(git.store.layout.at("active/a.yaml"), "title: changed\n");
  return git;
}

/** Runs git as anybody would, to see that the trap works at all. */
function plainly(git: TestRepository, ...args: string[]): void {
  try {
    git.git(...args);
  } catch {
    // What the trap makes of the command does not matter.
  }
}

describe("a repository whose own configuration names programs", () => {
  test.each([
    ["a file system monitor", { "core.fsmonitor": "TRAP" }, ["status"]],
    ["a signature check", { "log.showSignature": "true", "gpg.program": "TRAP" }, ["log", "-1"]],
    ["an external diff", { "diff.external": "TRAP" }, ["diff"]],
    [
      "a promised object on a remote",
      {
        "core.repositoryformatversion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": "file:///nowhere",
        "remote.origin.uploadpack": "TRAP;",
        "protocol.file.allow": "always",
      },
      ["cat-file", "-e", "2".repeat(40)],
    ],
    [
      "a promised object behind ssh",
      {
        "core.repositoryformatversion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": "ssh://nowhere.invalid/x",
        "core.sshCommand": "TRAP",
        "protocol.ssh.allow": "always",
      },
      ["cat-file", "-e", "2".repeat(40)],
    ],
  ])("runs none of them for us: %s", (_what, config, provoke) => {
    const git = committed();
    const trap = new Trap();
    if ("gpg.program" in config) {
      const signed = `${git.git("cat-file", "commit", "HEAD").replace("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n")}\n`;
      git.git("reset", "--soft", git.gitWith(signed, "hash-object", "-t", "commit", "-w", "--stdin"));
    }
    for (const [name, value] of Object.entries(config)) {
      git.git("config", name, value.replace("TRAP", trap.program));
    }
    plainly(git, ...provoke);
    expect(trap.ran(), "the trap must work for plain git").toBe(true);
    askEverything(git.find() as Repository, git.store.layout.dir);
    expect(trap.ran()).toBe(false);
  });

  test("runs no filter, no text conversion and no hook for us", () => {
    const git = committed();
    const trap = new Trap();
    const hooks = makeFolder();
    for (const hook of ["post-index-change", "post-checkout", "reference-transaction"]) {
      fs.copyFileSync(trap.program, path.join(hooks, hook));
    }
    for (const [name, value] of [
      ["core.hooksPath", hooks],
      ["filter.evil.clean", trap.program],
      ["filter.evil.smudge", trap.program],
      ["diff.evil.textconv", trap.program],
    ] as const) {
      git.git("config", name, value);
    }
    fs.writeFileSync(git.store.layout.at(".gitattributes"), "* filter=evil diff=evil\n");
    plainly(git, "diff", "HEAD");
    expect(trap.ran(), "the trap must work for plain git").toBe(true);
    askEverything(git.find() as Repository, git.store.layout.dir);
    expect(trap.ran()).toBe(false);
  });

  test("inside the store is never taken for the repository", () => {
    const trap = new Trap();
    const git = committed();
    const { layout } = git.store;
    execFileSync("git", ["init", "--quiet", "--bare", layout.dir], { env: git.env });
    execFileSync("git", ["--git-dir", layout.dir, "config", "core.fsmonitor", trap.program], { env: git.env });
    execFileSync("git", ["--git-dir", layout.dir, "config", "core.bare", "false"], { env: git.env });
    execFileSync("git", ["--git-dir", layout.dir, "config", "core.worktree", git.store.dir], { env: git.env });
    expect(fs.readdirSync(layout.dir)).toContain("HEAD");
    try {
      execFileSync("git", ["status"], { cwd: layout.dir, env: git.env, stdio: "pipe" });
    } catch {
      // What the trap makes of the command does not matter.
    }
    expect(trap.ran(), "the trap must work for plain git").toBe(true);
    expect(Repository.find(new Git(layout.dir, git.env), "active")).toBeUndefined();
    askEverything(git.find() as Repository, layout.dir);
    expect(trap.ran()).toBe(false);
  });
});

describe("an environment that steers git", () => {
  test("changes no answer", () => {
    const git = committed();
    const head = git.git("rev-parse", "HEAD");
    for (const env of [
      { GIT_DIR: "/nowhere/.git" },
      { GIT_WORK_TREE: "/nowhere" },
      { GIT_INDEX_FILE: "/nowhere/index" },
      { GIT_OBJECT_DIRECTORY: "/nowhere" },
      { GIT_NAMESPACE: "elsewhere" },
      { GIT_CEILING_DIRECTORIES: "/" },
      { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "core.autocrlf", GIT_CONFIG_VALUE_0: "true" },
      { GIT_CONFIG_PARAMETERS: "'core.autocrlf'='true'" },
      { NODE_OPTIONS: "--require /nowhere.js" },
      { LC_ALL: "de_DE.UTF-8", LANG: "de_DE.UTF-8", LANGUAGE: "de" },
    ]) {
      const repository = git.find(env as Record<string, string>);
      const shown = JSON.stringify(env);
      expect(repository?.head()?.commit, shown).toBe(head);
      expect(repository?.tracked(), shown).toEqual(["active/a.yaml"]);
      expect(repository?.convertsLineEndings(), shown).toBe(false);
    }
  });

  test("runs no program that it names", () => {
    const git = committed();
    const trap = new Trap();
    const { program } = trap;
    const env = {
      GIT_EXTERNAL_DIFF: program,
      GIT_SSH: program,
      GIT_SSH_COMMAND: program,
      GIT_ASKPASS: program,
      GIT_PAGER: program,
      GIT_EDITOR: program,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.fsmonitor",
      GIT_CONFIG_VALUE_0: program,
    };
    try {
      execFileSync("git", ["diff"], { cwd: git.store.dir, env: { ...git.env, ...env }, stdio: "pipe" });
    } catch {
      // What the trap makes of the command does not matter.
    }
    expect(trap.ran(), "the trap must work for plain git").toBe(true);
    askEverything(git.find(env) as Repository, git.store.layout.dir);
    expect(trap.ran()).toBe(false);
  });
});
