import fs from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { statsBelow } from "../support/snapshot.ts";
import { spawnMilestone } from "../support/spawn-milestone.ts";
import { makeStore, type TestStore, writeFiles } from "../support/store.ts";

const FILES = {
  "active/m-1.yaml": "id: m-1\n",
  "active/broken.yaml": "id: [\n",
  "completed/m-0.yaml": "id: m-0\n",
  "locks/m-1.lock/timestamp": "2020-01-01T00:00:00Z\n",
  "sessions/current.txt": "m-1\n",
};
const NOW = new Date("2026-11-22T10:15:00Z");
const BACKENDS = ["file", "hybrid", "database"] as const;
const COMMANDS = [
  "status",
  "verify",
  "backups",
  "plan file",
  "plan hybrid",
  "plan database",
  "migrate",
  "migrate hybrid --dry-run",
  "migrate hybrid --yes",
  "restore BACKUP --dry-run",
  "restore nothing --yes",
  "prune --dry-run",
  "resume",
  "help",
];

/** A store with all kinds of things in it, on a backend, with a backup. */
async function storeOn(backend: string): Promise<{ store: TestStore; backup: string }> {
  const store = makeStore({ ...FILES, "active/broken.yaml": "id: fine\n" });
  const options = { cwd: store.dir, now: NOW };
  if (backend !== "file") {
    await milestone(options, "migrate", backend, "--yes", "--pause-sessions");
  }
  await milestone(options, "backup");
  const taken = fs.readdirSync(store.layout.backupsDir).at(-1) ?? "";
  writeFiles(store, { "active/broken.yaml": "id: [\n" });
  return { store, backup: taken };
}

describe.each(BACKENDS)("under %s", (backend) => {
  test("commands that only read, or refuse, leave every file and folder as it was, times included", async () => {
    const { store, backup } = await storeOn(backend);
    const before = statsBelow(store.dir);
    for (const command of COMMANDS) {
      await runMilestone(command.replace("BACKUP", backup).split(" "), { cwd: store.dir });
      expect(statsBelow(store.dir), command).toEqual(before);
    }
  });

  test("they work for a user who may not write there, and leave nothing elsewhere", async () => {
    const { store, backup } = await storeOn(backend);
    const temporary = path.join(store.dir, "tmp");
    fs.mkdirSync(temporary);
    // Root may write everywhere: then it is another user who reads.
    const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    takeWriteAway(store.dir);
    onTestFinished(() => giveWriteBack(store.dir));
    fs.chmodSync(temporary, 0o777);
    const env = { PATH: process.env.PATH ?? "", TMPDIR: temporary };
    const before = statsBelow(store.layout.dir);
    const run = async (command: string) => {
      const args = command.replace("BACKUP", backup).split(" ");
      const { exit, out, err } = await spawnMilestone([...args, "--quiet"], { cwd: store.dir, env, ...other });
      expect(statsBelow(store.layout.dir)).toEqual(before);
      expect(fs.readdirSync(temporary)).toEqual([]);
      return { exit, out, err };
    };
    const [status, verify, restore] = await Promise.all(["status", "verify", "restore BACKUP --dry-run"].map(run));
    expect(status).toMatchObject({ exit: 0, err: "" });
    expect(status?.out).toContain(`Backend:   ${backend}\n`);
    expect(verify).toMatchObject({ exit: 1, err: "" });
    expect(restore).toMatchObject({ exit: 1, err: "" });
    expect(restore?.out).toContain("  FAIL The store may be written: not writable: ");
  });
});

function giveWriteBack(dir: string): void {
  fs.chmodSync(dir, 0o755);
  for (const entry of fs.readdirSync(dir, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    giveWriteBack(path.join(dir, entry.name));
  }
}

function takeWriteAway(dir: string): void {
  for (const name of [".", ...fs.readdirSync(dir, { recursive: true, encoding: "utf8" })]) {
    const file = path.join(dir, name);
    fs.chmodSync(file, fs.statSync(file).isDirectory() ? 0o555 : 0o444);
  }
}
