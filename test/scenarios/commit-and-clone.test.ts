import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeSampleStore } from "../../scripts/sample-store.ts";
import { Clone } from "../support/clone.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, type RunOptions, runMilestone } from "../support/run-milestone.ts";
import { digestsBelow } from "../support/snapshot.ts";
import { makeStore, type StoreFiles, type TestStore, treeOf } from "../support/store.ts";

const FILES: StoreFiles = {
  "active/m-1.yaml": "id: m-1\ntitle: First # a comment\n",
  "active/current.txt": "m-1\n",
  "completed/m-0.yaml": "id: m-0\n",
  "logs/progress-events.jsonl": '{"event":"x"}\n',
  "sessions/old.txt": "",
};

interface Team {
  readonly store: TestStore;
  readonly repository: TestRepository;
  readonly options: RunOptions;
}

/** A committed store on files, as a team has it. */
function team(files: StoreFiles = FILES): Team {
  const store = makeStore(files);
  const repository = new TestRepository(store);
  repository.commit();
  return { store, repository, options: { cwd: store.dir, env: repository.env } };
}

/** Moves the store and types the commands that the report prints. */
async function moveAndCommit({ options, repository }: Team, to: string): Promise<string[]> {
  const out = await milestone(options, "migrate", to, "--yes", "--quiet");
  const [, printed = ""] = /\nTo commit the result:\n((?: {2}.*\n)+)/.exec(out) ?? [];
  execFileSync("sh", ["-e"], { cwd: options.cwd, env: repository.env, input: printed, stdio: "pipe" });
  return printed.split("\n").map((line) => line.trim());
}

describe('the commands under "To commit the result"', () => {
  test("commit exactly what a clone needs, and leave nothing to add", async () => {
    const all = team();
    expect(await moveAndCommit(all, "hybrid")).toEqual([
      "git add .milestones/.gitignore .milestones/.gitattributes .milestones/config .milestones/backups .milestones/active .milestones/completed .milestones/logs",
      'git commit -m "Move milestones to the hybrid backend"',
      "",
    ]);
    const { repository } = all;
    expect(repository.git("status", "--porcelain")).toBe("");
    const [backup] = fs.readdirSync(all.store.layout.backupsDir);
    expect(repository.git("diff", "--name-only", "HEAD~1").split("\n")).toEqual([
      ".milestones/.gitattributes",
      ".milestones/.gitignore",
      `.milestones/backups/${backup}/backup-metadata.yaml`,
      ".milestones/config/storage-backend.txt",
      ".milestones/logs/performance-metrics.jsonl",
      ".milestones/logs/scale-events.jsonl",
      ".milestones/logs/storage-events.jsonl",
    ]);
  });

  test("add the database while it is the truth, and take it out again afterwards", async () => {
    const all = team();
    await moveAndCommit(all, "database");
    expect(all.repository.git("ls-files", "--", ".milestones/enterprise.db")).not.toBe("");
    const commands = await moveAndCommit(all, "hybrid");
    expect(commands[0]).toBe("git rm --cached .milestones/enterprise.db");
    expect(all.repository.git("ls-files", "--", ".milestones/enterprise.db")).toBe("");
    expect(all.repository.git("status", "--porcelain")).toBe("");
    expect(fs.existsSync(all.store.layout.databaseFile)).toBe(true);
  });

  test("work from a folder deep inside the project", async () => {
    const all = team();
    const deep = path.join(all.store.dir, "it's deep/down here");
    fs.mkdirSync(deep, { recursive: true });
    const commands = await moveAndCommit({ ...all, options: { ...all.options, cwd: deep } }, "hybrid");
    expect(commands[0]).toBe("cd ../..");
    expect(all.repository.git("log", "-1", "--format=%s")).toBe("Move milestones to the hybrid backend");
  });

  test("work from a folder beside the project, whatever its name", async () => {
    const all = team();
    const away = path.join(all.store.dir, "..", `${path.basename(all.store.dir)} it's`);
    fs.renameSync(all.store.dir, away);
    try {
      const out = await milestone(
        { ...all.options, cwd: path.dirname(away) },
        "migrate",
        "hybrid",
        "--yes",
        "--store",
        away,
      );
      const [, printed = ""] = /\nTo commit the result:\n((?: {2}.*\n)+)/.exec(out) ?? [];
      execFileSync("sh", ["-e"], { cwd: path.dirname(away), env: all.repository.env, input: printed, stdio: "pipe" });
    } finally {
      fs.renameSync(away, all.store.dir);
    }
    expect(all.repository.git("log", "-1", "--format=%s")).toBe("Move milestones to the hybrid backend");
  });

  test("of a restore commit what it brought back", async () => {
    const all = team();
    await moveAndCommit(all, "hybrid");
    const [backup = ""] = fs.readdirSync(all.store.layout.backupsDir);
    fs.appendFileSync(all.store.layout.at("active/m-1.yaml"), "status: blocked\n");
    all.repository.commit("a change");
    const out = await milestone(all.options, "restore", backup, "--yes", "--quiet");
    const [, printed = ""] = /\nTo commit the result:\n((?: {2}.*\n)+)/.exec(out) ?? [];
    execFileSync("sh", ["-e"], { cwd: all.store.dir, env: all.repository.env, input: printed, stdio: "pipe" });
    expect(all.repository.git("log", "-1", "--format=%s")).toBe(`Restore milestones from ${backup}`);
    expect(all.repository.git("show", "HEAD:.milestones/active/m-1.yaml")).toBe("id: m-1\ntitle: First # a comment");
  });
});

