import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Clone } from "../support/clone.ts";
import { once } from "../support/once.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, type RunOptions, runMilestone } from "../support/run-milestone.ts";
import { statsBelow } from "../support/snapshot.ts";
import { spawnMilestone } from "../support/spawn-milestone.ts";
import { copyStore, makeFolder, makeStore, type TestStore, writeFiles } from "../support/store.ts";

const FILES = {
  "active/m-1.yaml": "id: m-1 # first\n",
  "active/m-2.yaml": "id: m-2\n",
  "active/broken.yaml": "id: 1\nid: 2\n",
  "active/also.yml": "id: also\n",
  "completed/m-0.yaml": "id: m-0\n",
  "config/storage-config.yaml": "storage: {backend: hybrid}\n",
};
/** What differs between a commit and a clone of it is only where it is, and what nobody commits. */
const HERE = new Set(["store", "commit", "index", "session", "diskFreeBytes", "estimate", "detail"]);

function comparable(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => (HERE.has(key) ? undefined : value));
}

interface Commits {
  readonly store: TestStore;
  readonly repository: TestRepository;
  readonly options: RunOptions;
  /** A commit for each backend, in this order. */
  readonly commits: Readonly<Record<"file" | "hybrid" | "database", string>>;
}

/** A repository whose store moved twice, with a commit on each backend, and whose working tree is far from all of them. */
async function threeCommits(): Promise<Commits> {
  const { dir, commits } = await made();
  const store = copyStore(dir);
  const repository = new TestRepository(store);
  return { store, repository, options: { cwd: store.dir, env: repository.env }, commits };
}

const made = once(async (keep) => {
  const store = makeStore(FILES);
  const repository = new TestRepository(store);
  const options = { cwd: store.dir, env: repository.env };
  const file = repository.commit("file");
  fs.rmSync(store.layout.at("active/broken.yaml"));
  fs.rmSync(store.layout.settingsFile);
  await milestone(options, "migrate", "hybrid", "--yes");
  const hybrid = repository.commit("hybrid");
  await milestone(options, "migrate", "database", "--yes");
  const database = repository.commit("database");
  fs.rmSync(store.layout.backupsDir, { recursive: true });
  fs.rmSync(store.layout.databaseFile);
  writeFiles(store, {
    "active/m-1.yaml": "id: [\n",
    "config/storage-backend.txt": "nonsense\n",
    "config/storage-config.yaml": "nonsense: yes\n",
    "sessions/current.txt": "m-1\n",
    "locks/m-1.lock/timestamp": `${new Date().toISOString()}\n`,
  });
  return { dir: keep(store.dir), commits: { file, hybrid, database } };
});

