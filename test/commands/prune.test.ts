import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { beginRun } from "../../src/migrate/begin.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore, type TestStore, treeOf, writeFiles } from "../support/store.ts";

const FILES = { "active/m-1.yaml": "id: m-1\n", "completed/m-0.yaml": "id: m-0\n" };

function on(store: TestStore, day: string) {
  return { cwd: store.dir, now: new Date(`2026-${day}T10:15:00Z`) };
}

function foldersIn(store: TestStore, name: string): string[] {
  const dir = store.layout.at(name);
  return fs.existsSync(dir) ? fs.readdirSync(dir).filter((each) => !each.startsWith(".")) : [];
}

describe("milestone prune", () => {
  test("of a store with nothing to prune says so", async () => {
    const store = makeStore(FILES);
    const before = treeOf(store.dir);
    const dryRun = await runMilestone(["prune", "--dry-run"], { cwd: store.dir });
    expect(dryRun).toEqual({ exit: 0, out: "0 items to remove\nNothing was removed.\n", err: "" });
    expect(treeOf(store.dir)).toEqual(before);
    const run = await runMilestone(["prune"], { cwd: store.dir });
    expect(run).toEqual({ exit: 0, out: "0 items removed\nNothing to prune.\n", err: "" });
  });

  test("removes backups 30 days after they were taken, and not a second before", async () => {
    const store = makeStore(FILES);
    await milestone(on(store, "01-01"), "backup");
    await milestone(on(store, "01-20"), "backup");
    const args = ["prune", "--quiet", "--now"];
    expect(await milestone({ cwd: store.dir }, ...args, "2026-01-31T10:14:59Z")).toBe(
      "0 items removed\nNothing to prune.\n",
    );
    expect(await milestone({ cwd: store.dir }, ...args, "2026-01-31T10:15:00Z")).toBe(
      "1 item removed\n  backups/migration-20260101-101500-file-to-file, expired 2026-01-31\nPruned.\n",
    );
    expect(foldersIn(store, "backups")).toEqual(["migration-20260120-101500-file-to-file"]);
  });

  test("never removes the last proved backup, and says why", async () => {
    const store = makeStore(FILES);
    await milestone(on(store, "01-01"), "backup");
    await milestone(on(store, "01-02"), "backup");
    expect(await milestone(on(store, "12-31"), "prune")).toBe(`1 item removed
  backups/migration-20260101-101500-file-to-file, expired 2026-01-31
1 item kept
  backups/migration-20260102-101500-file-to-file, expired 2026-02-01: it is the last proved one
Pruned.
`);
    expect(foldersIn(store, "backups")).toEqual(["migration-20260102-101500-file-to-file"]);
  });

  test("counts a backup whose payload is gone for less than one that can be restored here", async () => {
    const store = makeStore(FILES);
    await milestone(on(store, "01-01"), "backup");
    await milestone(on(store, "01-02"), "backup");
    for (const name of ["active", "completed", "logs"]) {
      fs.rmSync(store.layout.at("backups/migration-20260102-101500-file-to-file", name), { recursive: true });
    }
    await milestone(on(store, "12-31"), "prune");
    expect(foldersIn(store, "backups")).toEqual(["migration-20260101-101500-file-to-file"]);
  });

  test("counts one of which a byte is not as it was taken for less than one that can be restored", async () => {
    const store = makeStore(FILES);
    await milestone(on(store, "01-01"), "backup");
    await milestone(on(store, "01-02"), "backup");
    fs.appendFileSync(store.layout.at("backups/migration-20260102-101500-file-to-file/active/m-1.yaml"), "#");
    await milestone(on(store, "12-31"), "prune");
    expect(foldersIn(store, "backups")).toEqual(["migration-20260101-101500-file-to-file"]);
    await milestone(on(store, "12-31"), "restore", "migration-20260101-101500-file-to-file", "--yes");
  });

  test("counts an empty one for less than one with records", async () => {
    const store = makeStore(FILES);
    await milestone(on(store, "01-01"), "backup");
    for (const name of Object.keys(FILES)) {
      fs.rmSync(store.layout.at(name));
    }
    await milestone(on(store, "01-02"), "backup");
    await milestone(on(store, "12-31"), "prune");
    expect(foldersIn(store, "backups")).toEqual(["migration-20260101-101500-file-to-file"]);
  });

  test("counts one of the tools, which has no digests, for less than one that can be proved; but keeps it too", async () => {
    const store = makeStore(FILES);
    await milestone(on(store, "01-01"), "backup");
    const theirs = ["01-02", "01-03"].map((day) => `migration-2026${day.replace("-", "")}-101500-file-to-hybrid`);
    for (const id of theirs) {
      writeFiles(store, {
        [`backups/${id}/active/m-1.yaml`]: "broken: [",
        [`backups/${id}/backup-metadata.yaml`]: `backup:
  id: "${id}"
  timestamp: "${id.slice(10, 14)}-${id.slice(14, 16)}-${id.slice(16, 18)}T10:15:00Z"
  from_backend: file
  to_backend: hybrid
  milestone_count: 1
validation:
  integrity_check: passed
`,
      });
    }
    expect(await milestone(on(store, "12-31"), "prune")).toBe(`1 item removed
  backups/${theirs[0]}, expired 2026-02-01
2 items kept
  backups/migration-20260101-101500-file-to-file, expired 2026-01-31: it is the last proved one
  backups/${theirs[1]}, expired 2026-02-02: it is the last one of the tools, and nobody can tell whether it is whole
Pruned.
`);
    await milestone(on(store, "12-31"), "restore", "migration-20260101-101500-file-to-file", "--yes");
  });

  test("leaves a damaged backup for a person to judge", async () => {
    const store = makeStore(FILES);
    writeFiles(store, { "backups/migration-20250101-000000-file-to-file/active/m.yaml": "id: m\n" });
    expect(await milestone(on(store, "12-31"), "prune")).toBe("0 items removed\nNothing to prune.\n");
    expect(foldersIn(store, "backups")).toEqual(["migration-20250101-000000-file-to-file"]);
  });

  test("removes what moves displaced, and their journals", async () => {
    const store = makeStore(FILES);
    await milestone(on(store, "01-01"), "migrate", "database", "--yes");
    await milestone(on(store, "01-02"), "migrate", "hybrid", "--yes");
    fs.appendFileSync(store.layout.at("active/m-1.yaml"), "title: later\n");
    await milestone(on(store, "01-03"), "migrate", "database", "--yes");
    const before = treeOf(store.dir);
    const list = `  migrations/migration-20260101-101500-file-to-database
  migrations/migration-20260102-101500-database-to-hybrid
  migrations/migration-20260103-101500-hybrid-to-database, 1 displaced file
  index.db, which no backend reads now
`;
    expect(await milestone(on(store, "01-04"), "prune", "--dry-run")).toBe(
      `4 items to remove\n${list}Nothing was removed.\n`,
    );
    expect(treeOf(store.dir)).toEqual(before);
    expect(await milestone(on(store, "01-04"), "prune")).toBe(`4 items removed\n${list}Pruned.\n`);
    expect(foldersIn(store, "migrations")).toEqual([]);
    expect(foldersIn(store, "backups")).toHaveLength(3);
    expect(await milestone(on(store, "01-04"), "status")).toContain("Records:   1 active, 1 completed\n");
  });

  test.each([
    ["file", true],
    ["hybrid", false],
  ])("under %s removes the index: %s", async (backend, isRemoved) => {
    const store = makeStore(FILES);
    await milestone(on(store, "01-01"), "migrate", "hybrid", "--yes");
    if (backend === "file") {
      await milestone(on(store, "01-02"), "migrate", "file", "--yes");
    }
    expect(fs.existsSync(store.layout.indexFile)).toBe(true);
    await milestone(on(store, "01-03"), "prune");
    expect(fs.existsSync(store.layout.indexFile)).toBe(!isRemoved);
  });

  test("keeps records that somebody wrote over while a move was undone", async () => {
    const id = "migration-20260101-000000-file-to-hybrid";
    const left = `migrations/${id}/left/active`;
    const store = makeStore(FILES);
    beginRun(store.context, id, { kind: "migrate", from: "file", to: "hybrid" }).reach("undone", new Date());
    writeFiles(store, { [`${left}/m-1.yaml`]: "id: m-1\n", [`${left}/m-2.yaml`]: "id: m-2\n" });
    expect(await milestone(on(store, "12-31"), "prune")).toBe(`0 items removed
1 item kept
  migrations/migration-20260101-000000-file-to-hybrid: 2 files in left/ that somebody else wrote; move them away first
Nothing to prune.
`);
    expect(foldersIn(store, "migrations")).toHaveLength(1);
  });
});
