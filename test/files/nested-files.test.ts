import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { hasNestedFile, nestedFiles } from "../../src/files/nested-files.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { makeFolder } from "../support/store.ts";

test("files below folders are listed sorted, also where a folder has more than a call has room for arguments", () => {
  const dir = makeFolder();
  fs.mkdirSync(path.join(dir, "displaced", "active"), { recursive: true });
  fs.writeFileSync(path.join(dir, "own"), "");
  fs.writeFileSync(path.join(dir, "displaced", "z"), "");
  for (let at = 0; at < 150_000; at++) {
    fs.closeSync(fs.openSync(path.join(dir, "displaced", "active", String(at).padStart(6, "0")), "w"));
  }
  const found = nestedFiles(new NodeFiles(), dir);
  expect(found.length).toBe(150_001);
  expect([found[0], found[149_999], found[150_000]]).toEqual([
    path.join("displaced", "active", "000000"),
    path.join("displaced", "active", "149999"),
    path.join("displaced", "z"),
  ]);
});

test("whether there is one is known from the first, and its folder is not kept open", () => {
  const dir = makeFolder();
  fs.mkdirSync(path.join(dir, "left", "active"), { recursive: true });
  const files = new NodeFiles();
  expect(hasNestedFile(files, dir, "left")).toBe(false);
  fs.writeFileSync(path.join(dir, "left", "active", "a"), "");
  const open = () => fs.readdirSync("/dev/fd").length;
  const before = open();
  expect(hasNestedFile(files, dir, "left")).toBe(true);
  expect(open()).toBe(before);
});
