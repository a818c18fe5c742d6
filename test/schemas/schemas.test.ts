import fs from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SCHEMA_FILES, schemaText } from "../../scripts/schemas/schema-files.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { STATUS_SCHEMA } from "../../src/status/status-schema.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore, writeFiles } from "../support/store.ts";

const DIR = path.join(import.meta.dirname, "../../schemas");

describe("schemas/", () => {
  test("has a file for each schema and nothing else", () => {
    expect(fs.readdirSync(DIR).sort()).toEqual(Object.keys(SCHEMA_FILES).sort());
  });

  test.each(Object.keys(SCHEMA_FILES))("%s is what npm run schemas writes", (name) => {
    expect(fs.readFileSync(path.join(DIR, name), "utf8")).toBe(schemaText(name));
  });
});

describe("the schema of the settings", () => {
  const schema = SCHEMA_FILES["storage-config.schema.json"]!() as unknown as {
    properties: { storage: { properties: Record<string, unknown>; additionalProperties: boolean } };
  };

  test("knows no other keys, and lets one stand with nothing after it", () => {
    expect(schema.properties.storage.additionalProperties).toBe(false);
    expect(schema.properties.storage.properties.backend).toEqual({
      default: "auto",
      description: "The one backend to stay on, or auto.",
      type: ["string", "null"],
      enum: ["auto", "file", "hybrid", "database", null],
    });
  });
});

describe("an editor that checks settings with the schema", () => {
  const fits = new Ajv({ strict: false }).compile(JSON.parse(schemaText("storage-config.schema.json")) as object);

  test.each([
    "storage:",
    "storage:\n  backend: hybrid\n",
    "storage:\n  backend:\n  thresholds:\n    milestone_count: {file_to_hybrid: 3}\n",
    "storage:\n  validate: {max_file_size: 2MiB, rules: {record-id: {severity: 'off', reason: why}}}\n",
    "storage:\n  backend: files\n",
    "storage:\n  bakend: file\n",
    "storage:\n  thresholds:\n    milestone_count: {file_to_hybrid: 0}\n",
    "storage:\n  thresholds:\n    milestone_count: {file_to_hybrid: 1.5}\n",
    "storage:\n  migration: {max_write_pause: -1}\n",
    "storage:\n  auxiliary: ../x\n",
    "storage:\n  auxiliary: ['a/b.yaml']\n",
    "storage:\n  validate: {max_file_size: 2 parsecs}\n",
    "storage: file\n",
  ])("accepts what the program accepts, and nothing else: %j", (text) => {
    const accepted = () => parseSettings(text, {}, "storage-config.yaml");
    if (fits(parse(text))) {
      expect(accepted).not.toThrow();
    } else {
      expect(accepted).toThrow(/in the settings/);
    }
  });
});

describe("what milestone status --json prints fits its schema", () => {
  async function report(dir: string, ...args: string[]): Promise<unknown> {
    const env = { PATH: process.env.PATH ?? "" };
    return JSON.parse((await runMilestone(["status", "--json", "--quiet", ...args], { cwd: dir, env })).out);
  }

  test("in a plain store, in a repository, after moves, with drift, under --ref, and where nothing can be read", async () => {
    const store = makeStore({ ...SMALL_STORE, "sessions/current.txt": "" });
    const reports = [await report(store.dir)];
    const repository = new TestRepository(store);
    repository.commit();
    reports.push(await report(store.dir));
    await milestone({ cwd: store.dir }, "migrate", "database", "--yes", "--pause-sessions");
    writeFiles(store, { "active/new.yaml": "id: new\n", "active/a.yaml": "id: a\n" });
    fs.rmSync(store.layout.at("active", "a-b.yaml"));
    repository.commit();
    reports.push(await report(store.dir), await report(store.dir, "--ref", "HEAD~1"));
    fs.rmSync(store.layout.databaseFile);
    reports.push(await report(store.dir));
    const fits = new Ajv({ strict: false }).compile(JSON.parse(schemaText("status.schema.json")) as object);
    for (const each of reports) {
      expect(STATUS_SCHEMA.safeParse(each).error).toBeUndefined();
      expect(fits(each) ? [] : fits.errors).toEqual([]);
    }
    expect(reports.map((each) => (each as { records: { kind: string } }).records.kind)).toEqual([
      "readable",
      "readable",
      "readable",
      "readable",
      "unreadable",
    ]);
  });
});
