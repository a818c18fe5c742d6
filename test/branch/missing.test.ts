import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { missingFromBranch } from "../../src/branch/missing.ts";
import { openStore } from "../../src/library/open-store.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone } from "../support/run-milestone.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore, type TestStore, writeFiles } from "../support/store.ts";

const { "sessions/current.txt": _, ...FILES } = SMALL_STORE;

interface Team {
  readonly store: TestStore;
  readonly repository: TestRepository;
}

/** A committed store on files. */
function team(): Team {
  const store = makeStore(FILES);
  const repository = new TestRepository(store);
  repository.commit("records");
  return { store, repository };
}

/** Moves the store on a branch of its own, commits, and goes back to main. Returns the branch's commit. */
async function moveOnBranch({ store, repository }: Team, ...path: string[]): Promise<string> {
  repository.git("switch", "--quiet", "--create", "move");
  for (const to of path) {
    await milestone({ cwd: store.dir, env: repository.env }, "migrate", to, "--yes");
  }
  repository.git("rm", "--quiet", "--cached", "--ignore-unmatch", ".milestones/enterprise.db");
  const head = repository.commit("moved");
  for (const name of ["migrations", "enterprise.db"]) {
    fs.rmSync(store.layout.at(name), { recursive: true, force: true });
  }
  repository.git("checkout", "--quiet", "--force", "main");
  return head;
}

async function missing({ store, repository }: Team, base: string, head: string) {
  const context = openStore(store.dir, { env: repository.env });
  return await missingFromBranch(context, repository.git("rev-parse", base), head);
}

describe("what a branch that moved the store lacks of its base", () => {
  test("is nothing while the base stands still, and nothing that the branch changed itself", async () => {
    const all = team();
    const head = await moveOnBranch(all, "database");
    expect(await missing(all, "main", head)).toEqual({ kind: "none" });
  });

  test("is every record that was added, changed, completed or deleted on the base since", async () => {
    const all = team();
    const head = await moveOnBranch(all, "database");
    writeFiles(all.store, {
      "active/late.yaml": "id: late\n",
      "active/a.yaml": "id: a\nstatus: blocked\n",
      "completed/a-b.yaml": FILES["active/a-b.yaml"] as string,
      "logs/storage-events.jsonl": "{}\n",
    });
    fs.rmSync(all.store.layout.at("active/a-b.yaml"));
    fs.rmSync(all.store.layout.at("completed/z.yaml"));
    all.repository.commit("late");
    expect(await missing(all, "main", head)).toEqual({
      kind: "missing",
      base: "file",
      head: "database",
      records: ["active/a", "completed/a-b (was active/a-b)", "active/late", "completed/z (deleted)"],
    });
    expect(await missing(all, "main~1", head)).toEqual({ kind: "none" });
  });

  test("is found on the way back from a database too", async () => {
    const all = team();
    const { store, repository } = all;
    const options = { cwd: store.dir, env: repository.env };
    await milestone(options, "migrate", "database", "--yes");
    repository.commit("on database");
    const head = await moveOnBranch(all, "hybrid");
    expect(await missing(all, "main", head)).toEqual({ kind: "none" });
    writeFiles(store, { "active/late.yaml": "id: late\n" });
    await milestone(options, "sync");
    repository.commit("late");
    expect(await missing(all, "main", head)).toEqual({
      kind: "missing",
      base: "database",
      head: "hybrid",
      records: ["active/late"],
    });
  });

  test("is for git to bring together between YAML and YAML", async () => {
    const all = team();
    const head = await moveOnBranch(all, "hybrid");
    writeFiles(all.store, { "active/late.yaml": "id: late\n" });
    all.repository.commit("late");
    expect(await missing(all, "main", head)).toEqual({ kind: "none" });
  });

  test("cannot be told where the base is broken, and is nothing where it has no store", async () => {
    const all = team();
    const head = await moveOnBranch(all, "database");
    writeFiles(all.store, { "active/a.yaml": "id: [\n" });
    all.repository.commit("broken");
    expect(await missing(all, "main", head)).toMatchObject({
      kind: "unknown",
      problems: [expect.stringMatching(/^active\/a \(cannot be read: line 1: /)],
    });
    all.repository.git("rm", "--quiet", "-r", ".milestones");
    all.repository.commit("none");
    writeFiles(all.store, FILES);
    expect(await missing(all, "main", head)).toEqual({ kind: "none" });
  });
});
