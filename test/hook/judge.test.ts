import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Door } from "../../src/commands/door.ts";
import { WiredLooks } from "../../src/commands/hook-looks.ts";
import { Git } from "../../src/git/git.ts";
import { GitObjects } from "../../src/git/git-objects.ts";
import { Deadline } from "../../src/hook/deadline.ts";
import { judgePush } from "../../src/hook/judge-push.ts";
import type { PushedObjects } from "../../src/hook/objects.ts";
import { DatedRepository } from "../support/dated-repository.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, type Run, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles } from "../support/store.ts";

const ZERO = "0".repeat(40);
const A = "id: a\ntitle: A\nstatus: planning\n";
const STOPPED = "The push is stopped. To push all the same: git push --no-verify, or MILESTONE_HOOK=0 git push\n";

/** What the hook makes of a push of `main`, from `there` (none: a new ref) to what is checked out. */
async function judge(git: TestRepository, there: string = ZERO, env: Record<string, string> = {}): Promise<Run> {
  const input = `refs/heads/main ${git.git("rev-parse", "HEAD")} refs/heads/main ${there}\n`;
  return await runMilestone(["hook", "run", "origin", "../there"], {
    cwd: git.store.dir,
    env: { ...git.env, ...env },
    input,
  });
}

function committed(files: StoreFiles): { git: TestRepository; first: string; write: (files: StoreFiles) => void } {
  const git = new TestRepository(makeStore(files));
  const write = (more: StoreFiles) => {
    for (const [name, content] of Object.entries(more)) {
      const file = git.store.layout.at(name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
  };
  return { git, first: git.commit(), write };
}

const SILENT: Run = { exit: 0, out: "", err: "" };

describe("what is committed", () => {
  test("without what a clone needs after a switch stops the push; with it, nothing is said", async () => {
    const { git, first } = committed({ "active/a.yaml": A, "completed/b.yaml": "id: b\nstatus: completed\n" });
    await milestone({ cwd: git.store.dir, env: git.env }, "migrate", "database", "--yes");
    git.git("add", "--force", ".milestones/config/storage-backend.txt");
    git.git("commit", "--quiet", "-m", "only the switch");
    const said = await judge(git, first);
    expect(said).toEqual({
      exit: 1,
      out: "",
      err: `milestone: this push brings 4 problems into .milestones (refs/heads/main):
  .milestones/enterprise.db: error backend-unreadable: .milestones/enterprise.db is missing, though the backend is database
    git pull, if another clone has committed it.
  .milestones/config/storage-backend.txt: error: the switch from file to database is pushed without enterprise.db, which has the milestones now
    git add enterprise.db of the store.
  .milestones/config/storage-backend.txt: error: the switch from file to database is pushed without config/last-switch.tsv, by which a clone tells what changed in the old copy
    git add config/ of the store.
  .milestones/config/storage-backend.txt: error: the switch from file to database is pushed without the metadata of its backup, by which a clone can take it back
    git add backups/ of the store.
${STOPPED}`,
    });
    git.commit("all of it");
    expect(await judge(git, first)).toEqual(SILENT);
    expect(await judge(git)).toEqual(SILENT);
  });

  test("of a database that is elsewhere, behind Git LFS or on a server, is judged without it, and nobody is asked", async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"1".repeat(64)}\nsize 12345\n`;
    const { git, first, write } = committed({ "config/storage-backend.txt": "database\n", "enterprise.db": pointer });
    expect(await judge(git)).toEqual(SILENT);
    write({ "enterprise.db": pointer.replace("12345", "12346"), "logs/a.jsonl": "{}\n" });
    git.commit();
    expect(await judge(git, first)).toEqual(SILENT);
    // A server that would refuse to answer.
    write({
      "config/storage-config.yaml": "storage:\n  database: { type: postgresql, url: postgresql://127.0.0.1:1/x }\n",
    });
    git.git("rm", "--quiet", "--cached", ".milestones/enterprise.db");
    fs.rmSync(git.store.layout.databaseFile);
    git.commit();
    expect(await judge(git, first)).toEqual(SILENT);
  });

  test("and should not be is named: an index, a payload, a side file that stops the push", async () => {
    const { git, first, write } = committed({ "active/a.yaml": A });
    write({
      "index.db": "x",
      "backups/migration-20260101-000000-file-to-file/active/a.yaml": A,
      "migrations/m/journal.jsonl": "{}",
    });
    git.commit();
    const warnings = `milestone: this push brings 3 problems into .milestones (refs/heads/main):
  .milestones/index.db: warning: an index is committed, which every clone builds by itself
    Take it out of git with git rm --cached, which leaves the file, and commit.
  .milestones/backups/migration-20260101-000000-file-to-file: warning: a file of a backup's payload committed; of a backup, git gets backup-metadata.yaml alone
    Take it out of git with git rm --cached, which leaves the file, and commit.
  .milestones/migrations: warning: what a migration keeps on one machine is committed
    Take it out of git with git rm --cached, which leaves the file, and commit.
`;
    expect(await judge(git, first)).toEqual({ exit: 0, out: "", err: warnings });
    write({ "config/storage-config.yaml": "storage:\n  hook: { block: warning }\n" });
    git.commit();
    expect(await judge(git, first)).toEqual({ exit: 1, out: "", err: warnings + STOPPED });
    const second = git.git("rev-parse", "HEAD");
    write({ "enterprise.db": "x", "enterprise.db-wal": "x", "config/storage-config.yaml": "" });
    git.commit();
    expect((await judge(git, second)).err).toContain(
      "  .milestones/enterprise.db-wal: error: a database is committed with a side file: one of the two alone is not all of it\n",
    );
    expect((await judge(git, second)).exit).toBe(1);
  });

  test("a store that is a link stops the push, and one that is gone does not", async () => {
    const { git, first } = committed({ "active/a.yaml": A });
    git.git("rm", "-r", "--quiet", ".milestones");
    git.commit();
    expect(await judge(git, first)).toEqual(SILENT);
    fs.symlinkSync("/etc", git.store.layout.dir);
    git.commit();
    expect(await judge(git, first)).toEqual({
      exit: 1,
      out: "",
      err: `milestone: this push brings 1 problem into .milestones (refs/heads/main):
  .milestones: error unsafe-path: is a link or a repository; a store is a plain folder
    Replace it by the folder itself.
${STOPPED}`,
    });
  });
});

describe("findings", () => {
  test("of several stores are told apart; a baseline and comments count; a warning stops only where it is to", async () => {
    const { git, first, write } = committed({ "active/a.yaml": A });
    write({
      "active/b.yaml": "id: b\ntitle: B\nstatus: doing\n",
      "active/c.yaml": "id: c\ntitle: C\nstatus: [\n",
      "../pkg/.milestones/active/d.yaml": "id: d\ntitle: D\nprogress: 400\n",
    });
    const broken = git.commit();
    const run = await judge(git, first);
    expect(run.exit).toBe(1);
    expect(run.err).toMatch(/^milestone: this push brings 1 problem into \.milestones /);
    expect(run.err).toContain("  .milestones/active/c.yaml:3:9: error yaml-syntax: ");
    expect(run.err).not.toContain("active/b.yaml");
    write({ "config/storage-config.yaml": "storage:\n  hook: { block: never }\n" });
    git.commit();
    expect(await judge(git, first)).toMatchObject({ exit: 0, err: run.err.replace(STOPPED, "") });
    write({ "config/storage-config.yaml": "storage:\n  hook: { block: warning }\n" });
    git.commit();
    expect((await judge(git, first)).err).toContain("  .milestones/active/b.yaml:3:9: warning status: ");
    git.git("checkout", "--quiet", broken);
    await milestone({ cwd: git.store.dir, env: git.env }, "validate", "--update-baseline");
    git.commit();
    expect(await judge(git, first)).toEqual(SILENT);
  });

  test("in settings, switch and logs have their place, and what is not obeyed is no reason to stop", async () => {
    const { git, first, write } = committed({ "active/a.yaml": A });
    write({ "config/storage-config.yaml": "storage:\n  hook: { blck: never }\n", "logs/a.jsonl": "{broken\n" });
    git.commit();
    expect(await judge(git, first)).toMatchObject({
      exit: 1,
      err: expect.stringContaining("storage-config.yaml:2:11: error settings: "),
    });
    write({ "config/storage-config.yaml": "", "config/storage-backend.txt": "hybird\n" });
    git.commit();
    expect(await judge(git, first)).toMatchObject({
      exit: 1,
      err: expect.stringContaining("storage-backend.txt:1: error storage-backend: "),
    });
  });
});

describe("what only this machine or the last switch knows", () => {
  test("drift that is pushed is named, and so is a migration that was interrupted here", async () => {
    const { git } = committed({ "active/a.yaml": A, "active/b.yaml": "id: b\n" });
    await milestone({ cwd: git.store.dir, env: git.env }, "migrate", "database", "--yes");
    const switched = git.commit();
    fs.appendFileSync(git.store.layout.at("active/a.yaml"), "priority: high\n");
    git.git("add", "--force", ".milestones/active/a.yaml");
    git.git("commit", "--quiet", "-m", "an old tool wrote");
    const run = git.store.layout.at("migrations");
    const name = fs.readdirSync(run).find((each) => each.startsWith("migration-")) ?? "";
    const journal = path.join(run, name, "journal.jsonl");
    const lines = fs.readFileSync(journal, "utf8").split("\n");
    fs.writeFileSync(journal, `${lines.slice(0, 2).join("\n")}\n`);
    expect(await judge(git, switched)).toEqual({
      exit: 0,
      out: "",
      err: `milestone: in .milestones, 1 record of the old copy changed after the last switch:
  active/a
  milestone sync brings these changes over, or shows the conflict.
milestone: ${name} was interrupted here, in .milestones: milestone resume
`,
    });
  });
});

describe("advice", () => {
  const many = (from: number, to: number): StoreFiles =>
    Object.fromEntries(
      Array.from({ length: to - from }, (_, at) => [`active/m${from + at}.yaml`, `id: m${from + at}\ntitle: M\n`]),
    );

  test("is given by the push that changes the recommendation, and by none before or after", async () => {
    const git = new DatedRepository(makeStore({}));
    const first = git.commitAt({ at: "2024-01-01T10:00:00Z" }, many(0, 20));
    const second = git.commitAt({ at: "2024-03-01T10:00:00Z" }, many(20, 24));
    expect(await judge(git, first)).toEqual(SILENT);
    const third = git.commitAt({ at: "2024-03-02T10:00:00Z" }, many(24, 40));
    expect(await judge(git, second)).toEqual({
      exit: 0,
      out: "",
      err: `milestone: with this push .milestones has 40 active milestones and 1 user within an hour: hybrid fits better than file.
  Confidence 100: recommended. Nothing is stopped.
  milestone migrate hybrid
`,
    });
    git.commitAt({ at: "2024-03-03T10:00:00Z" }, many(40, 42));
    expect(await judge(git, third)).toEqual(SILENT);
    expect((await judge(git, second)).err).toContain("has 42 active milestones");
    for (const settings of ["backend: file", 'hook: { advice: "off" }']) {
      git.commitAt({ at: "2024-03-04T10:00:00Z" }, { "config/storage-config.yaml": `storage:\n  ${settings}\n` });
      expect(await judge(git, second)).toEqual(SILENT);
    }
  });
});

describe("a look at what changed alone", () => {
  const LARGE: StoreFiles = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `active/m${at}.yaml`,
      `id: m${at}\ntitle: M\ndependencies:\n  requires: [${at === 0 ? "" : `m${at - 1}`}]\n`,
    ]),
  );
  const record = (id: string, requires: string) => `id: ${id}\ntitle: M\ndependencies:\n  requires: [${requires}]\n`;
  const block = (severity: string) => `storage:\n  backend: file\n  hook: { block: ${severity} }\n`;

  test.each([
    ["nothing", { "active/m5.yaml": `${record("m5", "m4")}priority: high\n` }, "error", SILENT.err],
    ["a broken record", { "active/m5.yaml": "id: [\n" }, "error", "active/m5.yaml:1:5: error yaml-syntax: "],
    [
      "a circle through records that are not pushed",
      { "active/m5.yaml": record("m5", "m299") },
      "error",
      "error dependency-cycle: ",
    ],
    [
      "a circle closed by another name",
      { "active/m5.yaml": record("other", "m4"), "active/m1.yaml": record("m1", "m0, other") },
      "error",
      "error dependency-cycle: ",
    ],
    ["the same id in the other folder", { "completed/m5.yaml": "id: m5\n" }, "error", "error duplicate-id: "],
    ["a name that differs in case", { "active/M7.yaml": "id: M7\n" }, "error", "error duplicate-id: "],
    [
      "a reference to nobody, where that counts",
      { "active/m5.yaml": record("m5", "nobody") },
      "warning",
      "warning dependency-unknown: ",
    ],
    ["a reference to nobody, where it does not", { "active/m5.yaml": record("m5", "nobody") }, "error", SILENT.err],
    ["a broken log, where that counts", { "logs/storage-events.jsonl": "{broken\n" }, "warning", "warning log-entry: "],
    [
      "a repository inside",
      { "x/HEAD": "ref: refs/heads/x\n", "x/objects/y": "", "x/refs/y": "" },
      "error",
      "error bare-repository: ",
    ],
  ] as [string, StoreFiles, string, string][])("finds in a large store %s", async (_what, change, severity, said) => {
    const { git, write } = committed({ ...LARGE, "config/storage-config.yaml": block(severity) });
    const first = git.git("rev-parse", "HEAD");
    write(change);
    git.commit();
    const run = await judge(git, first);
    expect(run.exit).toBe(said === "" ? 0 : 1);
    expect(said === "" ? run.err : run.err.includes(said), run.err).toBe(said === "" ? "" : true);
  });

  test("finds that a record went away on which others depend, and not that one moved", async () => {
    const { git, write } = committed({ ...LARGE, "config/storage-config.yaml": block("warning") });
    const first = git.git("rev-parse", "HEAD");
    git.git("rm", "--quiet", ".milestones/active/m5.yaml");
    write({ "active/m05.yaml": record("m05", "m4") });
    git.commit();
    expect((await judge(git, first)).err).toContain("warning dependency-unknown: ");
    git.git("reset", "--quiet", "--hard", first);
    write({ "config/storage-config.yaml": block("error") });
    const second = git.commit();
    fs.mkdirSync(git.store.layout.at("completed"));
    git.git("mv", ".milestones/active/m5.yaml", ".milestones/completed/m5.yaml");
    git.commit();
    expect(await judge(git, second)).toEqual(SILENT);
  });
});

test("a push that takes too long goes on, and that is said", async () => {
  const { git, first, write } = committed({ "active/a.yaml": A });
  write({ "active/b.yaml": "id: [\n", "config/storage-config.yaml": "storage:\n  hook: { time_budget: 0.000001 }\n" });
  git.commit();
  expect(await judge(git, first)).toEqual({
    exit: 0,
    out: "",
    err: "milestone: this push goes on, not checked to its end, after 0.001 s (storage.hook.time_budget).\n",
  });
});

test("what was found stands where the time is over before it is looked for once more", async () => {
  const { git, first, write } = committed({ "active/a.yaml": A });
  write({ "active/b.yaml": "id: [\n" });
  git.commit();
  let now = 0;
  const deadline = new Deadline(() => new Date(now), 10_000);
  const objects = new GitObjects(new Git(git.store.dir, git.env));
  const slow: PushedObjects = {
    changedPaths: (base, tip) => objects.changedPaths(base, tip),
    bytesOf: (ids) => objects.bytesOf(ids),
    newCommits: (...given) => {
      now = 10_000;
      return objects.newCommits(...given);
    },
  };
  const door = { cwd: git.store.dir, env: git.env, signal: new AbortController().signal, version: "0.0.0" } as Door;
  const looks = new WiredLooks(door, new Git(git.store.dir, git.env), deadline);
  const refs = [{ remoteRef: "refs/heads/main", id: git.git("rev-parse", "HEAD"), thereId: first }];
  const report = await judgePush({ objects: slow, looks, deadline }, refs, { name: "origin" });
  expect(report).toMatchObject({
    stores: [{ folder: ".milestones", introduced: [{ file: ".milestones/active/b.yaml" }], blocks: true }],
    unchecked: "after 10 s (storage.hook.time_budget)",
  });
});

test("of many refs that bring the same, git is asked once", async () => {
  const { git } = committed({ "active/a.yaml": A });
  const deadline = new Deadline(() => new Date(0), 10_000);
  const objects = new GitObjects(new Git(git.store.dir, git.env));
  let questions = 0;
  const counting: PushedObjects = {
    changedPaths: (base, tip) => objects.changedPaths(base, tip),
    bytesOf: (ids) => objects.bytesOf(ids),
    newCommits: (...given) => {
      questions += 1;
      return objects.newCommits(...given);
    },
  };
  const door = { cwd: git.store.dir, env: git.env, signal: new AbortController().signal, version: "0.0.0" } as Door;
  const looks = new WiredLooks(door, new Git(git.store.dir, git.env), deadline);
  const id = git.git("rev-parse", "HEAD");
  const refs = [1, 2, 3].map((each) => ({ remoteRef: `refs/heads/${each}`, id, thereId: undefined }));
  const report = await judgePush({ objects: counting, looks, deadline }, refs, { name: "origin" });
  expect({ questions, refs: report.stores[0]?.refs }).toEqual({ questions: 1, refs: refs.map((ref) => ref.remoteRef) });
});

test("a commit that this clone has only in part is not judged, and that is said", async () => {
  const { git, first, write } = committed({ "active/a.yaml": A });
  write({ "active/b.yaml": "id: [\n" });
  git.commit();
  const blob = git.git("rev-parse", "HEAD:.milestones/active/b.yaml");
  fs.rmSync(path.join(git.store.dir, ".git/objects", blob.slice(0, 2), blob.slice(2)));
  expect(await judge(git, first)).toEqual({
    exit: 0,
    out: "",
    err: "milestone: this push goes on, not checked to its end, because this clone lacks objects that it takes, or git refuses to read it.\n",
  });
});

test("a clone that lacks what a push leaves as it is, or what was there before, is judged by what the push changes", async () => {
  const { git, first, write } = committed({ "active/a.yaml": A, "active/old.yaml": "id: old\nstatus: [\n" });
  write({ "active/a.yaml": `${A}priority: high\n`, "config/storage-backend.txt": "hybrid\n" });
  const second = git.commit();
  for (const name of [`${first}:.milestones/active/a.yaml`, `${first}:.milestones/active/old.yaml`]) {
    const blob = git.git("rev-parse", name);
    fs.rmSync(path.join(git.store.dir, ".git/objects", blob.slice(0, 2), blob.slice(2)));
  }
  fs.rmSync(git.store.layout.at("active/old.yaml"));
  const change = (text: string) => {
    write({ "active/b.yaml": text });
    git.git("update-index", "--add", "--", ".milestones/active/b.yaml");
    const tree = git.git("write-tree", "--missing-ok");
    git.git("update-ref", "HEAD", git.git("commit-tree", "-p", "HEAD", "-m", "b", tree));
  };
  change("id: b\ntitle: B\n");
  expect(await judge(git, second)).toEqual(SILENT);
  change("id: b\ntitle: [\n");
  expect(await judge(git, second)).toEqual({
    exit: 1,
    out: "",
    err: `milestone: this push brings 1 problem into .milestones (refs/heads/main):
  .milestones/active/b.yaml:2:8: error yaml-syntax: a list in brackets that begins here has no closing "]"
    Correct the line that is named, or take the file from an earlier commit.
${STOPPED}`,
  });
  // Whether it closes a circle, nobody can tell.
  change("id: b\ntitle: B\ndependencies:\n  requires: [old]\n");
  expect(await judge(git, second)).toEqual({
    exit: 0,
    out: "",
    err: "milestone: this push goes on, not checked to its end, because this clone lacks objects that it takes, or git refuses to read it.\n",
  });
});

test("the report is there as JSON, with nothing that a terminal acts on", async () => {
  const { git, first, write } = committed({ "active/a.yaml": A });
  write({ "active/b\u001b[31m.yaml": "id: [\n" });
  git.commit();
  const input = `x ${git.git("rev-parse", "HEAD")} refs/heads/\u202e ${first}\n`;
  const run = await runMilestone(["hook", "run", "--json"], { cwd: git.store.dir, env: git.env, input });
  expect(run).toMatchObject({ exit: 1, err: "" });
  expect(run.out).not.toMatch(/[\u001b\u202e]/);
  expect(JSON.parse(run.out)).toMatchObject({ stores: [{ folder: ".milestones", blocks: true, older: 0 }] });
});
