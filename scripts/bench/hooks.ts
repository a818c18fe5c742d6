import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeScript } from "../../src/hook/script.ts";
import { writeBenchStore } from "../bench-store.ts";
import { median } from "./measure.ts";

const PROGRAM = path.resolve(import.meta.dirname, "../../dist/cli.js");
const ROUNDS = 15;

/** One thing that a hook does, beside what it cannot do without; medians. */
export interface HookTime {
  readonly what: string;
  readonly timeMs: number;
  readonly floor: "git diff --quiet" | "node -e 0";
  readonly floorMs: number;
  /** At most so many times its floor, or so many milliseconds. */
  readonly most: { readonly times: number } | { readonly ms: number };
}

/** Runs the hooks as git does, on a store of so many records, each in turn with its floor, after a round that warms caches. */
export function measureHooks(records = 1000, rounds = ROUNDS): HookTime[] {
  const scratch = mkdtempSync(path.join(tmpdir(), "milestone-bench-hooks-"));
  try {
    const clone = new Clone(scratch, records);
    const { first, elsewhere, one, every } = clone;
    const floors = {
      "git diff --quiet": () => clone.git("diff", "--quiet"),
      "node -e 0": () => clone.run(process.execPath, ["-e", "0"]),
    };
    const measure = (
      what: string,
      floor: keyof typeof floors,
      most: HookTime["most"],
      run: () => unknown,
    ): HookTime => {
      const times = Array.from({ length: rounds + 1 }, () => ({
        floorMs: time(floors[floor]),
        timeMs: time(run),
      })).slice(1);
      const middle = (key: "floorMs" | "timeMs") => median(times.map((round) => round[key]));
      return { what, timeMs: middle("timeMs"), floor, floorMs: middle("floorMs"), most };
    };
    return [
      measure("a push that touches no store", "git diff --quiet", { times: 2.5 }, () => clone.push(first, elsewhere)),
      measure("a push of one changed record", "node -e 0", { times: 3 }, () => clone.push(first, one)),
      measure("a push of every record changed", "node -e 0", { ms: 450 }, () => clone.push(first, every)),
      measure("a checkout that changes no record", "git diff --quiet", { ms: 100 }, () =>
        clone.checkout(first, elsewhere),
      ),
    ];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Pure. */
export function renderHooks(records: number, times: readonly HookTime[]): string {
  const rows = times.map(({ what, timeMs, floor, floorMs, most }) => {
    const mostMs = "times" in most ? most.times * floorMs : most.ms;
    const target =
      "times" in most ? `at most ${most.times} × ${floor} (${floorMs.toFixed(0)} ms)` : `at most ${most.ms} ms`;
    return `  ${what}: ${timeMs.toFixed(0)} ms, ${target}, ${timeMs <= mostMs ? "ok" : "over"}\n`;
  });
  return `Hooks, ${records.toLocaleString("en-US")} records\n${rows.join("")}`;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** A clone with hooks, and commits to be pushed on top of its first. */
class Clone {
  readonly first: string;
  readonly elsewhere: string;
  readonly one: string;
  readonly every: string;
  private readonly dir: string;
  private readonly env: NodeJS.ProcessEnv;

  constructor(scratch: string, records: number) {
    this.dir = path.join(scratch, "clone");
    const home = path.join(scratch, "home");
    const bin = path.join(scratch, "bin");
    mkdirSync(home);
    mkdirSync(bin);
    // Found before any other program of this name.
    writeFileSync(path.join(bin, "milestone"), `#!/bin/sh\nexec node '${PROGRAM}' "$@"\n`, { mode: 0o755 });
    const PATH = [bin, path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
    this.env = { PATH, HOME: home, GIT_CONFIG_NOSYSTEM: "1" };
    writeFileSync(path.join(home, ".gitconfig"), "[user]\n\tname = A\n\temail = a@b.c\n");
    writeBenchStore(this.dir, records);
    this.git("init", "--quiet");
    this.first = this.commit();
    writeFileSync(path.join(this.dir, "notes.txt"), "no milestone\n");
    this.elsewhere = this.commit();
    this.one = this.changed(1);
    this.every = this.changed(records);
    this.git("gc", "--quiet");
    for (const name of ["pre-push", "post-checkout"] as const) {
      writeFileSync(path.join(this.dir, ".git/hooks", name), makeScript(name, PROGRAM), { mode: 0o755 });
    }
  }

  /** A commit on the first in which so many records have one line more. */
  private changed(count: number): string {
    this.git("reset", "--quiet", "--hard", this.first);
    const store = path.join(this.dir, ".milestones");
    const names = ["active", "completed"].flatMap((state) =>
      readdirSync(path.join(store, state)).map((name) => path.join(store, state, name)),
    );
    for (const name of names.slice(0, count)) {
      appendFileSync(name, "# changed\n");
    }
    return this.commit();
  }

  private commit(): string {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", "bench");
    return this.git("rev-parse", "HEAD");
  }

  git(...args: string[]): string {
    return this.run("git", args).trim();
  }

  push(from: string, to: string): void {
    const line = `refs/heads/x ${to} refs/heads/x ${from}\n`;
    this.run(path.join(this.dir, ".git/hooks/pre-push"), ["origin", "../there"], line);
  }

  checkout(from: string, to: string): void {
    this.run(path.join(this.dir, ".git/hooks/post-checkout"), [from, to, "1"]);
  }

  run(program: string, args: readonly string[], input = ""): string {
    const options = { cwd: this.dir, env: this.env, input, encoding: "utf8" } as const;
    const { status, stdout, stderr } = spawnSync(program, args, options);
    if (status !== 0 || stderr !== "") {
      throw new Error(`${path.basename(program)} ${args[0]} ended with ${status}: ${stderr}`);
    }
    return stdout;
  }
}
