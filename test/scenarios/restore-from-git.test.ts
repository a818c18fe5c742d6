import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Clone } from "../support/clone.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, type RunOptions, runMilestone } from "../support/run-milestone.ts";
import { digestsBelow } from "../support/snapshot.ts";
import { makeStore, type StoreFiles, type TestStore, writeFiles } from "../support/store.ts";

const FILES: StoreFiles = {
  "active/m-1.yaml": "id: m-1 # first\n",
  "active/m-2.yaml": "id: m-2\n",
  "active/dependencies.yaml": "a:\n- b\nc: d\n",
  "active/notes/plan.bin": Uint8Array.from([0, 255, 13, 10]),
  "completed/m-0.yaml": "id: m-0\n",
  "config/storage-config.yaml": "storage: {migration: {max_write_pause: 5}}\n",
};

interface Taken {
  readonly store: TestStore;
  readonly repository: TestRepository;
  readonly options: RunOptions;
  readonly backup: string;
}

/** A committed store whose backup was taken at the commit, and committed; then the store changed. */
async function backedUp(files = FILES, change: StoreFiles = {}): Promise<Taken> {
  const store = makeStore(files);
  const repository = new TestRepository(store);
  repository.commit("records");
  writeFiles(store, change);
  const options = { cwd: store.dir, env: repository.env };
  await milestone(options, "backup");
  const [backup = ""] = fs.readdirSync(store.layout.backupsDir);
  repository.commit("backup");
  fs.rmSync(store.layout.at("active/m-1.yaml"));
  writeFiles(store, { "active/m-2.yaml": "id: m-2\nstatus: blocked\n" });
  repository.commit("changes");
  return { store, repository, options, backup };
}

function recordsIn(dir: string): Record<string, string> {
  const all = digestsBelow(path.join(dir, ".milestones"));
  return Object.fromEntries(Object.entries(all).filter(([name]) => /^(?:active|completed)\//.test(name)));
}

describe("restore in a clone, which has no payload", () => {
  test("takes it from the commit that the backup was taken at", async () => {
    const { store, repository, backup } = await backedUp();
    const clone = new Clone(store.dir, repository.env);
    const options = { cwd: clone.dir, env: clone.env };
    expect(await milestone(options, "backups")).toMatch(/ {2}yes {5}in git {3}\d{4}-\d\d-\d\d\n$/);
    const { exit, err } = await runMilestone(["restore", backup, "--yes"], options);
    expect(exit).toBe(0);
    expect(err).toMatch(/\nRestore \S+, taken \S+, from git: file to file\n/);
    expect(recordsIn(clone.dir)).toEqual(wanted(store, backup));
    expect(await milestone(options, "verify")).toMatch(/\nThe same as recorded with /);
  });

  test("says which file was not committed as it was, and changes nothing", async () => {
    const { store, repository, backup } = await backedUp(FILES, { "active/m-1.yaml": "id: m-1 # not committed\n" });
    const clone = new Clone(store.dir, repository.env);
    const before = digestsBelow(path.join(clone.dir, ".milestones"));
    expect(await runMilestone(["restore", backup, "--yes", "--quiet"], { cwd: clone.dir, env: clone.env })).toEqual({
      exit: 1,
      out: "",
      err: `BACKUP_PAYLOAD_ABSENT: The payload of ${backup} is not here, and active/m-1.yaml was not committed as it was then.
Nothing was changed.
  Restore it on the machine that took it, or fetch more history: git fetch --unshallow.
`,
    });
    expect(digestsBelow(path.join(clone.dir, ".milestones"))).toEqual(before);
  });

  test("that is shallow says which commit it lacks, and can once it was fetched", async () => {
    const { store, repository, backup } = await backedUp();
    const commit = repository.git("rev-parse", "HEAD~2");
    const clone = new Clone(store.dir, repository.env, "--depth=1");
    const options = { cwd: clone.dir, env: clone.env };
    const { exit, err } = await runMilestone(["restore", backup, "--yes", "--quiet"], options);
    expect(exit).toBe(1);
    expect(err).toContain(`is not here, and the commit ${commit.slice(0, 12)} that holds it is not in this clone.\n`);
    clone.git("fetch", "--quiet", "--unshallow");
    await milestone(options, "restore", backup, "--yes");
    expect(recordsIn(clone.dir)).toEqual(wanted(store, backup));
  });

  test("outside any repository says that no commit can be asked", async () => {
    const { store, backup } = await backedUp();
    const bare = makeStore({
      ...FILES,
      [`backups/${backup}/backup-metadata.yaml`]: fs.readFileSync(
        store.layout.at("backups", backup, "backup-metadata.yaml"),
      ),
    });
    const { exit, err } = await runMilestone(["restore", backup, "--yes", "--quiet"], { cwd: bare.dir });
    expect(exit).toBe(1);
    expect(err).toMatch(
      /^BACKUP_PAYLOAD_ABSENT: The payload of \S+ is not here, and the commit [0-9a-f]{12} that holds it is not in this clone\./,
    );
  });

  test("refuses a commit whose bytes are not those of the backup", async () => {
    const { store, repository, backup } = await backedUp();
    const metadata = store.layout.at("backups", backup, "backup-metadata.yaml");
    const text = fs.readFileSync(metadata, "utf8");
    const [, commit = ""] = /commit: "([0-9a-f]{40})"/.exec(text) ?? [];
    const clone = new Clone(store.dir, repository.env);
    const spoiled = text.replace(commit, repository.git("rev-parse", "HEAD"));
    fs.writeFileSync(path.join(clone.dir, ".milestones/backups", backup, "backup-metadata.yaml"), spoiled);
    const { exit, out, err } = await runMilestone(["restore", backup, "--yes", "--quiet"], {
      cwd: clone.dir,
      env: clone.env,
    });
    expect({ exit: exit === 0, out }).toEqual({ exit: false, out: "" });
    expect(err).toMatch(/active\/m-[12]\.yaml (?:was not committed as it was then|has other bytes)/);
  });
});

/** The records and auxiliary files that the payload of a backup holds. */
function wanted(store: TestStore, backup: string): Record<string, string> {
  const all = digestsBelow(store.layout.at("backups", backup));
  return Object.fromEntries(Object.entries(all).filter(([name]) => /^(?:active|completed)\//.test(name)));
}
