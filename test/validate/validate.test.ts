import { expect, test } from "vitest";
import { toMilestoneError } from "../../src/errors/to-milestone-error.ts";
import { validateStore } from "../../src/validate/validate.ts";
import { contextFor, moveTo } from "../support/context.ts";
import { makeStore } from "../support/store.ts";

test("a disk that fails is an error of its own exit code, not a finding", async () => {
  const { context } = makeStore({ "active/a.yaml": "id: a\n", "state/x.json": "{}" });
  const files = Object.create(context.files, {
    read: {
      value: (file: string, most?: number) => {
        if (file.endsWith("x.json")) {
          throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" });
        }
        return context.files.read(file, most);
      },
    },
  }) as typeof context.files;
  const error = await validateStore({ ...context, files }).then(() => undefined, toMilestoneError);
  expect(error?.code).toBe("IO");
  expect(error?.exitCode).toBe(3);
});

test("auxiliary YAML beside a database is looked at, an old copy is not", async () => {
  const store = makeStore({
    "active/a.yaml": "id: a\npriority: x\n",
    "active/dependencies.yaml": "a:\n  - b\n  c: d\n",
  });
  await moveTo(store.dir, "database");
  const { findings } = await validateStore(contextFor(store.dir));
  expect(findings.map(({ rule, file, line }) => `${rule} ${file}:${line ?? ""}`)).toEqual([
    "auxiliary-yaml .milestones/active/dependencies.yaml:3",
    "priority .milestones/enterprise.db:",
  ]);
});
