import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Git } from "../../src/git/git.ts";
import { parseAnswers } from "../../src/hook/answers.ts";
import { OBJECTS, PLAIN_DIFF, placeOf, STORES, TREE } from "../../src/hook/questions.ts";
import { makeScript } from "../../src/hook/script.ts";
import { PushingRepository } from "../support/pushing.ts";
import { makeFolder } from "../support/store.ts";

/** `sh` is one of them on most systems. */
const SHELLS = [["sh"], ["dash"], ["bash"], ["busybox", "sh"]].filter(
  ([program = "", ...args]) => spawnSync(program, [...args, "-c", "exit 0"]).status === 0,
);
const ZERO = "0".repeat(40);

function whereIs(program: string): string {
  return spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).stdout.trim();
}

/** A repository whose first commit is on the other side, with a hook whose program and Node write down their calls. */
class Bench {
  readonly git = new PushingRepository({ "active/a.yaml": "id: a\n" });
  readonly hooks = path.join(this.git.store.dir, ".git/hooks");
  readonly bin = makeFolder();
  private readonly calls = path.join(makeFolder(), "calls");

  constructor() {
    this.git.commit();
    this.git.push("origin", "main");
    fs.writeFileSync(path.join(this.hooks, "pre-push"), makeScript("pre-push", "/nowhere/cli.js"), { mode: 0o755 });
    for (const name of ["git", "cat"]) {
      fs.symlinkSync(whereIs(name), path.join(this.bin, name));
    }
    this.add("node", 0);
    this.add("milestone", 0);
  }

  /** A program that writes down its arguments and stdin, and ends with this code. */
  add(name: string, exit: number, dir = this.bin): void {
    fs.mkdirSync(dir, { recursive: true });
    const text = `#!/bin/sh\n{ printf '<%s>' "\${0##*/}" "$@"; cat; } >>'${this.calls}'\nexit ${exit}\n`;
    fs.writeFileSync(path.join(dir, name), text, { mode: 0o755 });
  }

  run(shell: readonly string[], input: string, env: Readonly<Record<string, string>> = {}) {
    const [program = "", ...args] = shell;
    fs.rmSync(this.calls, { force: true });
    const { status, stderr, stdout } = spawnSync(
      whereIs(program),
      [...args, path.join(this.hooks, "pre-push"), "origin", this.git.remote],
      {
        cwd: this.git.store.dir,
        env: { HOME: this.git.env.HOME as string, GIT_CONFIG_NOSYSTEM: "1", PATH: this.bin, ...env },
        input,
        encoding: "utf8",
      },
    );
    const calls = fs.existsSync(this.calls) ? fs.readFileSync(this.calls, "utf8") : "";
    return { status, said: stderr + stdout, calls };
  }

  get head(): string {
    return this.git.git("rev-parse", "HEAD");
  }

  /** As git tells it of a push of what is checked out. */
  line(there = this.git.git("rev-parse", "origin/main"), ref = "refs/heads/main"): string {
    return `${ref} ${this.head} refs/heads/main ${there}\n`;
  }
}

const DONE = { status: 0, said: "", calls: "" };

