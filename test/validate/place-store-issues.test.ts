import { expect, test } from "vitest";
import { describeFinding } from "../../src/validate/finding.ts";
import { placeStoreIssues } from "../../src/validate/place-store-issues.ts";
import { dependencyUnknown } from "../../src/validate/rules/dependency-unknown.ts";
import type { StoreIssue } from "../../src/validate/store-facts.ts";
import { withBackend } from "../support/scan.ts";
import { makeStore } from "../support/store.ts";

test("records that the whole store shows something of are asked for by the hundred, in key order", async () => {
  const ids = Array.from({ length: 450 }, (_, at) => `m-${at + 100}`);
  const text = (id: string) => `id: ${id}\ndependencies:\n  requires: [gone]\n`;
  const store = makeStore(Object.fromEntries(ids.map((id) => [`active/${id}.yaml`, text(id)])));
  const issues = [...ids].reverse().map(
    (id): StoreIssue => ({
      rule: dependencyUnknown,
      key: { state: "active", id },
      about: { kind: "requires", name: "gone" },
      message: "there is no milestone gone",
    }),
  );
  const asked: number[] = [];
  const { findings } = await withBackend(store, "file", async (backend) => {
    const readSome = backend.readSome.bind(backend);
    backend.readSome = (keys) => {
      asked.push(keys.length);
      return readSome(keys);
    };
    return await placeStoreIssues(backend, issues, ({ id }) => ({ file: `${id}.yaml`, hasLines: true }));
  });
  expect(asked).toEqual([200, 200, 50]);
  expect(findings.map(describeFinding)).toEqual(
    ids.map((id) => `${id}.yaml:3:14: warning dependency-unknown: there is no milestone gone`),
  );
});
