import fs from "node:fs";
import { expect, test } from "vitest";
import type { Context } from "../../src/context.ts";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { applyFixes } from "../../src/validate/fix/apply-fixes.ts";
import type { Fix } from "../../src/validate/fix/fix.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeStore, type TestStore } from "../support/store.ts";

const RECORDS = { "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n", "active/c.yaml": "id: c\n" };

function fixesOf({ layout }: TestStore): Fix[] {
  return ["a", "b", "c"].map((id) => {
    const file = layout.at("active", `${id}.yaml`);
    const before = fs.readFileSync(file);
    return { kind: "edit", rules: [], shown: id, file, before, after: Buffer.from(`id: ${id} # mended\n`) };
  });
}

test("a disk that fails in the middle of mending is said, with what was made before", async () => {
  const store = makeStore(RECORDS);
  const fixes = fixesOf(store);
  const { files } = store.context;
  const failing: Context["files"] = Object.assign(Object.create(files), {
    rename: (from: string, to: string) => {
      if (to.endsWith("b.yaml")) {
        throw Object.assign(new Error("EIO: i/o error, rename"), { code: "EIO" });
      }
      files.rename(from, to);
    },
  });
  const error = await rejectionOf(() => applyFixes({ ...store.context, files: failing }, fixes, async () => fixes));
  expect([error.code, error.message, error.state]).toEqual([
    "IO",
    "EIO: i/o error, rename.",
    "1 of 3 changes made before; every file is as it was or as shown, whole.",
  ]);
  expect(["a", "b", "c"].map((id) => fs.readFileSync(store.layout.at("active", `${id}.yaml`), "utf8"))).toEqual([
    "id: a # mended\n",
    "id: b\n",
    "id: c\n",
  ]);
});

test("a kill at any operation of mending leaves nothing beside the records, and nothing at all after one resume", async () => {
  const whole = new FaultFiles("/", { kind: "none" });
  const beside = { "locks/.keep": "", "active/.a.yaml.7-1.tmp": "a person's" };
  const first = makeStore({ ...RECORDS, ...beside });
  await applyFixes(processOn(first.dir, whole), fixesOf(first), async () => fixesOf(first));
  for (let at = 1; at <= whole.asked.length; at++) {
    const store = makeStore({ ...RECORDS, ...beside });
    const fixes = fixesOf(store);
    const files = new FaultFiles(store.dir, { kind: "torn-kill", at });
    await rejectionOf(() => applyFixes(processOn(store.dir, files), fixes, async () => fixes));
    const shown = files.asked[at - 1];
    const names = () => fs.readdirSync(store.layout.at("active")).sort();
    expect(names(), shown).toEqual([".a.yaml.7-1.tmp", "a.yaml", "b.yaml", "c.yaml"]);
    await resumeRuns(processOn(store.dir, new FaultFiles(store.dir, { kind: "none" })));
    expect(fs.readdirSync(store.layout.dir).sort(), shown).toEqual(["active", "locks"]);
    expect(fs.existsSync(store.layout.at("locks/migration.lock")), shown).toBe(false);
    expect(names(), shown).toHaveLength(4);
    for (const { file, before, after } of fixes.filter((each) => each.kind === "edit")) {
      expect([String(before), String(after)], shown).toContain(fs.readFileSync(file, "utf8"));
    }
  }
});

test("a record that was moved is synced where it is now, and where it was", async () => {
  const store = makeStore({ "active/a.yaml": "id: a\n" });
  const [file, to] = [store.layout.at("active", "a.yaml"), store.layout.at("completed", "a.yaml")];
  const fixes: Fix[] = [{ kind: "move", rules: [], shown: "a", shownTo: "a", file, to }];
  const files = new FaultFiles(store.dir, { kind: "none" });
  await applyFixes(processOn(store.dir, files), fixes, async () => fixes);
  const moved = files.asked.findIndex((each) => each.startsWith("rename .milestones/active/a.yaml"));
  expect(files.asked.slice(moved, moved + 3)).toEqual([
    "rename .milestones/active/a.yaml to .milestones/completed/a.yaml",
    "syncDir .milestones/completed",
    "syncDir .milestones/active",
  ]);
});
