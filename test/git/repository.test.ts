import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Git } from "../../src/git/git.ts";
import { Repository } from "../../src/git/repository.ts";
import { rejectionOf } from "../support/rejection.ts";
import { TestRepository } from "../support/repository.ts";
import { makeFolder, makeStore, type StoreFiles } from "../support/store.ts";

function committed(files: StoreFiles = { "active/a.yaml": "id: a\n" }): { git: TestRepository; commit: string } {
  const git = new TestRepository(makeStore(files));
  return { git, commit: git.commit() };
}

describe("the repository of a store", () => {
  test("is none outside git, and none where git is not installed", () => {
    const { dir } = makeStore();
    expect(Repository.find(new Git(dir, process.env), ".milestones")).toBeUndefined();
    const { git } = committed();
    expect(Repository.find(new Git(git.store.dir, { PATH: makeFolder() }), ".milestones")).toBeUndefined();
    expect(git.find()?.folder).toBe(".milestones");
  });

  test("may begin above the folder that holds the store", () => {
    const { git } = committed();
    const inner = path.join(git.store.dir, "pack ages", "app");
    fs.mkdirSync(path.join(inner, ".milestones", "active"), { recursive: true });
    fs.writeFileSync(path.join(inner, ".milestones", "active", "b.yaml"), "id: b\n");
    const commit = git.commit();
    const found = Repository.find(new Git(inner, git.env), ".milestones");
    expect(found?.folder).toBe("pack ages/app/.milestones");
    expect(found?.entries(commit).map((entry) => entry.path)).toEqual(["active/b.yaml"]);
    expect(found?.tracked()).toEqual(["active/b.yaml"]);
  });

  test("has no commit checked out before the first, and then says commit and tree", () => {
    const git = new TestRepository(makeStore());
    expect(git.find()?.head()).toBeUndefined();
    const commit = git.commit();
    expect(git.find()?.head()).toEqual({ commit, tree: git.git("rev-parse", "HEAD^{tree}") });
    git.git("checkout", "--quiet", "--detach");
    expect(git.find()?.head()?.commit).toBe(commit);
  });

  test("resolves branches, tags and short ids to the whole id", () => {
    const { git, commit } = committed();
    git.git("tag", "--annotate", "--message", "v1", "v1");
    for (const ref of ["main", "HEAD", "refs/heads/main", "v1", commit.slice(0, 8), commit]) {
      expect(git.find()?.resolve(ref)).toBe(commit);
    }
  });

  test("knows no commit by a name that is none, whatever that name would do elsewhere", async () => {
    const { git } = committed();
    const before = fs.readdirSync(git.store.dir);
    for (const ref of [
      "--upload-pack=touch x",
      "--exec=x",
      "-h",
      "a;b",
      "$(touch x)",
      "`touch x`",
      "refs/heads/../main",
      "main\nmain",
      "",
      "nowhere",
      "HEAD:.milestones/active/a.yaml",
      "HEAD^{tree}",
    ]) {
      const error = await rejectionOf(() => git.find()?.resolve(ref));
      expect(`${error.code} ${error.message}`).toBe(`UNKNOWN_COMMIT There is no commit ${JSON.stringify(ref)} here.`);
    }
    expect(fs.readdirSync(git.store.dir)).toEqual(before);
  });

  test("knows which commits this clone has, by their full id only", () => {
    const { git, commit } = committed();
    git.commit("second");
    const clone = makeFolder();
    execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${git.store.dir}`, clone], { env: git.env });
    const shallow = Repository.find(new Git(clone, git.env), ".milestones");
    expect(git.find()?.has(commit)).toBe(true);
    expect(git.find()?.has("HEAD")).toBe(false);
    expect(git.find()?.has(commit.slice(0, 12))).toBe(false);
    expect(shallow?.has(commit)).toBe(false);
  });

  test("gives back objects byte for byte in the order asked for, and refuses one that is not there", async () => {
    const { git } = committed({ "active/a.yaml": "id: a\n", "active/b.yaml": "\u0000\r\n\n", "active/c.yaml": "" });
    const repository = git.find() as Repository;
    const ids = ["c", "b", "a", "b"].map((name) => git.git("rev-parse", `HEAD:.milestones/active/${name}.yaml`));
    expect([...repository.blobs(ids)].map(String)).toEqual(["", "\u0000\r\n\n", "id: a\n", "\u0000\r\n\n"]);
    expect([...repository.blobs([])]).toEqual([]);
    const missing = "1".repeat(40);
    const error = await rejectionOf(() => [...repository.blobs([missing])]);
    expect(`${error.code} ${error.message}`).toBe(`GIT_FAILED git has no file ${missing} (missing).`);
  });

  test("says whether git converts line endings", () => {
    const { git } = committed();
    const attributes = path.join(git.store.dir, ".gitattributes");
    const answers = [
      ["false", ""],
      ["true", ""],
      ["input", ""],
      ["false", "* text=auto\n"],
      ["false", "*.yaml text eol=crlf\n"],
      ["true", ".milestones/active/** -text\n"],
    ].map(([autocrlf = "", text = ""]) => {
      git.git("config", "core.autocrlf", autocrlf);
      fs.writeFileSync(attributes, text);
      return git.find()?.convertsLineEndings();
    });
    expect(answers).toEqual([false, true, true, true, true, false]);
  });
});
