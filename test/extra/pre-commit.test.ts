import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { COMMITTED } from "../../scripts/build.ts";
import { PushingRepository } from "../support/pushing.ts";
import { TestRepository } from "../support/repository.ts";
import { makeFolder, makeStore } from "../support/store.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

test("the recipe for pre-commit judges the first push and later ones", () => {
  const tool = new TestRepository(makeStore());
  // Whoever names a tag gets what is committed; that this is what the sources give is for `npm run check:dist` to say.
  for (const name of [".pre-commit-hooks.yaml", ...COMMITTED.map((each) => `dist/${each}`)]) {
    fs.cpSync(path.join(ROOT, name), path.join(tool.store.dir, name), { recursive: true });
  }
  const rev = tool.commit();
  const git = new PushingRepository({ "active/a.yaml": "id: a\n" });
  git.env.XDG_CACHE_HOME = makeFolder();
  const [, recipe = ""] = /^pre-commit, in[\s\S]*?```yaml\n([\s\S]*?)```/m.exec(docs()) ?? [];
  const config = recipe
    .replace("<the URL of this repository>", `file://${tool.store.dir}`)
    .replace("<a tag>", rev)
    // As Debian 12 has it.
    .replace("[pre-push] # [push] before pre-commit 3.2", "[push]");
  fs.writeFileSync(path.join(git.store.dir, ".pre-commit-config.yaml"), config);
  execFileSync("pre-commit", ["install", "--hook-type", "pre-push"], { cwd: git.store.dir, env: git.env });
  git.change("active/b.yaml", "id: [\n");
  expect(git.push("origin", "main").status).toBe(1);
  git.change("active/b.yaml", "id: b\ntitle: B\n");
  expect(git.push("origin", "main").status).toBe(0);
  git.change("active/c.yaml", "id: [\n");
  const { status, said } = git.push("origin", "main");
  expect({ status, said }).toMatchObject({
    status: 1,
    said: expect.stringContaining("  .milestones/active/c.yaml:1:5: error yaml-syntax: "),
  });
});

function docs(): string {
  return fs.readFileSync(path.join(ROOT, "docs/hook.md"), "utf8");
}
