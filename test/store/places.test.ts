import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { assertPlainPlaces } from "../../src/store/places.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeFolder, makeStore } from "../support/store.ts";

const WRITTEN = [
  ".gitignore",
  ".gitattributes",
  "config/storage-backend.txt",
  "config/last-switch.tsv",
  "logs/storage-events.jsonl",
  "index.db",
  "enterprise.db",
];

describe("a file that a migration writes", () => {
  test("may be missing or plain", () => {
    const { layout } = makeStore();
    assertPlainPlaces(new NodeFiles(), layout);
    const files = Object.fromEntries(WRITTEN.map((name) => [name, ""]));
    expect(() => assertPlainPlaces(new NodeFiles(), makeStore(files).layout)).not.toThrow();
  });

  test.each(WRITTEN)("is refused when it is a link, has a second name, or is no file: %s", async (name) => {
    const outside = path.join(makeFolder(), "outside");
    fs.writeFileSync(outside, "");
    for (const make of [
      (file: string) => fs.symlinkSync(outside, file),
      (file: string) => fs.linkSync(outside, file),
      (file: string) => fs.mkdirSync(file),
      (file: string) => execFileSync("mkfifo", [file]),
    ]) {
      const { layout } = makeStore();
      fs.mkdirSync(path.dirname(layout.at(name)), { recursive: true });
      make(layout.at(name));
      const error = await rejectionOf(() => assertPlainPlaces(new NodeFiles(), layout));
      expect(`${error.code} ${error.message}`).toBe(
        `UNSAFE_PATH .milestones/${name} is not a plain file with one name; no link is followed out of a store.`,
      );
    }
  });
});
