import { describe, expect, test } from "vitest";
import { runMilestone } from "../support/run-milestone.ts";
import { spawnMilestone } from "../support/spawn-milestone.ts";
import { makeFolder, makeStore } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const FILES = { "active/m-1.yaml": "id: m-1\n" };
const ESCAPE = "\u001b[";

/** A store that has been through a move at a known time. */
async function movedStore(): Promise<{ dir: string }> {
  const { dir } = makeStore(FILES);
  const { exit } = await runMilestone(["migrate", "hybrid", "--yes", "--quiet"], { cwd: dir, now: NOW });
  expect(exit).toBe(0);
  return { dir };
}

describe("--json", () => {
  test.each([
    "status",
    "verify",
    "backups",
    "backup",
    "index",
    "resume",
    "prune --dry-run",
    "prune",
    "plan database",
    "plan hybrid",
    "migrate hybrid",
    "migrate database --dry-run",
    "migrate database --yes",
    "restore migration-20261122-101500-file-to-hybrid --dry-run",
    "restore migration-20261122-101500-file-to-hybrid --yes",
  ])("of %s puts one line of JSON and nothing else on stdout", async (typed) => {
    const { dir } = await movedStore();
    const { exit, out } = await runMilestone([...typed.split(" "), "--json"], { cwd: dir });
    expect(exit).toBe(0);
    expect(out.endsWith("\n")).toBe(true);
    expect(out.split("\n")).toHaveLength(2);
    expect(JSON.parse(out)).toBeTypeOf("object");
  });

  test("puts nothing on stdout when the command fails", async () => {
    const { dir } = await movedStore();
    const { exit, out, err } = await runMilestone(["restore", "nothing", "--json"], { cwd: dir });
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toMatch(/^UNKNOWN_BACKUP: /);
  });

  test("leaves the plan on stderr, for whoever is asked", async () => {
    const { dir } = await movedStore();
    const { err } = await runMilestone(["migrate", "database", "--json"], { cwd: dir, answers: [false] });
    expect(err).toContain("Plan: hybrid to database, 1 active, 0 completed\n");
  });
});

describe("--quiet", () => {
  test("leaves stderr empty and stdout as it is", async () => {
    const { dir } = makeStore(FILES);
    const loud = await runMilestone(["status"], { cwd: dir });
    const quiet = await runMilestone(["status", "--quiet"], { cwd: dir });
    expect(loud.err).toBe("reading every record\n");
    expect(quiet).toEqual({ ...loud, err: "" });
    const { err, out } = await runMilestone(["migrate", "database", "--yes", "--quiet"], { cwd: dir, now: NOW });
    expect(err).toBe("");
    expect(out).toMatch(/\nNow on database; backup migration-20261122-101500-file-to-database\.\n$/);
  });
});

describe("colour", () => {
  test("marks verdicts where stdout is a terminal", async () => {
    const { dir } = makeStore(FILES);
    const { out } = await runMilestone(["status"], { cwd: dir, colour: true, answers: [] });
    expect(out).toMatch(/\n\u001b\[32mOn file\.\u001b\[39m\n$/);
    const { err } = await runMilestone(["migrate", "hybrid"], { cwd: dir, colour: true, answers: [false] });
    expect(err).toContain("  \u001b[32mok  \u001b[39m The move exists: file to hybrid\n");
  });

  test("says the same words as without", async () => {
    const { dir } = makeStore({ ...FILES, "active/broken.yaml": "id: [\n" });
    const plain = await runMilestone(["plan", "hybrid"], { cwd: dir, now: NOW });
    const coloured = await runMilestone(["plan", "hybrid"], { cwd: dir, now: NOW, colour: true });
    expect(coloured.out).toContain("\u001b[31mFAIL\u001b[39m");
    const words = (text: string) => text.replace(/\u001b\[\d+m/g, "").replace(/\d+ ms|[\d.]+ GB free/g, "");
    expect(words(coloured.out)).toBe(words(plain.out));
  });

  test.each([["--no-color"], ["--json"]])("is off with %s", async (option) => {
    const { dir } = makeStore(FILES);
    const { out } = await runMilestone(["status", option], { cwd: dir, colour: true });
    expect(out).not.toContain(ESCAPE);
  });

  test("is off where stdout is no terminal", async () => {
    const { dir } = makeStore(FILES);
    const { out } = await spawnMilestone(["status"], { cwd: dir });
    expect(out).toMatch(/\nOn file\.\n$/);
    expect(out).not.toContain(ESCAPE);
  });

  test.each([
    ["on", { NO_COLOR: "" }],
    ["off", { NO_COLOR: "1" }],
  ])("is %s on a terminal with %j", async (expected, variables) => {
    const { dir } = makeStore(FILES);
    const env = { PATH: process.env.PATH ?? "", ...variables };
    const { out } = await spawnMilestone(["status"], { cwd: dir, env, terminal: true });
    expect(out.includes(ESCAPE)).toBe(expected === "on");
  });
});

describe("--now", () => {
  test("is the time that ids, metadata and events have", async () => {
    const { dir } = makeStore(FILES);
    const args = ["migrate", "hybrid", "--yes", "--json", "--now", "2027-01-02T03:04:05+01:00"];
    const { out } = await runMilestone(args, { cwd: dir });
    expect(JSON.parse(out)).toMatchObject({ id: "migration-20270102-020405-file-to-hybrid" });
  });

  test.each(["yesterday", "2026-13-01", ""])("%j is no time", async (time) => {
    const { dir } = makeStore(FILES);
    expect(await runMilestone(["status", "--now", time], { cwd: dir })).toEqual({
      exit: 2,
      out: "",
      err: `USAGE: --now ${JSON.stringify(time)} is no time; write it like 2026-11-22T10:15:00Z.\nNothing was changed.\n`,
    });
  });
});

describe("the store", () => {
  test("is found upwards from where the command is typed", async () => {
    const { dir } = makeStore({ ...FILES, "deliverables/m-1/notes.txt": "" });
    const { out } = await runMilestone(["status"], { cwd: `${dir}/.milestones/deliverables/m-1` });
    expect(out).toContain(`Store:     ${dir}/.milestones\n`);
  });

  test.each(["", "/.milestones"])("is found with --store <folder>%s", async (end) => {
    const { dir } = makeStore(FILES);
    const { exit, out } = await runMilestone(["status", "--store", `${dir}${end}`], { cwd: makeFolder() });
    expect(exit).toBe(0);
    expect(out).toContain(`Store:     ${dir}/.milestones\n`);
  });

  test("is missing: wrong usage, with what to do", async () => {
    const dir = makeFolder();
    expect(await runMilestone(["status", "--store", "nowhere"], { cwd: dir })).toEqual({
      exit: 2,
      out: "",
      err: `STORE_NOT_FOUND: There is no store in ${dir}/nowhere.
Nothing was changed.
  Run it inside a project that has one, name it: --store <dir>, or make one: milestone init
`,
    });
  });
});
