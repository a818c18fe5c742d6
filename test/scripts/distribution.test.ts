import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareTrees, filesOf } from "../../scripts/build/compare-trees.ts";
import { writeDistribution } from "../../scripts/build/distribution.ts";
import { writeSampleStore } from "../../scripts/sample-store.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PLATFORMS = [
  "darwin-arm64",
  "darwin-x64",
  "linux-arm64",
  "linux-x64",
  "linuxmusl-arm64",
  "linuxmusl-x64",
  "win32-arm64",
  "win32-x64",
];

let folder: string;
let dist: string;
let sample: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "milestone-distribution-"));
  dist = mkdtempSync(path.join(folder, "dist-"));
  sample = path.join(folder, "sample");
  writeSampleStore(sample);
  writeDistribution(dist);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program where no package is installed. */
function milestone(program: string, dir: string, ...args: string[]) {
  const env = { PATH: process.env.PATH, XDG_CACHE_HOME: path.join(folder, "cache") };
  const options = { cwd: dir, encoding: "utf8", env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(program, "cli.js"), ...args], options);
  return { status, stdout, stderr };
}

function copyOf(dir: string): string {
  const copy = mkdtempSync(path.join(folder, "copy-"));
  cpSync(dir, copy, { recursive: true });
  return copy;
}

test("it is the start, the program in chunks, SQLite for eight platforms, and the licences", () => {
  const binaries = PLATFORMS.map((platform) => `bundle/prebuilds/${platform}.node`);
  const names = filesOf(dist).filter((name) => !/^bundle\/[0-9]+\.index\.js$/.test(name));
  expect(names).toEqual(["action.js", "bundle/index.js", "bundle/package.json", ...binaries, "cli.js", "licenses.txt"]);
});

test("it moves a store through every backend and gives each byte back", () => {
  const store = copyOf(sample);
  for (const backend of ["hybrid", "database", "hybrid", "file"]) {
    const { status, stderr } = milestone(dist, store, "migrate", backend, "--yes", "--json");
    expect(status, stderr).toBe(0);
  }
  for (const state of ["active", "completed"]) {
    expect(compareTrees(path.join(sample, ".milestones", state), path.join(store, ".milestones", state))).toEqual([]);
  }
});

test("it loads SQLite for a command that uses it, and not before", () => {
  const bare = copyOf(dist);
  rmSync(path.join(bare, "bundle/prebuilds"), { recursive: true });
  const store = copyOf(sample);
  expect(milestone(bare, store, "plan", "hybrid", "--json").status).toBe(0);
  expect(milestone(bare, store, "migrate", "hybrid", "--yes")).toMatchObject({
    status: 3,
    stderr: expect.stringContaining("prebuilds"),
  });
});

test("it keeps compiled code in the user's own cache folder", () => {
  milestone(dist, sample, "--version");
  expect(readdirSync(path.join(folder, "cache"))).toEqual(["milestone-migrate"]);
});

test("it has the licence of every package in it", () => {
  const chunks = filesOf(dist).filter((name) => name.endsWith(".index.js") || name === "bundle/index.js");
  const text = chunks.map((name) => readFileSync(path.join(dist, name), "utf8")).join("\n");
  const bundled = new Set([...text.matchAll(/\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g)].map((match) => match[1]));
  const licences = readFileSync(path.join(dist, "licenses.txt"), "utf8");
  const licensed = new Set([...licences.matchAll(/^(\S+) [0-9.]+ \([A-Z]/gm)].map((match) => match[1]));
  expect(bundled.size).toBeGreaterThan(5);
  expect([...bundled].filter((name) => !licensed.has(name))).toEqual([]);
  expect(licensed).toContain("better-sqlite3");
});

test("the npm package holds the program, the library with its types, and nothing that only building needs", () => {
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  execFileSync("npm", pack, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const names = execFileSync("tar", ["-tzf", path.join(folder, archive)], { encoding: "utf8" })
    .trim()
    .split("\n");
  const isOfLibrary = (name: string) => /^package\/dist\/lib\/.+(?:\.js|\.d\.ts)$/.test(name);
  const rest = names.filter((name) => !isOfLibrary(name) && !name.startsWith("package/dist/bundle/"));
  expect(rest.sort()).toEqual([
    "package/CHANGELOG.md",
    "package/LICENSE",
    "package/README.md",
    "package/dist/cli.js",
    "package/dist/licenses.txt",
    "package/package.json",
    ...readdirSync(path.join(ROOT, "schemas")).map((name) => `package/schemas/${name}`),
  ]);
  expect(names).toEqual(
    expect.arrayContaining([
      "package/dist/bundle/index.js",
      "package/dist/bundle/prebuilds/linux-x64.node",
      "package/dist/lib/index.d.ts",
      "package/dist/lib/index.js",
    ]),
  );
});
