import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeSampleStore } from "../../scripts/sample-store.ts";
import { TestRepository } from "../support/repository.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { commitSampleHistory } from "../support/sample-history.ts";
import { steady } from "../support/steady.ts";
import { makeStore } from "../support/store.ts";

/** Some minutes after the last event of the sample store. */
const NOW = new Date("2026-11-20T16:00:00Z");

test("README.md shows what the sample store really shows", async () => {
  const text = fs.readFileSync(path.resolve(import.meta.dirname, "../../README.md"), "utf8");
  const [, block = ""] = /\n## A look\n\n```\n(\$ [^`]*)```\n/.exec(text) ?? [];
  const shown = block.split(/^\$ /m).filter(Boolean);
  expect(shown.length).toBeGreaterThan(1);
  const store = makeStore();
  fs.rmdirSync(store.layout.dir);
  writeSampleStore(store.dir);
  const repository = new TestRepository(store);
  commitSampleHistory(repository);
  const { env } = repository;
  for (const piece of shown) {
    const [typed = "", ...lines] = piece.trimEnd().split("\n");
    const [program, ...args] = typed.split(" ");
    expect(program).toBe("milestone");
    const { exit, out } = await runMilestone([...args, "--quiet"], { cwd: store.dir, env, now: NOW, terminal: true });
    expect(exit).toBe(0);
    expect(elsewhere(out)).toBe(elsewhere(`${lines.join("\n")}\n`));
  }
});

/** The same text whatever the folder, the day and the speed. */
function elsewhere(text: string): string {
  return steady(text)
    .replace(/^Store: .*$/m, "Store:     <folder>")
    .replace(/migration-\d{8}-\d{6}-/g, "migration-<time>-");
}