describe("a fresh clone", () => {
  test.each([
    [["hybrid"]],
    [["database"]],
    [["hybrid", "file"]],
    [["database", "hybrid"]],
    [["database", "hybrid", "file"]],
  ])("after moves by way of %j shows, verifies and moves on", async (way) => {
    const all = team();
    for (const to of way) {
      await moveAndCommit(all, to);
    }
    const last = way.at(-1) ?? "";
    const clone = new Clone(all.store.dir, all.repository.env);
    const options = { cwd: clone.dir, env: clone.env };
    const status = await milestone(options, "status");
    expect(status).toContain(`Backend:   ${last}\nRecords:   1 active, 1 completed\n`);
    expect(status).toMatch(new RegExp(`\nOn ${last}\\.\n$`));
    expect(await milestone(options, "verify")).toMatch(/\nThe same as recorded with migration-.*\.\n$/);
    await milestone(options, "migrate", last === "hybrid" ? "database" : "hybrid", "--yes");
    expect(await milestone(options, "verify")).toMatch(/\nThe same as recorded with migration-.*\.\n$/);
  });

  test("on hybrid has no index, says so, and works from the files until it has one", async () => {
    const all = team();
    await moveAndCommit(all, "hybrid");
    const clone = new Clone(all.store.dir, all.repository.env);
    const options = { cwd: clone.dir, env: clone.env };
    expect(fs.existsSync(path.join(clone.dir, ".milestones/index.db"))).toBe(false);
    expect(await milestone(options, "status")).toContain("The index is missing here, as in every fresh clone");
    await milestone(options, "index");
    expect(await milestone(options, "status")).not.toContain("The index is missing");
    expect(clone.git("status", "--porcelain")).toBe("");
  });

  test("on database can move to the files without any YAML at hand", async () => {
    const all = team();
    const before = digestsBelow(all.store.layout.at("active"));
    await moveAndCommit(all, "database");
    all.repository.git("rm", "--quiet", ".milestones/active/m-1.yaml", ".milestones/completed/m-0.yaml");
    all.repository.commit("the database is enough");
    const clone = new Clone(all.store.dir, all.repository.env);
    await milestone({ cwd: clone.dir, env: clone.env }, "migrate", "hybrid", "--yes");
    expect(digestsBelow(path.join(clone.dir, ".milestones/active"))).toEqual(before);
  });

  test("of a store whose database was not committed says what it lacks, never that it has no records", async () => {
    const all = team();
    await moveAndCommit(all, "database");
    all.repository.git("rm", "--quiet", "--cached", ".milestones/enterprise.db");
    all.repository.git("commit", "--quiet", "--message", "forgotten");
    const clone = new Clone(all.store.dir, all.repository.env);
    const { exit, out } = await runMilestone(["status"], { cwd: clone.dir, env: clone.env });
    expect(exit).toBe(3);
    expect(out).toContain("cannot be read: .milestones/enterprise.db is missing, though the backend is database.\n");
    expect(out).not.toContain("0 active");
  });

  test("names a late change to an old copy as drift, as the clone that moved does", async () => {
    const all = team();
    await moveAndCommit(all, "database");
    const clone = new Clone(all.store.dir, all.repository.env);
    fs.appendFileSync(path.join(clone.dir, ".milestones/active/m-1.yaml"), "status: late\n");
    const { exit, err } = await runMilestone(["migrate", "hybrid", "--yes"], { cwd: clone.dir, env: clone.env });
    expect(exit).toBe(1);
    expect(err).toContain("changed in the old copy after the last switch: active/m-1\n");
  });

  test("of the sample store holds its 120 records with an index and with a database", async () => {
    const store = makeStore();
    fs.rmdirSync(store.layout.dir);
    writeSampleStore(store.dir);
    const repository = new TestRepository(store);
    repository.commit();
    const all = { store, repository, options: { cwd: store.dir, env: repository.env } };
    for (const to of ["hybrid", "database"]) {
      await moveAndCommit(all, to);
      const clone = new Clone(store.dir, repository.env);
      const status = await milestone({ cwd: clone.dir, env: clone.env }, "status");
      expect(status).toContain(`Backend:   ${to}\nRecords:   85 active, 35 completed\n`);
    }
  });
});

describe("files that git should not track", () => {
  test("are named by status with what to do, and commands to commit take them out", async () => {
    const all = team();
    await milestone(all.options, "migrate", "hybrid", "--yes");
    const backup = fs.readdirSync(all.store.layout.backupsDir)[0] ?? "";
    const stray = ["index.db", `backups/${backup}/active/m-1.yaml`, "sessions/old.txt"].map(
      (name) => `.milestones/${name}`,
    );
    all.repository.git("add", "--force", ...stray);
    all.repository.git("commit", "--quiet", "--message", "too much");
    const status = await milestone(all.options, "status");
    expect(status).toMatch(
      new RegExp(
        `\nTracked by git though it should not be \\(git rm --cached\\):\n {2}backups/${backup}/active/m-1\\.yaml\n {2}index\\.db\n {2}sessions/old\\.txt\nOn hybrid\\.\n$`,
      ),
    );
    const commands = await moveAndCommit(all, "file");
    expect(commands[0]).toBe("git rm --cached .milestones/index.db");
  });

  test("are none after a move from a store that had none", async () => {
    const all = team({ "active/m-1.yaml": "id: m-1\n" });
    for (const to of ["hybrid", "database", "hybrid", "file"]) {
      await moveAndCommit(all, to);
      expect(await milestone(all.options, "status")).not.toContain("Tracked by git");
    }
    expect(Object.keys(treeOf(all.store.dir)).some((name) => name.includes("enterprise.db"))).toBe(true);
  });
});
