import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { programOf } from "../support/program.ts";
import { milestone } from "../support/run-milestone.ts";
import { makeFolder, makeStore } from "../support/store.ts";

test("rows that a sync commits are on the disk, the removal of SQLite's journal too, before anything counts on them", async () => {
  const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n" });
  await milestone({ cwd: store.dir }, "migrate", "database", "--yes");
  fs.writeFileSync(store.layout.at("active", "a.yaml"), "id: a\ntitle: A\n");
  const log = path.join(makeFolder(), "calls");
  const trace = ["-f", "-y", "-o", log, "-e", "trace=fsync,fdatasync,unlink"];
  const args = [...trace, process.execPath, programOf("main"), "sync", "--quiet"];
  const { status, stderr } = spawnSync("strace", args, { cwd: store.dir, encoding: "utf8" });
  expect(status, stderr).toBe(0);

  const calls = fs.readFileSync(log, "utf8").split("\n");
  const inStore = calls.flatMap((line) => {
    const [, call, file] = /\b(fsync|fdatasync|unlink)\((?:\d+<|")([^>"]+)/.exec(line) ?? [];
    return file?.startsWith(store.layout.dir) ? [`${call} ${path.relative(store.layout.dir, file) || "."}`] : [];
  });
  const removed = inStore.lastIndexOf("unlink enterprise.db-journal");
  const before = inStore.slice(0, removed).map((each) => each.replace("fdatasync", "fsync"));
  expect(before).toContain("fsync enterprise.db-journal");
  expect(before.at(-1)).toBe("fsync enterprise.db");
  expect(inStore[removed + 1]?.replace("fdatasync", "fsync")).toBe("fsync .");
});
