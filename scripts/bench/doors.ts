import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeBenchStore } from "../bench-store.ts";
import { COMMITTED } from "../build.ts";
import { median } from "./measure.ts";

const DIST = path.resolve(import.meta.dirname, "../../dist");
const FLOOR = path.join(import.meta.dirname, "floor.ts");
const RECORDS = 1000;
const ROUNDS = 5;

/** What the Action's check of a store takes, against what it cannot leave out, and what every door weighs. */
export interface Doors {
  readonly nodeMs: number;
  readonly parseMs: number;
  /** On a schedule: one commit is read. */
  readonly wholeMs: number;
  /** On a push that changed one record: two commits are read. */
  readonly changeMs: number;
  readonly sizes: readonly { readonly name: string; readonly bytes: number }[];
}

/** Runs `dist/action.js` on 1,000 records in git, floors in between; medians of 5, after one round that warms caches. The floors' server is at `url`. */
export function measureDoors(url: string): Doors {
  const scratch = mkdtempSync(path.join(tmpdir(), "milestone-bench-doors-"));
  try {
    const dir = path.join(scratch, "project");
    const [before, sha] = commitChange(dir);
    const event = path.join(scratch, "event.json");
    writeFileSync(event, JSON.stringify({ before }));
    const check = (name: string) => timeCheck(scratch, dir, { name, sha, event });
    const rounds = Array.from({ length: ROUNDS + 1 }, (_, at) => ({
      nodeMs: time(() => spawnSync(process.execPath, ["-e", "0"])),
      parseMs: timeParse(dir, path.join(scratch, `floor-${at}`), url),
      wholeMs: check("schedule"),
      changeMs: check("push"),
    })).slice(1);
    const middle = (key: "nodeMs" | "parseMs" | "wholeMs" | "changeMs") => median(rounds.map((round) => round[key]));
    return {
      nodeMs: middle("nodeMs"),
      parseMs: middle("parseMs"),
      wholeMs: middle("wholeMs"),
      changeMs: middle("changeMs"),
      sizes: COMMITTED.map((name) => ({ name: `dist/${name}`, bytes: sizeOf(path.join(DIST, name)) })),
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Pure. */
export function renderDoors({ nodeMs, parseMs, wholeMs, changeMs, sizes }: Doors): string {
  const most = 3 * nodeMs + 2 * parseMs;
  const row = (what: string, ms: number) => `  ${what}: ${ms.toFixed(0)} ms, ${ms <= most ? "ok" : "over"}\n`;
  const weights = sizes.map(({ name, bytes }) => `${name} ${(bytes / 1e6).toFixed(2)} MB`).join(", ");
  return [
    `Action, mode check, ${RECORDS.toLocaleString("en-US")} records, without network; at most 3 × node -e 0 (${nodeMs.toFixed(0)} ms) + 2 × parse (${parseMs.toFixed(0)} ms) = ${most.toFixed(0)} ms\n`,
    row("the whole store", wholeMs),
    row("a push that changed one record", changeMs),
    `Size: ${weights}\n`,
  ].join("");
}

interface Check {
  readonly name: string;
  readonly sha: string;
  readonly event: string;
}

function timeCheck(scratch: string, workspace: string, { name, sha, event }: Check): number {
  const file = (of: string) => path.join(scratch, of);
  const env = {
    PATH: process.env.PATH,
    XDG_CACHE_HOME: file("cache"),
    RUNNER_TEMP: file("temp"),
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: event,
    GITHUB_SHA: sha,
    GITHUB_OUTPUT: file("output"),
    GITHUB_STEP_SUMMARY: file("summary"),
  };
  for (const written of [env.GITHUB_OUTPUT, env.GITHUB_STEP_SUMMARY]) {
    writeFileSync(written, "");
  }
  return time(() => {
    const { status, stdout } = spawnSync(process.execPath, [path.join(DIST, "action.js")], { env, encoding: "utf8" });
    if (status !== 0) {
      throw new Error(`the Action ended with ${status}: ${stdout}`);
    }
  });
}

function timeParse(dir: string, work: string, url: string): number {
  mkdirSync(work);
  return (
    JSON.parse(execFileSync(process.execPath, [FLOOR, dir, work, url], { encoding: "utf8" })) as { parse: number }
  ).parse;
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** A store in git, and a commit that changes one record of it. */
function commitChange(dir: string): [before: string, after: string] {
  writeBenchStore(dir, RECORDS);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: dir, encoding: "utf8" }).trim();
  const commit = () => {
    git("add", "--all");
    git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", "bench");
    return git("rev-parse", "HEAD");
  };
  git("init", "--quiet");
  const before = commit();
  const active = path.join(dir, ".milestones/active");
  const changed = path.join(active, readdirSync(active)[0] as string);
  writeFileSync(changed, `${readFileSync(changed, "utf8")}# changed\n`);
  const after = commit();
  git("gc", "--quiet");
  return [before, after];
}

function sizeOf(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) {
    return stat?.size ?? 0;
  }
  return readdirSync(file).reduce((sum, name) => sum + sizeOf(path.join(file, name)), 0);
}
