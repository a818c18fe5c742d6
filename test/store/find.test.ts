import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { findStore } from "../../src/store/find.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeFolder, makeStore } from "../support/store.ts";

const files = new NodeFiles();

describe("the store", () => {
  test("is found in the folder itself and in those above it, the nearest first", () => {
    const { dir } = makeStore({ "active/deep/er/x": "" });
    const inner = path.join(dir, "sub");
    fs.mkdirSync(path.join(inner, "deeper"), { recursive: true });
    expect(findStore(files, dir, undefined).dir).toBe(path.join(dir, ".milestones"));
    expect(findStore(files, path.join(inner, "deeper"), undefined).dir).toBe(path.join(dir, ".milestones"));
    fs.mkdirSync(path.join(inner, ".milestones"));
    expect(findStore(files, path.join(inner, "deeper"), undefined).dir).toBe(path.join(inner, ".milestones"));
  });

  test("may be named by its folder or by the one that holds it", () => {
    const { dir } = makeStore();
    for (const given of [dir, path.join(dir, ".milestones"), ".", ".milestones"]) {
      expect(findStore(files, dir, given).dir).toBe(path.join(dir, ".milestones"));
    }
  });

  test("that is not there is an error which says where it was looked for", async () => {
    const dir = makeFolder();
    const above = await rejectionOf(() => findStore(files, dir, undefined));
    expect(`${above.code} ${above.message}`).toBe(`STORE_NOT_FOUND No .milestones folder in ${dir} or above it.`);
    const named = await rejectionOf(() => findStore(files, dir, "no\nwhere"));
    expect(`${named.code} ${named.message}`).toBe(`STORE_NOT_FOUND There is no store in ${dir}/no\\nwhere.`);
  });

  test("is never a link, and a file of its name is none", async () => {
    const { dir } = makeStore();
    const inner = path.join(dir, "inner");
    fs.mkdirSync(inner);
    fs.writeFileSync(path.join(inner, ".milestones"), "");
    expect(findStore(files, inner, undefined).dir).toBe(path.join(dir, ".milestones"));
    fs.rmSync(path.join(inner, ".milestones"));
    fs.symlinkSync(path.join(dir, ".milestones"), path.join(inner, ".milestones"));
    for (const given of [undefined, ".", ".milestones"]) {
      expect((await rejectionOf(() => findStore(files, inner, given))).code).toBe("UNSAFE_PATH");
    }
  });
});
