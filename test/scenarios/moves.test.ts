import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeSampleStore } from "../../scripts/sample-store.ts";
import type { BackendName } from "../../src/backends/backend.ts";
import { textDigest } from "../../src/record/digest.ts";
import { contextFor, moveTo } from "../support/context.ts";

let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-moves-"));
  writeSampleStore(dir);
});

afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

/** Every file below `active/` and `completed/`, with its digest. */
function yamlFiles(): Record<string, string> {
  const store = path.join(dir, ".milestones");
  const names = ["active", "completed"].flatMap((state) =>
    fs.readdirSync(path.join(store, state)).map((name) => `${state}/${name}`),
  );
  return Object.fromEntries(names.sort().map((name) => [name, textDigest(fs.readFileSync(path.join(store, name)))]));
}

function removeYaml(): void {
  for (const state of ["active", "completed"]) {
    const folder = path.join(dir, ".milestones", state);
    for (const name of fs.readdirSync(folder)) {
      if (name.endsWith(".yaml") && name !== "dependencies.yaml") {
        fs.unlinkSync(path.join(folder, name));
      }
    }
  }
}

describe("a migration", () => {
  test.each<BackendName[][]>([
    [["hybrid", "file"]],
    [["hybrid", "database", "hybrid", "file"]],
    [["database", "hybrid", "database", "hybrid", "file"]],
  ])("by way of %j gives every byte back and keeps the fingerprint", async (way) => {
    const before = yamlFiles();
    const fingerprints = new Set<string>();
    for (const to of way) {
      const report = await moveTo(dir, to);
      fingerprints.add(`${report.fingerprint.data} ${report.fingerprint.text}`);
      expect(report.fingerprint.active).toBe(85);
    }
    expect(yamlFiles()).toEqual(before);
    expect(fingerprints.size).toBe(1);
    expect(contextFor(dir).files.list(path.join(dir, ".milestones/locks"))).toEqual([]);
  });

  test("writes every record from the database when the old files are gone", async () => {
    const before = yamlFiles();
    await moveTo(dir, "database");
    removeYaml();
    await moveTo(dir, "hybrid");
    expect(yamlFiles()).toEqual(before);
  });

  test("stops at an old copy that changed after the switch, and names the record", async () => {
    await moveTo(dir, "database");
    const [name = ""] = fs
      .readdirSync(path.join(dir, ".milestones/active"))
      .filter((each) => each.startsWith("milestone-"));
    fs.appendFileSync(path.join(dir, ".milestones/active", name), "\n# a late thought\n");
    await expect(moveTo(dir, "hybrid")).rejects.toThrow(`active/${name.replace(".yaml", "")}`);
    expect(fs.readFileSync(path.join(dir, ".milestones/config/storage-backend.txt"), "utf8")).toBe("database\n");
  });
});
