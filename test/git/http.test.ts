import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { serveGit } from "../support/git-http.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { makeFolder, makeStore } from "../support/store.ts";

test("a repository behind HTTP takes a push and gives it to a clone", async () => {
  const root = makeFolder();
  const env = gitEnvironment();
  execFileSync("git", ["init", "--quiet", "--bare", path.join(root, "a.git")], { env });
  const url = `${await serveGit(root)}/a.git`;
  const git = new TestRepository(makeStore({ "active/a.yaml": "id: a\n" }));
  const commit = git.commit();
  git.git("push", "--quiet", url, "HEAD:refs/heads/main");
  const clone = path.join(makeFolder(), "clone");
  execFileSync("git", ["clone", "--quiet", url, clone], { env });
  expect(execFileSync("git", ["-C", clone, "rev-parse", "HEAD"], { env, encoding: "utf8" }).trim()).toBe(commit);
});
