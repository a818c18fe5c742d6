import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { makeStore } from "../support/store.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

test("the command from the source finds the store from where the person stands, and reads nothing of dist/", () => {
  const store = makeStore({ "active/a.yaml": "id: a\n" });
  const dist = JSON.stringify(pathToFileURL(path.join(ROOT, "dist")).href);
  const refuseDist = `import { registerHooks } from "node:module";
    registerHooks({
      load(url, context, next) {
        if (url.startsWith(${dist})) throw new Error(url);
        return next(url, context);
      },
    });`;
  const preload = `data:text/javascript,${encodeURIComponent(refuseDist)}`;
  const script = path.join(ROOT, "scripts", "milestone.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", preload, script, "backups", "--no-color"],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, INIT_CWD: store.dir } },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "No backups.\n", stderr: "" });
});
