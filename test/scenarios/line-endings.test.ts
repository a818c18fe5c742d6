import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Clone } from "../support/clone.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeStore } from "../support/store.ts";

const FILES = {
  "active/lf.yaml": "id: lf\n",
  "active/crlf.yaml": "id: crlf\r\n",
  "active/mixed.yaml": "id: mixed\r\ntitle: x\n",
};
const WARNING =
  "  warn git leaves line endings alone: git converts them in this clone; the .gitattributes that the move writes ends that\n";

function recordsIn(dir: string): Record<string, string> {
  const folder = path.join(dir, ".milestones/active");
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => [`active/${name}`, fs.readFileSync(path.join(folder, name), "utf8")]),
  );
}

describe("a repository in which git converts line endings", () => {
  test.each(["true", "input"])("core.autocrlf=%s is named in the plan, and no hindrance", async (setting) => {
    const store = makeStore(FILES);
    const repository = new TestRepository(store);
    const options = { cwd: store.dir, env: repository.env };
    expect(await milestone(options, "plan", "hybrid")).toContain(
      "  ok   git leaves line endings alone: no conversion\n",
    );
    repository.git("config", "core.autocrlf", setting);
    expect(await milestone(options, "plan", "hybrid")).toContain(WARNING);
  });

  test("a .gitattributes that says text is named as well", async () => {
    const store = makeStore(FILES);
    const repository = new TestRepository(store);
    fs.writeFileSync(path.join(store.dir, ".gitattributes"), "* text=auto\n");
    expect(await milestone({ cwd: store.dir, env: repository.env }, "plan", "hybrid")).toContain(WARNING);
  });

  test("keeps every byte of the records in commit and clone once a move wrote its .gitattributes", async () => {
    const store = makeStore(FILES);
    const repository = new TestRepository(store);
    repository.git("config", "core.autocrlf", "true");
    await milestone({ cwd: store.dir, env: repository.env }, "migrate", "database", "--yes");
    repository.commit();
    expect(recordsIn(store.dir)).toEqual(FILES);
    const clone = new Clone(store.dir, repository.env, "--config", "core.autocrlf=true");
    expect(recordsIn(clone.dir)).toEqual(FILES);
    const options = { cwd: clone.dir, env: clone.env };
    expect(await milestone(options, "verify")).toMatch(/\nThe same as recorded with migration-.*\.\n$/);
    await milestone(options, "migrate", "hybrid", "--yes");
    expect(recordsIn(clone.dir)).toEqual(FILES);
    expect(await milestone(options, "plan", "database")).toContain(
      "  ok   git leaves line endings alone: no conversion\n",
    );
  });

  test("a clone with converted records moves them as they are, byte for byte", async () => {
    const store = makeStore({ "active/lf.yaml": "id: lf # x\ntitle: y\n" });
    const repository = new TestRepository(store);
    repository.commit();
    const clone = new Clone(store.dir, repository.env, "--config", "core.autocrlf=true");
    const converted = { "active/lf.yaml": "id: lf # x\r\ntitle: y\r\n" };
    expect(recordsIn(clone.dir)).toEqual(converted);
    const options = { cwd: clone.dir, env: clone.env };
    for (const to of ["database", "hybrid", "file"]) {
      expect((await runMilestone(["migrate", to, "--yes"], options)).exit).toBe(0);
    }
    expect(recordsIn(clone.dir)).toEqual(converted);
  });
});
