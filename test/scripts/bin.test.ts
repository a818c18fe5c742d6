import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

let folder: string;
let start: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "milestone-bin-"));
  const compiler = path.join(ROOT, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", "tsconfig.bin.json", "--outDir", folder], { cwd: ROOT });
  start = path.join(folder, "bin.js");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program under a Node that says it were another one. */
function startUnder(versions: { node: string; napi: string }) {
  const pretend = `Object.defineProperty(process, "versions", { value: ${JSON.stringify(versions)} });`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, start];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env: {} });
  return { status, stdout, stderr };
}

test.each([
  { node: "20.20.2", napi: "9" },
  { node: "21.7.3", napi: "10" },
  { node: "22.13.1", napi: "9" },
  { node: "23.5.0", napi: "9" },
])("Node $node with Node-API $napi is too old: it says what is needed, and ends with 2", (versions) => {
  expect(startUnder(versions)).toEqual({
    status: 2,
    stdout: "",
    stderr: `milestone needs Node 22.14 or later (of the 23s, 23.6); ${process.execPath} is Node ${versions.node}. Get one from https://nodejs.org/ or with your version manager ("nvm install 24").\n`,
  });
});

test.each([
  { node: "22.14.0", napi: "10" },
  { node: "23.6.0", napi: "10" },
  { node: "26.0.0", napi: "11" },
])("Node $node goes on to the program, and ends with 3 where that is missing", (versions) => {
  const { status, stderr } = startUnder(versions);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^milestone broke off: Cannot find module .*\n {2}See in what state the store is: .*\n$/);
});

test("a Node that knows no modules yet can parse it", () => {
  const text = readFileSync(start, "utf8").replace(/^#!.*/, "");
  expect(() => new vm.Script(text)).not.toThrow();
});