describe.each(SHELLS.map((shell) => [shell.join(" "), shell] as const))("the pre-push hook in %s", (_name, shell) => {
  const called = (bench: Bench, input: string) => `<milestone><hook><run><--><origin><${bench.git.remote}>${input}`;

  test("is done before the program starts where no new commit touches a store", () => {
    const bench = new Bench();
    const remote = bench.git.git("rev-parse", "origin/main");
    expect(bench.run(shell, "")).toEqual(DONE);
    expect(bench.run(shell, `(delete) ${ZERO} refs/heads/x ${remote}\n`)).toEqual(DONE);
    expect(bench.run(shell, `refs/tags/v1 ${remote} refs/tags/v1 ${ZERO}\n`)).toEqual(DONE);
    bench.git.change("../notes.txt", "no milestone\n");
    expect(bench.run(shell, bench.line())).toEqual(DONE);
    expect(bench.run(shell, bench.line(ZERO))).toEqual(DONE);
    // The other side has what this clone has never seen.
    expect(bench.run(shell, bench.line("1".repeat(40)))).toEqual(DONE);
    const blob = bench.git.gitWith("x", "hash-object", "-w", "--stdin");
    expect(bench.run(shell, `refs/tags/blob ${blob} refs/tags/blob ${ZERO}\n`)).toEqual(DONE);
  });

  test("hands every byte of stdin and the arguments to the program, and ends as it does", () => {
    const bench = new Bench();
    bench.git.change("active/b.yaml", `id: b\n# ${shell}\n`);
    const lines = `refs/heads/ä${bench.line().slice(15)}HEAD^{/a \`id\` $(id)} ${bench.head} refs/heads/y ${ZERO}\n(delete) ${ZERO} refs/heads/x ${"2".repeat(40)}\n`;
    for (const exit of [0, 1]) {
      bench.add("milestone", exit);
      expect(bench.run(shell, lines)).toEqual({ status: exit, said: "", calls: called(bench, lines) });
    }
    // Only the ref with blanks in its name touches a store.
    bench.add("milestone", 0);
    const blank = `HEAD^{/a b} ${bench.head} refs/heads/y ${ZERO}\n`;
    expect(bench.run(shell, blank).calls).toBe(called(bench, blank));
    expect(bench.run(shell, blank, { MILESTONE_HOOK: "0" })).toEqual(DONE);
    // What a path means is not steered from outside.
    expect(bench.run(shell, blank, { GIT_LITERAL_PATHSPECS: "1" }).calls).toBe(called(bench, blank));
    const many = `${bench.line().repeat(400)}`;
    expect(bench.run(shell, many).calls).toBe(called(bench, many));
  });

  test("runs the hook that was there first, with the same stdin and arguments, and its exit code counts", () => {
    const bench = new Bench();
    const name = "pre-push.before-milestone";
    bench.add(name, 0, bench.hooks);
    bench.git.change("active/b.yaml", "id: b\n");
    const earlier = `<${name}><origin><${bench.git.remote}>${bench.line()}`;
    expect(bench.run(shell, bench.line())).toEqual({
      status: 0,
      said: "",
      calls: earlier + called(bench, bench.line()),
    });
    bench.add(name, 7, bench.hooks);
    expect(bench.run(shell, bench.line(), { MILESTONE_HOOK: "0" })).toEqual({ status: 7, said: "", calls: earlier });
    // It may leave stdin alone.
    fs.writeFileSync(path.join(bench.hooks, name), "#!/bin/sh\nexit 0\n");
    expect(bench.run(shell, bench.line())).toEqual({ status: 0, said: "", calls: called(bench, bench.line()) });
    fs.chmodSync(path.join(bench.hooks, name), 0o644);
    expect(bench.run(shell, bench.line()).status).toBe(0);
    fs.rmSync(path.join(bench.hooks, name));
  });

  test("says in one line what to do where it cannot check, and lets the push pass or stops it as the pushed settings say", () => {
    const bench = new Bench();
    const checks: readonly (readonly [() => void, string, string])[] = [
      [() => fs.rmSync(path.join(bench.bin, "node")), "there is no Node on this PATH", "add the folder that has it"],
      [
        () => {
          bench.add("node", 0);
          fs.rmSync(path.join(bench.bin, "milestone"));
        },
        "there is no milestone program here",
        "npm install --save-dev milestone-migrate",
      ],
      [() => bench.add("milestone", 3), "the check itself failed (exit code 3)", "mend what it says above"],
    ];
    for (const [breakIt, what, fix] of checks) {
      breakIt();
      bench.git.change(
        "config/storage-config.yaml",
        `storage:\n  # without_node: block\n  hook: { block: error } # ${what}\n`,
      );
      expect(bench.run(shell, bench.line())).toMatchObject({
        status: 0,
        said: `milestone: ${what}, so this push goes unchecked: ${fix}.\n`,
      });
      bench.git.change("config/storage-config.yaml", `storage:\n  hook: { "without_node": "block" } # ${what}\n`);
      expect(bench.run(shell, bench.line())).toMatchObject({
        status: 1,
        said: `milestone: ${what}, so this push is stopped, as storage.hook.without_node says: ${fix}, or push with --no-verify.\n`,
      });
    }
  });

  test("asks git what the program will ask about one ref, while that starts, and hands over every answer", () => {
    const bench = new Bench();
    for (const name of ["sed", "tr"]) {
      fs.symlinkSync(whereIs(name), path.join(bench.bin, name));
    }
    const there = bench.git.git("rev-parse", "HEAD");
    bench.git.change("config/storage-config.yaml", "storage:\n  backend: file\n");
    bench.git.change("active/a.yaml", `id: a\n# ${shell}\n`);
    const told = path.join(makeFolder(), "told");
    const text = `#!/bin/sh\n[ "$MILESTONE_ANSWERS" = 3 ] && cat <&3 >'${told}'\nexit 0\n`;
    fs.writeFileSync(path.join(bench.bin, "milestone"), text, { mode: 0o755 });
    expect(bench.run(shell, bench.line(there))).toEqual(DONE);
    const known = parseAnswers(fs.readFileSync(told));
    const git = new Git(bench.git.store.dir, bench.git.env);
    const names = [
      "HEAD:.milestones/config/storage-config.yaml",
      "HEAD:.milestones/active/a.yaml",
      `${there}:.milestones/active/a.yaml`,
    ];
    const ids = names.map((name) => bench.git.git("rev-parse", name));
    const asked = (args: readonly string[], input?: string) => {
      expect(known(args, input)?.toString("latin1"), args[0]).toBe(git.run(args, input).toString("latin1"));
    };
    asked([...PLAIN_DIFF, there, bench.head, "--", ...STORES]);
    asked([...TREE, bench.head, "--", placeOf(".milestones")]);
    asked(OBJECTS, `${ids.join("\n")}\n`);
    // Of several refs the program asks by itself.
    fs.rmSync(told);
    const lines = `${bench.line(there)}${bench.line(ZERO, "refs/heads/x")}`;
    expect(bench.run(shell, lines)).toEqual(DONE);
    expect(fs.existsSync(told)).toBe(false);
  });

  test("prefers the program of the project, unless anybody could have committed it", () => {
    const bench = new Bench();
    const local = path.join(bench.git.store.dir, "node_modules/.bin");
    fs.writeFileSync(path.join(bench.git.store.dir, ".gitignore"), "node_modules\n");
    bench.git.change("active/c.yaml", `id: c\n# ${shell}\n`);
    bench.add("milestone", 1, local);
    expect(bench.run(shell, bench.line()).status).toBe(1);
    bench.git.git("add", "--force", "node_modules");
    expect(bench.run(shell, bench.line()).status).toBe(0);
    bench.git.git("rm", "-r", "--quiet", "--cached", "node_modules");
    fs.rmSync(path.join(bench.git.store.dir, "node_modules"), { recursive: true });
  });
});

test("the hook that was installed from elsewhere finds the program that installed it, whatever its name", () => {
  const bench = new Bench();
  const file = path.join(makeFolder(), "it's $(here).js");
  fs.writeFileSync(path.join(bench.hooks, "pre-push"), makeScript("pre-push", file), { mode: 0o755 });
  bench.git.change("active/b.yaml", "id: b\n");
  fs.rmSync(path.join(bench.bin, "milestone"));
  bench.add("node", 1);
  fs.writeFileSync(file, "");
  expect(bench.run(["sh"], bench.line())).toEqual({
    status: 1,
    said: "",
    calls: `<node><${file}><hook><run><--><origin><${bench.git.remote}>${bench.line()}`,
  });
});
