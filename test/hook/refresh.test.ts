import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadSqlite, openSqlite } from "../../src/backends/sqlite/driver.ts";
import { PushingRepository } from "../support/pushing.ts";
import { milestone } from "../support/run-milestone.ts";

/** The ids that the index of a store has, sorted. */
async function indexed(git: PushingRepository): Promise<string[]> {
  await loadSqlite();
  const db = openSqlite(git.store.layout.indexFile, { readonly: true });
  try {
    return (db.prepare("SELECT id FROM milestones ORDER BY id").all() as { id: string }[]).map(({ id }) => id);
  } finally {
    db.close();
  }
}

test("the index of a hybrid store follows merges and checkouts, and nobody notices where there is nothing to do", async () => {
  const git = new PushingRepository({
    "active/a.yaml": "id: a\n",
    "config/storage-backend.txt": "hybrid\n",
    ".gitignore": "*\n!*.yaml\n!*/\n!*.txt\n",
  });
  git.commit();
  await milestone({ cwd: git.store.dir, env: git.env }, "index");
  await milestone({ cwd: git.store.dir, env: git.env }, "hook", "install", "--refresh-index");
  git.git("checkout", "--quiet", "-b", "more");
  git.change("active/b.yaml", "id: b\n");
  git.git("checkout", "--quiet", "main");
  expect(await indexed(git)).toEqual(["a"]);
  git.git("merge", "--quiet", "more");
  expect(await indexed(git)).toEqual(["a", "b"]);
  git.git("checkout", "--quiet", "HEAD~1");
  expect(await indexed(git)).toEqual(["a"]);
  git.git("checkout", "--quiet", "main");
  // From here on the program writes down that it was started, and fails.
  const mark = path.join(git.bin, "started");
  fs.writeFileSync(path.join(git.bin, "milestone"), `#!/bin/sh\necho "$@" >>'${mark}'\necho bad >&2\nexit 3\n`);
  git.change("../notes.txt", "no milestone\n");
  git.git("checkout", "--quiet", "HEAD~1");
  git.git("merge", "--quiet", "main");
  git.git("checkout", "--quiet", "-b", "same");
  expect(fs.existsSync(mark)).toBe(false);
  const hooks = path.join(git.store.dir, ".git/hooks");
  fs.writeFileSync(path.join(hooks, "post-checkout.before-milestone"), `#!/bin/sh\necho "$@" >>'${mark}'\n`, {
    mode: 0o755,
  });
  const [from, to] = [git.git("rev-parse", "HEAD"), git.git("rev-parse", "more~1")];
  git.git("checkout", "--quiet", to);
  expect(fs.readFileSync(mark, "utf8")).toBe(`${from} ${to} 1\nindex --quiet --store ./.milestones\n`);
});
