import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareTrees, filesOf } from "../../scripts/build/compare-trees.ts";
import { writeDistribution } from "../../scripts/build/distribution.ts";
import { writeSampleStore } from "../../scripts/sample-store.ts";
import { DatedRepository } from "../support/dated-repository.ts";
import { TestGitHub } from "../support/github-server.ts";
import { commitPullRequest, pullRequestEvent } from "../support/pull-request.ts";
import { runAction } from "../support/run-action.ts";
import { makeStore } from "../support/store.ts";
import { plain, Team } from "../support/team.ts";

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

test("its Action says, writes and does what the source does, on a pull request and on a branch pushed over HTTP", async () => {
  const program = path.join(dist, "action.js");
  const repository = new DatedRepository(makeStore());
  repository.commitAt({ at: "2026-11-01T10:00:00Z" }, { "active/one.yaml": "id: one\ntitle: One\n" });
  const change = { "active/two.yaml": "id: two\ntitle: Two\nstatus: wip\n", "active/three.yaml": "id: [\n" };
  const commits = commitPullRequest(repository, { at: "2026-11-02T10:00:00Z" }, change);
  const check = async (...built: string[]) => {
    const github = await TestGitHub.start({ token: "job-token", login: "github-actions[bot]", pullRequests: "write" });
    const [given] = built;
    const options = { workspace: repository.store.dir, event: pullRequestEvent(commits), github };
    const run = await runAction({ ...options, ...(given === undefined ? {} : { program: given }) });
    const said = [run.log, run.summary, JSON.stringify(run.outputs)].map((text) =>
      plain(text.replaceAll(run.temp, "")),
    );
    return { exit: run.exit, said, comments: github.comments.map(({ body }) => body) };
  };
  const built = await check(program);
  expect(built).toEqual(await check());
  expect([built.exit, built.comments.length]).toEqual([1, 1]);
  const team = await Team.start();
  const moved = await team.runStep({ mode: "migrate", to: "database" }, { program });
  expect([moved.exit, moved.outputs.branch]).toEqual([0, "milestone-migration/file-to-database"]);
  expect(team.tip("milestone-migration/file-to-database")).toBe(moved.outputs.commit);
});

test("its Action loads Octokit, pg and SQLite only where they are used", async () => {
  const bare = copyOf(dist);
  rmSync(path.join(bare, "bundle/prebuilds"), { recursive: true });
  const chunks = readdirSync(path.join(bare, "bundle")).filter((name) => name.endsWith(".index.js"));
  const holding = (what: string) =>
    chunks.filter((name) => readFileSync(path.join(bare, "bundle", name), "utf8").includes(what));
  const unused = new Set([...holding("/node_modules/@octokit/core/"), ...holding("SCRAM-SERVER-FIRST-MESSAGE")]);
  expect(unused.size).toBe(2);
  for (const name of unused) {
    rmSync(path.join(bare, "bundle", name));
  }
  const repository = new DatedRepository(makeStore());
  const sha = repository.commitAt({ at: "2026-11-01T10:00:00Z" }, { "active/one.yaml": "id: one\ntitle: One\n" });
  const event = { name: "push", sha };
  const run = await runAction({ workspace: repository.store.dir, event, program: path.join(bare, "action.js") });
  expect([run.exit, run.outputs.result]).toEqual([0, "passed"]);
});

test("it keeps compiled code in the user's own cache folder", () => {
  milestone(dist, sample, "--version");
  expect(readdirSync(path.join(folder, "cache"))).toEqual(["milestone-migrate"]);
});

test("it has the licence of every package in it", () => {
  const chunks = filesOf(dist).filter((name) => name.endsWith(".index.js") || name === "bundle/index.js");
  const text = chunks.map((name) => readFileSync(path.join(dist, name), "utf8")).join("\n");
  const bundled = new Set(
    [...text.matchAll(/MODULE: .*\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g)].map((match) => match[1]),
  );
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
    ...readdirSync(path.join(ROOT, "docs")).map((name) => `package/docs/${name}`),
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
