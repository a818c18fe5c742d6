import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSampleStore } from "../../scripts/sample-store.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const COMPILER = path.join(ROOT, "node_modules/typescript/bin/tsc");
const EXAMPLES = readdirSync(path.join(ROOT, "examples"));

/** Somebody's project, with this package and what it depends on installed. */
let project: string;

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), "milestone-library-"));
  const installed = path.join(project, "node_modules/milestone-migrate");
  mkdirSync(installed, { recursive: true });
  copyFileSync(path.join(ROOT, "package.json"), path.join(installed, "package.json"));
  compile(ROOT, "-p", ".", "--outDir", path.join(installed, "dist/lib"));
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  mkdirSync(path.join(project, "node_modules/@types"));
  for (const name of [...Object.keys(dependencies), "@types/node"]) {
    const link = path.join(project, "node_modules", name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules", name), link, "junction");
  }
  writeFileSync(path.join(project, "package.json"), '{ "type": "module" }\n');
  for (const name of EXAMPLES) {
    copyFileSync(path.join(ROOT, "examples", name), path.join(project, name));
  }
  writeSampleStore(project);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

function compile(dir: string, ...args: string[]): void {
  execFileSync(process.execPath, [COMPILER, ...args], { cwd: dir, stdio: ["ignore", "inherit", "inherit"] });
}

function run(example: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [example, ...args], {
    cwd: project,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the examples agree with the types that are published", () => {
  const options = ["--module", "nodenext", "--target", "es2023", "--strict", "--types", "node", "--noEmit"];
  expect(() => compile(project, ...options, ...EXAMPLES)).not.toThrow();
});

test("a program can list the titles of a store in any backend", () => {
  const inFiles = run("titles.ts", ".");
  expect(inFiles).toMatchObject({ status: 0, stderr: "" });
  expect(inFiles.stdout.trim().split("\n")).toHaveLength(85);

  run("move.ts", ".", "database");
  expect(run("titles.ts", ".")).toEqual(inFiles);
});

test("a program can move a store, and is told what stands in the way", () => {
  const moved = run("move.ts", ".", "hybrid");
  expect(moved).toEqual({
    status: 0,
    stdout: expect.stringMatching(
      /^85 active and 35 completed records moved; backup migration-\d{8}-\d{6}-database-to-hybrid\.\n$/,
    ),
    stderr: "",
  });
  mkdirSync(path.join(project, ".milestones/sessions"));
  writeFileSync(path.join(project, ".milestones/sessions/current.txt"), "milestone-001\n");
  expect(run("move.ts", ".", "file")).toEqual({
    status: 0,
    stdout:
      "Nobody is in a session: sessions/current.txt says that somebody works on a milestone. End the session, or pass --pause-sessions to set it aside for the cutover.\n",
    stderr: "",
  });
});
