import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { commitHistory } from "../../scripts/bench/commit-history.ts";
import { writeBenchStore } from "../../scripts/bench-store.ts";
import { gitEnvironment } from "../support/repository.ts";

test("a store of any size gets 1,000 commits that changed its records, and stands as the last one has it", () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "milestone-bench-test-"));
  try {
    for (const records of [3, 1200]) {
      const dir = path.join(scratch, String(records));
      writeBenchStore(dir, records);
      commitHistory(path.join(dir, ".milestones"));
      const git = (...args: string[]) =>
        execFileSync("git", args, { cwd: dir, env: gitEnvironment(), encoding: "utf8" });
      expect(git("rev-list", "--count", "HEAD", "--", ".milestones")).toBe("1000\n");
      expect(git("status", "--porcelain")).toBe("");
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