describe("--ref", () => {
  test.each([
    ["file", ["status", "verify", "backups", "plan hybrid", "plan database"]],
    ["hybrid", ["status", "verify", "backups", "plan file", "plan database"]],
    ["database", ["status", "verify", "backups", "plan hybrid"]],
  ] as const)("to a commit on %s says what a checkout of it would, whatever the working tree holds", async (backend, commands) => {
    const { store, repository, options, commits } = await threeCommits();
    const clone = new Clone(store.dir, repository.env, "--no-checkout");
    clone.git("checkout", "--quiet", commits[backend]);
    const before = statsBelow(store.layout.dir);
    for (const command of commands) {
      const args = [...command.split(" "), "--json"];
      const seen = await runMilestone([...args, "--ref", commits[backend]], options);
      const now = new Date(clone.git("show", "-s", "--format=%cI", "HEAD"));
      const checkedOut = await runMilestone(args, { cwd: clone.dir, env: clone.env, now });
      expect(comparable(seen.out), command).toEqual(comparable(checkedOut.out));
      expect(seen.exit, command).toBe(checkedOut.exit);
      expect(statsBelow(store.layout.dir)).toEqual(before);
    }
  });

  test("names the commit that was read", async () => {
    const { options, store, commits } = await threeCommits();
    const out = await milestone(options, "status", "--ref", commits.database);
    expect(out).toMatch(
      new RegExp(
        `^Store:     ${store.layout.dir} at ${commits.database.slice(0, 12)}\nBackend:   database\nRecords:   2 active, 1 completed\n`,
      ),
    );
  });

  test("takes branches, tags and expressions, and nothing that is an option", async () => {
    const { options, repository, commits } = await threeCommits();
    repository.git("tag", "v1", commits.hybrid);
    for (const ref of [commits.hybrid.slice(0, 10), "v1", "HEAD~1", "main^"]) {
      expect(await milestone(options, "status", "--ref", ref)).toContain("Backend:   hybrid\n");
    }
    for (const ref of ["nothing", "--upload-pack=x", "a;b", "refs/heads/../x", ""]) {
      const { exit, out, err } = await runMilestone(["status", `--ref=${ref}`], options);
      expect({ exit, out }, ref).toEqual({ exit: 2, out: "" });
      expect(err).toMatch(/^UNKNOWN_COMMIT: There is no commit /);
    }
  });

  test("outside a repository is wrong usage", async () => {
    const { dir } = makeStore({ "active/m-1.yaml": "id: m-1\n" });
    expect(
      await runMilestone(["status", "--ref", "HEAD"], { cwd: dir, env: { PATH: process.env.PATH ?? "" } }),
    ).toEqual({
      exit: 2,
      out: "",
      err: "UNKNOWN_COMMIT: The store is in no git repository, so --ref means nothing here.\nNothing was changed.\n  Leave --ref out.\n",
    });
  });

  test("to a commit without the store says so", async () => {
    const store = makeStore({ "active/m-1.yaml": "id: m-1\n" });
    const repository = new TestRepository(store);
    repository.git("commit", "--quiet", "--allow-empty", "--message", "nothing yet");
    const commit = repository.git("rev-parse", "HEAD").slice(0, 12);
    expect(await runMilestone(["status", "--ref", "HEAD"], { cwd: store.dir, env: repository.env })).toEqual({
      exit: 2,
      out: "",
      err: `STORE_NOT_FOUND: The commit ${commit} has no files in .milestones.
Nothing was changed.
  Name a commit that has.
`,
    });
  });

  test("of a store deep inside a repository reads that store", async () => {
    const { store, repository, options } = await threeCommits();
    const inner = path.join(store.dir, "packages/web");
    fs.mkdirSync(path.join(inner, ".milestones/active"), { recursive: true });
    fs.writeFileSync(path.join(inner, ".milestones/active/w-1.yaml"), "id: w-1\n");
    repository.git("add", "packages");
    repository.git("commit", "--quiet", "--message", "another store");
    const out = await milestone({ ...options, cwd: inner }, "status", "--ref", "HEAD");
    expect(out).toContain("Records:   1 active, 0 completed\n");
  });

  test.each([
    "from outside",
    "from another repository",
    "through a link",
  ])("finds a store that the working tree lacks %s", async (from) => {
    const store = makeStore({ "active/m-1.yaml": "id: m-1\n" });
    const repository = new TestRepository(store);
    repository.commit("a store");
    fs.rmSync(store.layout.dir, { recursive: true });
    const cwd = makeFolder();
    fs.symlinkSync(store.dir, path.join(cwd, "link"));
    if (from === "from another repository") {
      execFileSync("git", ["init", "--quiet"], { cwd });
      const author = ["-c", "user.name=A", "-c", "user.email=a@b.c"];
      execFileSync("git", [...author, "commit", "--quiet", "--allow-empty", "--message", "x"], { cwd });
    }
    const dir = from === "through a link" ? path.join(cwd, "link/.milestones") : store.layout.dir;
    const out = await milestone({ cwd, env: repository.env }, "status", "--store", dir, "--ref", "HEAD");
    expect(out).toContain("Records:   1 active, 0 completed\n");
  });

  test("to a commit whose database was not committed says so", async () => {
    const { options, store, repository, commits } = await threeCommits();
    repository.git("checkout", "--quiet", "--force", commits.database);
    repository.git("rm", "--quiet", "--cached", ".milestones/enterprise.db");
    repository.git("commit", "--quiet", "--message", "forgotten");
    const { exit, out } = await runMilestone(["status", "--ref", "HEAD"], options);
    expect(exit).toBe(3);
    expect(out).toContain(
      "Records:   cannot be read: .milestones/enterprise.db is missing, though the backend is database.\n",
    );
    expect(fs.existsSync(store.layout.databaseFile)).toBe(true);
  });

  test("to a commit whose database is in Git LFS reads it where it was fetched, and else says that it was not", async () => {
    const { store, repository, options, commits } = await threeCommits();
    const bytes = execFileSync("git", ["cat-file", "blob", `${commits.database}:.milestones/enterprise.db`], {
      cwd: store.dir,
      env: repository.env,
    });
    const id = hash("sha256", bytes);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize ${bytes.length}\n`;
    const blob = repository.gitWith(pointer, "hash-object", "-w", "--stdin");
    repository.git("read-tree", commits.database);
    repository.git("update-index", "--cacheinfo", `100644,${blob},.milestones/enterprise.db`);
    const tree = repository.git("write-tree");
    // At one time: a commit's time is the present of what is said of it.
    const env = { ...repository.env, GIT_COMMITTER_DATE: "@1795428000 +0000" };
    const commitTree = (of: string) =>
      execFileSync("git", ["commit-tree", "-m", "a commit", of], { cwd: store.dir, env, encoding: "utf8" }).trim();
    const commit = commitTree(tree);
    const status = async (ref: string) => {
      const { out } = await runMilestone(["status", "--json", "--ref", ref], options);
      return comparable(out.replaceAll(ref.slice(0, 12), "<commit>"));
    };
    const absent = await runMilestone(["validate", "--ref", commit], options);
    expect(absent.out).toContain(
      "error database-broken: a Git LFS pointer, not the database; git lfs pull fetches it\n",
    );
    const file = path.join(store.dir, ".git/lfs/objects", id.slice(0, 2), id.slice(2, 4), id);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, "of another content");
    expect((await runMilestone(["validate", "--ref", commit], options)).out).toBe(absent.out);
    fs.writeFileSync(file, bytes);
    const again = commitTree(`${commits.database}^{tree}`);
    expect(await status(commit)).toEqual(await status(again));
  });

  test("leaves no copy of the database behind", async () => {
    const { store, repository, commits } = await threeCommits();
    const temporary = makeFolder();
    const env = { ...repository.env, TMPDIR: temporary };
    const { exit, out } = await spawnMilestone(["verify", "--ref", commits.database], { cwd: store.dir, env });
    expect(exit).toBe(0);
    expect(out).toMatch(/\nThe same as recorded with migration-\S+-hybrid-to-database\.\n$/);
    expect(fs.readdirSync(temporary)).toEqual([]);
  });
});
