import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PushingRepository, SILENT } from "../support/pushing.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DOCS = fs.readFileSync(path.join(ROOT, "docs/hook.md"), "utf8");

/** The code that docs/hook.md shows after these words. */
function recipe(words: string): string {
  const [, code] = new RegExp(`^${words}[\\s\\S]*?\`\`\`[a-z]*\\n([\\s\\S]*?)\`\`\``, "m").exec(DOCS) ?? [];
  if (code === undefined) {
    throw new Error(`docs/hook.md has no code after "${words}"`);
  }
  return code;
}

/** A project with the program in its `node_modules`, and what a manager needs in the files it is given. */
function project(files: Readonly<Record<string, string>>): PushingRepository {
  const git = new PushingRepository({ "active/a.yaml": "id: a\n" });
  const bin = path.join(git.store.dir, "node_modules/.bin");
  fs.mkdirSync(bin, { recursive: true });
  fs.renameSync(path.join(git.bin, "milestone"), path.join(bin, "milestone"));
  for (const [name, text] of Object.entries({ ".gitignore": "node_modules\n", "package.json": "{}\n", ...files })) {
    fs.mkdirSync(path.dirname(path.join(git.store.dir, name)), { recursive: true });
    fs.writeFileSync(path.join(git.store.dir, name), text, { mode: 0o755 });
  }
  return git;
}

function run(git: PushingRepository, program: string, ...args: string[]): void {
  const script = path.join(ROOT, "node_modules", program);
  execFileSync(process.execPath, [script, ...args], { cwd: git.store.dir, env: git.env, stdio: "pipe" });
}

/** A good push passes, of two refs the second is judged too. */
function expectJudged(git: PushingRepository): void {
  git.commit("first");
  const first = git.push("origin", "main");
  // lefthook ends with an empty line, whatever was said.
  expect({ ...first, said: first.said.trim() }).toEqual(SILENT);
  git.git("checkout", "--quiet", "-b", "bad");
  git.change("active/b.yaml", "id: [\n");
  git.git("checkout", "--quiet", "main");
  git.change("active/c.yaml", "id: c\ntitle: C\n");
  const { status, said } = git.push("origin", "main", "bad");
  expect(status, said).toBe(1);
  expect(said).toContain("milestone: this push brings 1 problem into .milestones (refs/heads/bad):");
  expect(git.push("--no-verify", "origin", "bad")).toEqual(SILENT);
}

test("the recipe for lefthook judges every ref of a push", () => {
  const quiet = "output: [failure, execution_out]\n";
  const git = project({ "lefthook.yml": quiet + recipe("lefthook, in") });
  git.env.PATH = `${path.join(ROOT, "node_modules/.bin")}${path.delimiter}${git.env.PATH}`;
  run(git, "lefthook/bin/index.js", "install");
  expectJudged(git);
});

test("the recipe for husky judges every ref of a push", () => {
  const git = project({ ".husky/pre-push": recipe("husky, in") });
  run(git, "husky/bin.js");
  expectJudged(git);
});
