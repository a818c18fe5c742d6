import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Clone } from "../support/clone.ts";
import { serveGit } from "../support/git-http.ts";
import { PushingRepository, SILENT, STOPPED } from "../support/pushing.ts";
import { makeFolder } from "../support/store.ts";

const GOOD = "id: a\ntitle: A\nstatus: planning\n";
const BROKEN = "id: b\ntitle: [\n";
const NO_MILESTONES = { "active/a.yaml": GOOD };

/** What is said of `active/b.yaml` where it is as above. */
function saidOfB(ref: string, folder = ".milestones"): string {
  return `milestone: this push brings 1 problem into ${folder} (${ref}):
  ${folder}/active/b.yaml:2:8: error yaml-syntax: a list in brackets that begins here has no closing "]"
    Correct the line that is named, or take the file from an earlier commit.
${STOPPED}
`;
}

describe("a push with the hook", () => {
  test("of a whole store, for the first time and later, of tags, notes and nothing, says nothing", () => {
    const git = new PushingRepository(NO_MILESTONES);
    git.install();
    git.commit();
    expect(git.push("origin", "main")).toEqual(SILENT);
    git.change("active/c.yaml", "id: c\ntitle: C\n");
    git.git("tag", "-a", "-m", "t", "v1");
    git.git("notes", "add", "-m", "n");
    expect(git.push("origin", "main", "v1", "refs/notes/commits")).toEqual(SILENT);
    expect(git.push("origin", "main")).toEqual(SILENT);
    expect(git.push("origin", "--delete", "v1")).toEqual(SILENT);
    expect(git.there("refs/notes/commits")).toBeDefined();
    expect(git.there("v1")).toBeUndefined();
  });

  test("is stopped by what it brings, on a branch, a tag, a new branch, or when it is forced, and by --no-verify and MILESTONE_HOOK=0 it is not", () => {
    const git = new PushingRepository(NO_MILESTONES);
    git.install();
    git.commit();
    const good = git.git("rev-parse", "HEAD");
    expect(git.push("origin", "main")).toEqual(SILENT);
    const bad = git.change("active/b.yaml", BROKEN);
    expect(git.push("origin", "main")).toEqual({ status: 1, said: saidOfB("refs/heads/main") });
    expect(git.push("origin", "HEAD:refs/heads/new")).toEqual({ status: 1, said: saidOfB("refs/heads/new") });
    git.git("tag", "-a", "-m", "t", "v1");
    expect(git.push("origin", "v1")).toEqual({ status: 1, said: saidOfB("refs/tags/v1") });
    expect(git.there("main")).toBe(good);
    // Another line of history than the one that is there.
    git.git("commit", "--quiet", "--amend", "--message", "other");
    expect(git.push("--force", "origin", "HEAD^{/other}:main")).toEqual({
      status: 1,
      said: saidOfB("refs/heads/main"),
    });
    expect(git.push("--no-verify", "origin", `${bad}:refs/heads/one`)).toEqual(SILENT);
    expect(git.pushFrom(git.store.dir, { MILESTONE_HOOK: "0" }, "origin", "HEAD:refs/heads/two")).toEqual(SILENT);
    expect(git.there("one")).toBe(bad);
  });

  test("of two refs at once is judged by both, and by what is pushed, not by what is on the disk", () => {
    const git = new PushingRepository(NO_MILESTONES);
    git.install();
    git.commit();
    git.push("origin", "main");
    git.git("checkout", "--quiet", "-b", "bad");
    git.change("active/b.yaml", BROKEN);
    git.git("checkout", "--quiet", "main");
    git.change("active/c.yaml", "id: c\n");
    // On the disk: what is pushed broken is absent here, and what is broken here is not pushed.
    fs.writeFileSync(git.store.layout.at("active/a.yaml"), BROKEN);
    expect(git.push("origin", "main")).toEqual(SILENT);
    expect(git.push("origin", "main", "bad")).toEqual({ status: 1, said: saidOfB("refs/heads/bad") });
    expect(git.push("origin", "bad", "bad:refs/heads/again")).toEqual({
      status: 1,
      said: saidOfB("refs/heads/bad, refs/heads/again"),
    });
  });

  test("of one ref asks git nothing after Node has started, and is judged as where the script hands over nothing", () => {
    const git = new PushingRepository({
      ...NO_MILESTONES,
      "config/storage-config.yaml": "storage:\n  backend: file\n",
    });
    for (let at = 0; at < 260; at++) {
      fs.writeFileSync(git.store.layout.at(`active/m${at}.yaml`), `id: m${at}\ntitle: M\n`);
    }
    git.install();
    git.commit();
    git.push("origin", "main");
    // Of the program alone: git puts itself first on the PATH of a hook.
    const calls = path.join(makeFolder(), "calls");
    const spies = makeFolder();
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const spy = `#!/bin/sh\necho "$@" >>'${calls}'\nexec '${real}' "$@"\n`;
    fs.writeFileSync(path.join(spies, "git"), spy, { mode: 0o755 });
    const program = path.join(git.bin, "milestone");
    const plain = fs.readFileSync(program, "utf8");
    const setUp = (line: string) =>
      fs.writeFileSync(program, plain.replace("\n", `\nPATH='${spies}':$PATH\nexport PATH\n${line}\n`));
    const good = git.change("active/m7.yaml", "id: m7\ntitle: Other\n");
    setUp("");
    expect(git.push("origin", "main")).toEqual(SILENT);
    expect(fs.existsSync(calls)).toBe(false);
    git.change("active/b.yaml", BROKEN);
    for (const line of ["", "unset MILESTONE_ANSWERS", "exec 3<&-", "exec 3</dev/null"]) {
      setUp(line);
      expect(git.push("origin", "main"), line).toEqual({ status: 1, said: saidOfB("refs/heads/main") });
    }
    git.git("reset", "--quiet", "--hard", good);
    git.change("active/m7.yaml", "id: m7\ntitle: Third\n");
    fs.rmSync(calls);
    expect(git.push("origin", "main")).toEqual(SILENT);
    expect(fs.readFileSync(calls, "utf8")).toContain(" diff-tree ");
  });

  test("goes on where what is wrong was there before, and says so in one line", () => {
    const git = new PushingRepository({ ...NO_MILESTONES, "active/b.yaml": BROKEN });
    git.commit();
    git.push("origin", "main");
    git.install();
    git.change("active/c.yaml", "id: c\ntitle: C\n");
    expect(git.push("origin", "main")).toEqual({
      status: 0,
      said: "milestone: 1 older problem in .milestones, not of this push: milestone validate\n",
    });
    // What a merge brings from a branch that is there already is no fault of the push either.
    git.git("checkout", "--quiet", "-b", "old", "HEAD~1");
    git.change("active/d.yaml", "id: d\n");
    git.git("merge", "--quiet", "--no-edit", "main");
    expect(git.push("origin", "old").status).toBe(0);
  });

  test("over HTTP, to a URL, from a shallow clone is judged like any other", async () => {
    const git = new PushingRepository(NO_MILESTONES);
    git.commit();
    git.change("active/c.yaml", "id: c\ntitle: C\n");
    git.push("origin", "main");
    const clone = new Clone(git.remote, git.env, "--depth=1");
    fs.copyFileSync(hookOf(git), path.join(clone.dir, ".git/hooks/pre-push"));
    const file = path.join(clone.dir, ".milestones/active/b.yaml");
    const url = `${await serveGit(path.dirname(git.remote))}/remote.git`;
    fs.writeFileSync(file, "id: b\ntitle: B\n");
    clone.git("add", ".");
    clone.git("commit", "--quiet", "-m", "good");
    expect(git.pushFrom(clone.dir, {}, url, "HEAD:main")).toEqual(SILENT);
    fs.writeFileSync(file, BROKEN);
    clone.git("commit", "--quiet", "-a", "-m", "bad");
    expect(git.pushFrom(clone.dir, {}, url, "HEAD:main")).toEqual({ status: 1, said: saidOfB("refs/heads/main") });
    expect(git.pushFrom(clone.dir, {}, url, "HEAD:new")).toEqual({ status: 1, said: saidOfB("refs/heads/new") });
    expect(git.there("new")).toBeUndefined();
  });

  test("from a worktree, of a SHA-256 repository, with a store deep inside", () => {
    const git = new PushingRepository(NO_MILESTONES, "--object-format=sha256");
    git.install();
    git.commit();
    expect(git.push("origin", "main")).toEqual(SILENT);
    const worktree = path.join(makeFolder(), "tree");
    git.git("worktree", "add", "--quiet", worktree);
    const store = path.join(worktree, "tools & co/x y/.milestones/active");
    fs.mkdirSync(store, { recursive: true });
    fs.writeFileSync(path.join(store, "b.yaml"), BROKEN);
    const run = (...args: string[]) => execFileSync("git", args, { cwd: worktree, env: git.env, stdio: "pipe" });
    run("add", ".");
    run("commit", "--quiet", "-m", "deep");
    expect(git.pushFrom(path.join(worktree, "tools & co"), {}, "origin", "HEAD:deep")).toEqual({
      status: 1,
      said: saidOfB("refs/heads/deep", "tools & co/x y/.milestones"),
    });
  });
});

/** A hook that is written like the one of this clone. */
function hookOf(git: PushingRepository): string {
  git.install();
  return path.join(git.store.dir, ".git/hooks/pre-push");
}
