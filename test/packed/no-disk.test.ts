import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeFolder } from "../support/store.ts";

let dir: string;

beforeEach(() => {
  dir = makeFolder();
  vi.stubEnv("TMPDIR", path.join(dir, "nowhere"));
  // The file for such tables is asked for once in a process.
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test("a table stays in memory as a whole where there is no folder for what has no room there", async () => {
  const { PackedNumbers } = await import("../../src/packed/packed-numbers.ts");
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
