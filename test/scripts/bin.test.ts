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

/** Runs Node with these arguments, but lets it say it were another one. */
function runUnder(versions: { node: string; napi: string }, ...args: string[]) {
  const pretend = `Object.defineProperty(process, "versions", { value: ${JSON.stringify(versions)} });`;
  const hook = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...hook, ...args], { encoding: "utf8", env: {} });
  return { status, stdout, stderr };
}

test.each([
  { node: "20.20.2", napi: "9" },
  { node: "21.7.3", napi: "10" },
  { node: "22.13.1", napi: "9" },
  { node: "23.5.0", napi: "9" },
])("Node $node with Node-API $napi is too old: it says what is needed, and ends with 2", (versions) => {
  expect(runUnder(versions, start)).toEqual({
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
  const { status, stderr } = runUnder(versions, start);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^milestone broke off: Cannot find module .*\n {2}See in what state the store is: .*\n$/);
});

test("the Action says so as an annotation, and goes on to the same program under a Node that is new enough", () => {
  const action = path.join(folder, "action-bin.js");
  const old = { node: "20.20.2", napi: "9" };
  expect(runUnder(old, action)).toEqual({
    status: 2,
    stdout:
      "::error title=Node is too old::milestone-migrate needs Node 22.14 or later (of the 23s, 23.6); this runner has 20.20.2. The Action asks for node24: update the runner (actions/runner 2.327 or later).\n",
    stderr: "",
  });
  const { status, stdout } = runUnder({ node: "24.0.0", napi: "10" }, action);
  expect(status).toBe(3);
  expect(stdout).toMatch(/^::error::milestone-migrate broke off: Cannot find module .*\n$/);
});

test.each(["bin.js", "action-bin.js"])("a Node that knows no modules yet can parse %s", (name) => {
  const text = readFileSync(path.join(folder, name), "utf8").replace(/^#!.*/, "");
  expect(() => new vm.Script(text)).not.toThrow();
});

test("a program that uses the library under such a Node gets an error, where SQLite would end it without a word", () => {
  const driver = new URL("../../src/backends/sqlite/driver.ts", import.meta.url).href;
  const program = `
    const { loadSqlite } = await import(${JSON.stringify(driver)});
    await loadSqlite().catch(({ code, message }) => process.stdout.write(code + ": " + message));
  `;
  const run = runUnder({ node: "22.13.1", napi: "9" }, "--input-type=module", "--eval", program);
  expect(run).toEqual({
    status: 0,
    stdout: "BACKEND_UNREADABLE: SQLite needs Node 22.14 or later (of the 23s, 23.6); this is Node 22.13.1.",
    stderr: "",
  });
});
