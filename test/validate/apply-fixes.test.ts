import fs from "node:fs";
import { expect, test } from "vitest";
import type { Context } from "../../src/context.ts";
import { applyFixes } from "../../src/validate/fix/apply-fixes.ts";
import type { Fix } from "../../src/validate/fix/fix.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeStore } from "../support/store.ts";

test("a disk that fails in the middle of mending is said, with what was made before", async () => {
  const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n", "active/c.yaml": "id: c\n" });
  const fixes = ["a", "b", "c"].map((id): Fix => {
    const file = store.layout.at("active", `${id}.yaml`);
    const before = fs.readFileSync(file);
    return { kind: "edit", rules: [], shown: id, file, before, after: Buffer.from(`id: ${id} # mended\n`) };
  });
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
