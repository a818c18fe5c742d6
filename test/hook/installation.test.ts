import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { installHook, uninstallHooks } from "../../src/hook/installation.ts";
import { madeFoldersOf, makeScript } from "../../src/hook/script.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { TestRepository } from "../support/repository.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { makeFolder, makeStore, treeOf } from "../support/store.ts";

const EARLIER = "#!/bin/sh\n# ours\nexit 0";

/** A repository, and its folder of hooks. */
function repository(): { git: TestRepository; dir: string; hooks: string } {
  const git = new TestRepository(makeStore({ "active/a.yaml": "id: a\n" }));
  git.commit();
  return { git, dir: git.store.dir, hooks: path.join(git.store.dir, ".git/hooks") };
}

function run(git: TestRepository, cwd: string, ...args: string[]) {
  return runMilestone(["hook", ...args], { cwd, env: git.env });
}

/** Bytes, modes and links of everything. */
function stateOf(dir: string): Record<string, string> {
  const tree = treeOf(dir);
  const modes = Object.keys(tree).map((name) => [name, `${fs.lstatSync(path.join(dir, name)).mode} ${tree[name]}`]);
  return Object.fromEntries(modes);
}

describe("hook install", () => {
  test("writes the hook once, says so, and leaves everything as it was when it is taken away", async () => {
    const { git, dir, hooks } = repository();
    const before = stateOf(hooks);
    expect(await run(git, dir, "status")).toEqual({
      exit: 1,
      out: `pre-push:      not installed\npost-merge:    not installed\npost-checkout: not installed\nIn ${hooks}.\n`,
      err: "",
    });
    expect(await run(git, dir, "install")).toEqual({ exit: 0, out: `pre-push: installed\nIn ${hooks}.\n`, err: "" });
    const installed = stateOf(hooks);
    expect(fs.readFileSync(path.join(hooks, "pre-push"), "utf8")).toBe(makeScript("pre-push", ""));
    expect(fs.statSync(path.join(hooks, "pre-push")).mode & 0o777).toBe(0o755);
    expect((await run(git, dir, "install")).out).toBe(`pre-push: nothing to do\nIn ${hooks}.\n`);
    expect(stateOf(hooks)).toEqual(installed);
    expect(await run(git, dir, "status")).toMatchObject({ exit: 0 });
    expect((await run(git, dir, "uninstall")).out).toBe(
      `pre-push: removed\npost-merge: nothing to do\npost-checkout: nothing to do\nIn ${hooks}.\n`,
    );
    expect(stateOf(hooks)).toEqual(before);
  });

  test("makes the folder of hooks where git made none, and takes it away with the last of them", async () => {
    const { git, dir, hooks } = repository();
    fs.rmSync(hooks, { recursive: true });
    expect((await run(git, dir, "install", "--refresh-index")).out).toBe(
      `pre-push: installed\npost-merge: installed\npost-checkout: installed\nIn ${hooks}.\n`,
    );
    await run(git, dir, "uninstall");
    expect(fs.existsSync(hooks)).toBe(false);
  });

  test("takes away the folders that it made where core.hooksPath points, after whatever version, and no other", async () => {
    const { git, dir } = repository();
    git.git("config", "core.hooksPath", "tools/git/hooks");
    fs.mkdirSync(path.join(dir, "tools"));
    const hooks = path.join(dir, "tools/git/hooks");
    const before = stateOf(dir);
    const foldersOf = () => fs.readdirSync(path.join(dir, "tools"), { recursive: true });
    await run(git, dir, "install");
    await run(git, dir, "install", "--refresh-index");
    const file = path.join(hooks, "pre-push");
    const current = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, makeScript("pre-push", "/elsewhere/cli.js", madeFoldersOf(current)));
    expect((await run(git, dir, "install")).out).toContain("pre-push: replaced by this version's\n");
    expect(fs.readFileSync(file, "utf8")).toBe(current);
    expect(await run(git, dir, "status")).toMatchObject({ exit: 0 });
    await run(git, dir, "uninstall");
    expect(foldersOf()).toEqual([]);
    // Something that has come since stays, with its folder.
    await run(git, dir, "install");
    fs.writeFileSync(path.join(dir, "tools/git/mine"), "");
    await run(git, dir, "uninstall");
    expect(foldersOf().sort()).toEqual(["git", "git/mine"]);
    fs.rmSync(path.join(dir, "tools/git/mine"));
    // A folder that was there, and empty.
    await run(git, dir, "install");
    fs.mkdirSync(path.join(dir, "tools/git/hooks/x"));
    await run(git, dir, "uninstall");
    fs.rmdirSync(path.join(dir, "tools/git/hooks/x"));
    await run(git, dir, "install");
    await run(git, dir, "uninstall");
    expect(foldersOf().sort()).toEqual(["git", "git/hooks"]);
    fs.rmSync(path.join(dir, "tools/git"), { recursive: true });
    expect(stateOf(dir)).toEqual(before);
  });

  test("keeps a hook that is there, with its mode, and one that is a link", async () => {
    const { git, dir, hooks } = repository();
    fs.writeFileSync(path.join(hooks, "pre-push"), EARLIER, { mode: 0o750 });
    fs.writeFileSync(path.join(hooks, "shared"), EARLIER, { mode: 0o755 });
    fs.symlinkSync("shared", path.join(hooks, "post-merge"));
    const before = stateOf(hooks);
    expect((await run(git, dir, "install", "--refresh-index")).out).toBe(
      `pre-push: installed
post-merge: installed
post-checkout: installed
The pre-push hook that was there is kept as pre-push.before-milestone and runs first.
The post-merge hook that was there is kept as post-merge.before-milestone and runs first.
In ${hooks}.
`,
    );
    expect((await run(git, dir, "status")).out).toBe(`pre-push:      installed; pre-push.before-milestone is run first
post-merge:    installed; post-merge.before-milestone is run first
post-checkout: installed
In ${hooks}.
`);
    expect(stateOf(hooks)["pre-push.before-milestone"]).toBe(before["pre-push"]);
    await run(git, dir, "install", "--refresh-index");
    expect((await run(git, dir, "uninstall")).out).toContain(
      "pre-push: removed; the hook that was there before is back",
    );
    expect(stateOf(hooks)).toEqual(before);
  });

  test("replaces what an older version wrote, and nothing that somebody wrote into", async () => {
    const { git, dir, hooks } = repository();
    const file = path.join(hooks, "pre-push");
    const [, ...older] = makeScript("pre-push", "/elsewhere/cli.js").split("\n");
    fs.writeFileSync(file, ["#!/bin/sh", ...older].join("\n"), { mode: 0o755 });
    expect((await run(git, dir, "status")).out).toMatch(/^pre-push: {6}installed by another version or from elsewhere/);
    expect((await run(git, dir, "install")).out).toBe(`pre-push: replaced by this version's\nIn ${hooks}.\n`);
    fs.appendFileSync(file, "echo mine\n");
    const changed = stateOf(hooks);
    for (const action of ["install", "uninstall"]) {
      const { exit, err } = await run(git, dir, action);
      expect({ exit, err }).toMatchObject({
        exit: 1,
        err: expect.stringContaining("was written into since it was installed"),
      });
    }
    expect(stateOf(hooks)).toEqual(changed);
  });

  test("of several hooks installs and removes all or none", async () => {
    const { git, dir, hooks } = repository();
    const theirs = makeScript("post-merge", "/elsewhere/cli.js");
    fs.writeFileSync(path.join(hooks, "post-merge"), `${theirs}echo mine\n`, { mode: 0o755 });
    const before = stateOf(hooks);
    const install = await run(git, dir, "install", "--refresh-index");
    expect(install).toMatchObject({ exit: 1, err: expect.stringContaining("Nothing was changed.") });
    expect(stateOf(hooks)).toEqual(before);
    await run(git, dir, "install");
    const installed = stateOf(hooks);
    const uninstall = await run(git, dir, "uninstall");
    expect(uninstall).toMatchObject({ exit: 1, err: expect.stringContaining("Nothing was changed.") });
    expect(stateOf(hooks)).toEqual(installed);
  });

  test("goes where git looks: for a worktree, a submodule and core.hooksPath", async () => {
    const { git, dir, hooks } = repository();
    const worktree = path.join(makeFolder(), "tree");
    git.git("worktree", "add", "--quiet", worktree);
    expect((await run(git, worktree, "install")).out).toBe(`pre-push: installed\nIn ${hooks}.\n`);
    git.git("-c", "protocol.file.allow=always", "submodule", "add", "--quiet", dir, "inner");
    expect((await run(git, path.join(dir, "inner/.milestones"), "install")).out).toBe(
      `pre-push: installed\nIn ${path.join(dir, ".git/modules/inner/hooks")}.\n`,
    );
    git.git("config", "core.hooksPath", ".githooks");
    expect((await run(git, path.join(dir, ".milestones"), "install", "--store", "..")).out).toBe(
      `pre-push: installed
core.hooksPath says where hooks are: other repositories and people may use the same ones.
In ${path.join(dir, ".githooks")}.
`,
    );
  });

  test("is refused where nobody works, where hooks are off, and where husky would remove it", async () => {
    const { git, dir } = repository();
    const bare = path.join(makeFolder(), "bare.git");
    execFileSync("git", ["init", "--quiet", "--bare", bare], { env: git.env });
    const said = async (cwd: string) => (await run(git, cwd, "install")).err;
    expect(
      await said(bare),
    ).toBe(`HOOK_NOT_POSSIBLE: This is a bare repository, or the inside of one: nobody works here, and nothing is pushed.
Nothing was changed.
  Install the hook in the clones that people push from.
`);
    expect(await said(makeFolder())).toMatch(/^HOOK_NOT_POSSIBLE: There is no git repository here\.\n/);
    git.git("config", "core.hooksPath", "/dev/null");
    expect(await said(dir)).toMatch(/^HOOK_NOT_POSSIBLE: core\.hooksPath switches hooks off here\.\n/);
    git.git("config", "core.hooksPath", ".husky/_");
    expect(await said(dir)).toMatch(
      /^HOOK_NOT_POSSIBLE: husky writes the hooks[\s\S]*\n {2}Add this line to \.husky\/pre-push: /,
    );
  });

  test.each([
    "pre-push that was there",
    "no pre-push",
  ])("that is killed at any operation leaves the old hook or ours, and a second try is as the first: %s", (what) => {
    const isOld = what !== "no pre-push";
    const make = () => {
      const dir = path.join(makeFolder(), "hooks");
      fs.mkdirSync(dir);
      if (isOld) {
        fs.writeFileSync(path.join(dir, "pre-push"), EARLIER, { mode: 0o755 });
      }
      return { dir, before: stateOf(dir), place: { files: new NodeFiles(), dir, program: "/p" } };
    };
    const whole = make();
    installHook(whole.place, "pre-push");
    const counting = make();
    const counter = new FaultFiles(counting.dir, { kind: "none" });
    installHook({ ...counting.place, files: counter }, "pre-push");
    expect(counter.asked.length).toBeGreaterThan(3);
    for (let at = 1; at <= counter.asked.length; at++) {
      for (const kind of ["kill", "torn-kill"] as const) {
        const { dir, before, place } = make();
        expect(() => installHook({ ...place, files: new FaultFiles(dir, { kind, at }) }, "pre-push")).toThrow();
        const hook = stateOf(dir)["pre-push"];
        expect([before["pre-push"], stateOf(whole.dir)["pre-push"]], `${kind} ${at}`).toContain(hook);
        installHook(place, "pre-push");
        expect(stateOf(dir), `${kind} ${at}`).toEqual(stateOf(whole.dir));
        uninstallHooks(place, ["pre-push"]);
        expect(stateOf(dir), `${kind} ${at}`).toEqual(before);
      }
    }
  });
});

test.each([["fly"], ["install", "now"], ["run", "--fast"]])("hook %s is wrong usage", async (...words) => {
  expect(await runMilestone(["hook", ...words], { cwd: makeFolder() })).toMatchObject({ exit: 2, out: "" });
});

test("what is installed and taken away is on the disk: the hook, and each folder that was made or removed for it", () => {
  const dir = makeFolder();
  const hooks = path.join(dir, "new/hooks");
  const files = new FaultFiles(dir, { kind: "none" });
  const place = { files, dir: hooks, program: "" };
  installHook(place, "pre-push");
  const installed = files.asked.length;
  expect(files.asked.filter((each) => /^(?:sync|rename)/.test(each))).toEqual([
    "sync new/hooks/pre-push.milestone-tmp",
    "rename new/hooks/pre-push.milestone-tmp to new/hooks/pre-push",
    "syncDir new/hooks",
    "syncDir new",
    "syncDir .",
  ]);
  uninstallHooks(place, ["pre-push"]);
  expect(files.asked.slice(installed).filter((each) => each.startsWith("sync"))).toEqual(["syncDir ."]);
});
