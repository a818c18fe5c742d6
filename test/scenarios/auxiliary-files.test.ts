import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { addOddNames, ODD_FILES } from "../support/odd-files.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { digestsBelow, ownFilesOf } from "../support/snapshot.ts";
import { makeStore, type TestStore, writeFiles } from "../support/store.ts";

const RECORDS = { "active/m-1.yaml": "id: m-1\n", "completed/m-0.yaml": "id: m-0\n" };

function storeOfOddFiles(): TestStore {
  const store = makeStore({ ...ODD_FILES, ...RECORDS });
  addOddNames(store);
  return store;
}

/** The files of a state folder in the store, or in a backup of it. */
function filesOf(store: TestStore, ...below: string[]): Record<string, string> {
  return digestsBelow(store.layout.at(...below));
}

describe("files that are no records", () => {
  test("are no hindrance, and only those that tools see in part are named", async () => {
    const { out, exit } = await runMilestone(["plan", "database"], { cwd: storeOfOddFiles().dir });
    expect(exit).toBe(0);
    expect(out).toContain("Plan: file to database, 1 active, 1 completed\n");
    expect([...out.matchAll(/^ {2}(\S+): (\S+ \S+): /gm)].map(([, file, what]) => `${file} ${what}`)).toEqual([
      ".milestones/active/other.yml warning yml-extension",
      ".milestones/active/archive/2024/m-9.yaml warning nested-file",
    ]);
  });

  test.each([["hybrid"], ["database"]])("are in no table after a move to %s", async (to) => {
    const store = storeOfOddFiles();
    await milestone({ cwd: store.dir }, "migrate", to, "--yes");
    expect(await milestone({ cwd: store.dir }, "status")).toContain("Records:   1 active, 1 completed");
  });

  test.each([["file"], ["hybrid"]])("are in a backup of %s, byte for byte, and come back from it", async (backend) => {
    const store = storeOfOddFiles();
    if (backend === "hybrid") {
      await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    }
    const before = { active: filesOf(store, "active"), completed: filesOf(store, "completed") };
    const out = await milestone({ cwd: store.dir }, "backup");
    const [, backup = ""] = /Backup (\S+)\.\n$/.exec(out) ?? [];
    expect(filesOf(store, "backups", backup, "active")).toEqual(before.active);
    expect(filesOf(store, "backups", backup, "completed")).toEqual(before.completed);
    fs.rmSync(store.layout.at("active"), { recursive: true });
    fs.rmSync(store.layout.at("completed"), { recursive: true });
    await milestone({ cwd: store.dir }, "restore", backup, "--yes");
    expect(filesOf(store, "active")).toEqual(before.active);
    expect(filesOf(store, "completed")).toEqual(before.completed);
  });

  test("that came after a backup stay when it is restored", async () => {
    const store = storeOfOddFiles();
    const out = await milestone({ cwd: store.dir }, "backup");
    const [, backup = ""] = /Backup (\S+)\.\n$/.exec(out) ?? [];
    writeFiles(store, {
      "active/new-notes.md": "new\n",
      "active/new-board.yaml": "columns: [a]\n",
      "active/archive/new.bin": Uint8Array.from([0]),
    });
    const before = ownFilesOf(store.layout.dir);
    await milestone({ cwd: store.dir }, "restore", backup, "--yes");
    expect(ownFilesOf(store.layout.dir)).toEqual(before);
  });

  test("stay where they are when a database whose YAML is gone becomes files again", async () => {
    const store = storeOfOddFiles();
    await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
    const before = ownFilesOf(store.layout.dir);
    fs.rmSync(store.layout.at("active/m-1.yaml"));
    fs.rmSync(store.layout.at("completed/m-0.yaml"));
    await milestone({ cwd: store.dir }, "migrate", "hybrid", "--yes");
    expect(ownFilesOf(store.layout.dir)).toEqual(before);
  });

  test("named under storage.auxiliary are left alone, though they look like records", async () => {
    const store = makeStore({
      ...RECORDS,
      "active/template.yaml": "id: template\ntitle: [\n",
      "config/storage-config.yaml": "storage:\n  auxiliary: [template.yaml]\n",
    });
    const before = ownFilesOf(store.layout.dir);
    for (const to of ["database", "hybrid", "file"]) {
      await milestone({ cwd: store.dir }, "migrate", to, "--yes");
      expect(await milestone({ cwd: store.dir }, "status")).toContain("Records:   1 active, 1 completed\n");
    }
    expect(ownFilesOf(store.layout.dir)).toEqual(before);
  });
});
