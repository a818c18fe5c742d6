import { describe, expect, test } from "vitest";
import { runMilestone } from "../support/run-milestone.ts";
import { makeFolder } from "../support/store.ts";

const VERBS = [
  "status",
  "plan",
  "migrate",
  "backups",
  "backup",
  "restore",
  "rollback",
  "verify",
  "validate",
  "resume",
  "sync",
  "index",
  "hook",
  "monitor",
  "prune",
  "init",
];

describe("help", () => {
  test("lists every verb on stdout, and needs no store", async () => {
    const { exit, out, err } = await runMilestone(["--help"], { cwd: makeFolder() });
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const listed = [...out.matchAll(/^ {2}([a-z]+) .*(?:\[options\]|\[command\])/gm)].map(([, verb]) => verb);
    expect(listed).toEqual([...VERBS, "help"]);
  });

  test.each(VERBS)("of %s has its options and an example that can be typed", async (verb) => {
    const { exit, out, err } = await runMilestone([verb, "--help"], { cwd: makeFolder() });
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toMatch(new RegExp(`^Usage: milestone ${verb} \\[options\\]`));
    for (const option of ["--store <dir>", "--now <time>", "--json", "--quiet", "--no-color"]) {
      expect(out).toContain(option);
    }
    const [, example = ""] = /\nExample:\n {2}milestone (.+)\n$/.exec(out) ?? [];
    expect(example.split(" ")[0]).toBe(verb);
    const typed = await runMilestone(example.split(" "), { cwd: makeFolder() });
    // Every word of it is known: all that is missing here is a store, or a repository; one makes what is missing.
    const lacking =
      verb === "hook" ? { exit: 1, code: /^HOOK_NOT_POSSIBLE: / } : { exit: 2, code: /^STORE_NOT_FOUND: / };
    const wanted = verb === "init" ? { exit: 0, code: /^$/ } : lacking;
    expect(typed.exit).toBe(wanted.exit);
    expect(typed.out === "").toBe(verb !== "init");
    expect(typed.err).toMatch(wanted.code);
    expect((await runMilestone(["help", verb], { cwd: makeFolder() })).out).toBe(out);
  });

  test.each([
    "status",
    "plan",
    "backups",
    "verify",
    "validate",
  ])("of %s names --ref, for a command that only reads", async (verb) => {
    const { out } = await runMilestone([verb, "--help"], { cwd: makeFolder() });
    expect(out).toContain("--ref <commit>");
  });

  test("is shown on stderr where no verb was typed, which is wrong usage", async () => {
    const help = await runMilestone(["--help"], { cwd: makeFolder() });
    expect(await runMilestone([], { cwd: makeFolder() })).toEqual({ exit: 2, out: "", err: help.out });
  });

  test("--version is the program's version", async () => {
    expect(await runMilestone(["--version"], { cwd: makeFolder() })).toEqual({ exit: 0, out: "0.0.0\n", err: "" });
  });
});

describe("a mistyped command line", () => {
  test.each([
    [["migrat", "hybrid"], "error: unknown command 'migrat'\n(Did you mean migrate?)\n"],
    [["stats"], "error: unknown command 'stats'\n(Did you mean status?)\n"],
    [["fly"], "error: unknown command 'fly'\n"],
    [["status", "--jsn"], "error: unknown option '--jsn'\n(Did you mean --json?)\n"],
    [["migrate", "hybrid", "--ref", "HEAD"], "error: unknown option '--ref'\n"],
    [["plan"], "error: missing required argument 'backend'\n"],
    [["restore"], "error: missing required argument 'id'\n"],
    [["status", "now"], "error: too many arguments for 'status'. Expected 0 arguments but got 1: now.\n"],
    [["migrate", "hybrid", "--expect-plan"], "error: option '--expect-plan <digest>' argument missing\n"],
  ])("%j ends with 2 and says what is wrong", async (args, err) => {
    expect(await runMilestone(args, { cwd: makeFolder() })).toEqual({ exit: 2, out: "", err });
  });
});
