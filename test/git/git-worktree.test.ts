import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { nestedFiles } from "../../src/files/nested-files.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { GitBranches } from "../../src/git/git-branches.ts";
import { Remote } from "../../src/git/remote.ts";
import type { Repository } from "../../src/git/repository.ts";
import { addOddNames, ODD_FILES } from "../support/odd-files.ts";
import { TestRepository } from "../support/repository.ts";
import { digestsBelow } from "../support/snapshot.ts";
import { makeFolder, makeStore } from "../support/store.ts";

const WHO = { name: "Somebody", email: "s@example.org" };

function branchesOf(repository: TestRepository, temp = makeFolder()): GitBranches {
  const found = repository.find() as Repository;
  const remote = new Remote(found.git, { url: "file:///nowhere", token: undefined }, new AbortController().signal);
  return new GitBranches(found, remote, temp);
}

/** A store with files of every name and mode that git can hold. */
function oddRepository(): { repository: TestRepository; head: string } {
  const store = makeStore(ODD_FILES);
  addOddNames(store);
  fs.chmodSync(store.layout.at(Object.keys(ODD_FILES)[0] as string), 0o755);
  fs.symlinkSync("../../../etc/passwd", store.layout.at("active/link.yaml"));
  const repository = new TestRepository(store);
  return { repository, head: repository.commit() };
}

describe("a worktree that holds a store", () => {
  test("has every file byte for byte, whatever its name, and gives the same tree when it is committed as it is", async () => {
    const { repository, head } = oddRepository();
    const branches = branchesOf(repository);
    let dir = "";
    const commit = await branches.withWorktree(head, async (worktree) => {
      dir = worktree.store;
      expect(fs.readlinkSync(path.join(dir, "active/link.yaml"))).toBe("../../../etc/passwd");
      fs.rmSync(path.join(dir, "active/link.yaml"));
      const original = digestsWithoutLink(repository);
      expect(digestsBelow(dir)).toEqual(original);
      const files = new NodeFiles();
      const own = (files.list(dir) ?? []).filter(({ kind }) => kind === "file").map(({ name }) => name);
      const paths = [...own, ...nestedFiles(files, dir)];
      return worktree.commit({ onto: head, parents: [head], paths, message: () => "as it is\n", author: WHO });
    });
    expect(commit.tree).toBe(repository.git("rev-parse", `${head}^{tree}`));
    expect(repository.git("log", "-1", "--format=%an <%ae> %s", commit.id)).toBe("Somebody <s@example.org> as it is");
    expect(fs.existsSync(dir)).toBe(false);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
  });

  test("changes files of the store alone, and takes what others have outside it from the commit that it is put onto", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n" });
    const repository = new TestRepository(store);
    const head = repository.commit();
    fs.writeFileSync(path.join(store.dir, "README.md"), "Plans.\n");
    const onto = repository.commit();
    const branches = branchesOf(repository);
    const commit = await branches.withWorktree(head, async (worktree) => {
      fs.writeFileSync(path.join(worktree.store, "active/a.yaml"), "id: a\ntitle: New\n");
      fs.writeFileSync(path.join(worktree.store, "active/c.yaml"), "id: c\n");
      const paths = ["active/a.yaml", "active/c.yaml"];
      return worktree.commit({ onto, parents: [head, onto], paths, message: (tree) => `tree ${tree}\n`, author: WHO });
    });
    expect(repository.git("diff", "--name-status", onto, commit.id).split("\n")).toEqual([
      "M\t.milestones/active/a.yaml",
      "D\t.milestones/active/b.yaml",
      "A\t.milestones/active/c.yaml",
    ]);
    expect(branches.read(commit.id)).toEqual({
      id: commit.id,
      tree: commit.tree,
      parents: [head, onto],
      message: `tree ${commit.tree}\n`,
    });
  });

  test("is gone when what is done in it fails, and one that a killed process left goes with the next", async () => {
    const { repository, head } = oddRepository();
    const temp = makeFolder();
    const branches = branchesOf(repository, temp);
    const failing = branches.withWorktree(head, async () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(fs.readdirSync(temp)).toEqual([]);
    const ended = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
    const left = path.join(temp, `milestone-branch-${ended}-abc`);
    repository.git("worktree", "add", "--quiet", "--no-checkout", "--detach", left, head);
    const anHourAgo = Date.now() / 1000 - 3700;
    fs.utimesSync(left, anHourAgo, anHourAgo);
    const other = path.join(makeFolder(), "mine");
    repository.git("worktree", "add", "--quiet", "--no-checkout", "--detach", other, head);
    await branches.withWorktree(head, async () => {});
    expect(fs.readdirSync(temp)).toEqual([]);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(2);
  });

  test("refuses a tree that leads out of the store", async () => {
    const repository = new TestRepository(makeStore({ "active/a.yaml": "id: a\n" }));
    repository.commit();
    const blob = repository.gitWith("evil\n", "hash-object", "-w", "--stdin");
    const inner = repository.gitWith(`100644 blob ${blob}\tconfig\n`, "mktree");
    const store = repository.gitWith(`040000 tree ${inner}\t.git\n`, "mktree");
    const top = repository.gitWith(`040000 tree ${store}\t.milestones\n`, "mktree");
    const commit = repository.gitWith("hostile\n", "commit-tree", top);
    const branches = branchesOf(repository);
    await expect(branches.withWorktree(commit, async () => {})).rejects.toMatchObject({
      code: "UNSAFE_PATH",
      message: ".git/config is no path inside the store.",
    });
  });
});

function digestsWithoutLink(repository: TestRepository): Record<string, string> {
  fs.rmSync(repository.store.layout.at("active/link.yaml"));
  const found = digestsBelow(repository.store.layout.dir);
  fs.symlinkSync("../../../etc/passwd", repository.store.layout.at("active/link.yaml"));
  return found;
}
