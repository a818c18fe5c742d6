import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PackedNumbers } from "../../src/packed/packed-numbers.ts";

const before = process.env.TMPDIR;
let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-spill-"));
  process.env.TMPDIR = path.join(dir, "nowhere");
});

afterEach(() => {
  process.env.TMPDIR = before;
  fs.rmSync(dir, { recursive: true });
});

test("a table stays in memory as a whole where there is no folder for what has no room there", () => {
  const column = new PackedNumbers(1);
  const count = 1_000_000;
  for (let row = 0; row < count; row++) {
    column.set(row, 0, row + 0.25);
  }
  let wrong = 0;
  for (let row = 0; row < count; row++) {
    wrong += column.at(row, 0) === row + 0.25 ? 0 : 1;
  }
  expect([wrong, fs.readdirSync(dir)]).toEqual([0, []]);
});
