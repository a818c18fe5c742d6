import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { COMPILED } from "../../support/compiled.ts";

/** Every system call that changes something in a file system. */
const CHANGING = [
  "write",
  "pwrite64",
  "writev",
  "pwritev",
  "fsync",
  "fdatasync",
  "rename",
  "renameat",
  "renameat2",
  "link",
  "linkat",
  "unlink",
  "unlinkat",
  "mkdir",
  "mkdirat",
  "rmdir",
  "truncate",
  "ftruncate",
  "fallocate",
  "open",
  "openat",
  "chmod",
  "fchmod",
  "copy_file_range",
  "sendfile",
  "utimensat",
] as const;

const PROCESS = path.join(import.meta.dirname, "scenario-process.ts");
const ENV = { ...process.env, NODE_COMPILE_CACHE: COMPILED };

/** One system call of a process: the n-th of its name, counted from the start of the process. */
export interface SystemCall {
  readonly call: string;
  readonly number: number;
  /** The call as strace writes it. */
  readonly text: string;
}

/** What keeps strace from working here; undefined when nothing does. */
export function whyNoStrace(): string | undefined {
  const { error, status, stderr } = spawnSync("strace", ["-o", "/dev/null", "true"], { encoding: "utf8" });
  return error === undefined && status === 0 ? undefined : (error?.message ?? stderr.trim());
}

/** Runs a scenario in a store under strace and returns each call that changed something below it. */
export async function callsOf(dir: string, name: string): Promise<SystemCall[]> {
  // The first process of all makes the folder of compiled code, with calls that no later one has.
  spawnSync(process.execPath, ["--eval", "0"], { env: ENV });
  const log = path.join(dir, "strace.log");
  const calls = CHANGING.filter(isKnown);
  const ended = await run(["-y", "-o", log, "-e", `trace=${calls.join(",")}`], dir, name);
  if (ended.code !== 0) {
    throw new Error(`the scenario failed under strace: ${ended.err}`);
  }
  const counts = new Map<string, number>();
  const points: SystemCall[] = [];
  for (const text of fs.readFileSync(log, "latin1").split("\n")) {
    const [, call = ""] = /^([a-z0-9_]+)\(/.exec(text) ?? [];
    const number = (counts.get(call) ?? 0) + 1;
    counts.set(call, number);
    if (text.includes(`${dir}/.milestones`) && changes(call, text)) {
      points.push({ call, number, text: text.replaceAll(dir, "") });
    }
  }
  return points;
}

/** Runs a scenario in a store and kills it as it enters a call. Returns whether it was killed: a run may differ. */
export async function killAt(dir: string, name: string, { call, number }: SystemCall): Promise<boolean> {
  const inject = `inject=${call}:signal=SIGKILL:when=${number}`;
  const ended = await run(["-o", "/dev/null", "-e", `trace=${call}`, "-e", inject], dir, name);
  return ended.signal === "SIGKILL";
}

/** How a process ended of which calls were made to fail: its exit code, and what it said. */
export interface Failed {
  readonly code: number | null;
  readonly err: string;
}

/** Runs a scenario in a store and makes one call fail, or it and all of its name after it. */
export async function failAt(
  dir: string,
  name: string,
  { call, number }: SystemCall,
  { code, lasts }: { readonly code: string; readonly lasts: boolean },
): Promise<Failed> {
  const inject = `inject=${call}:error=${code}:when=${number}${lasts ? "+" : ""}`;
  return await run(["-o", "/dev/null", "-e", `trace=${call}`, "-e", inject], dir, name);
}

/** Opening changes something where it creates or cuts. */
function changes(call: string, text: string): boolean {
  return !call.startsWith("open") || /O_CREAT|O_TRUNC/.test(text);
}

/** Machines differ in what they have: arm64 knows only the calls that end in `at`. */
function isKnown(call: string): boolean {
  known ??= new Set(
    CHANGING.filter((each) => spawnSync("strace", ["-o", "/dev/null", "-e", `trace=${each}`, "true"]).status === 0),
  );
  return known.has(call);
}

let known: Set<string> | undefined;

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

function run(options: readonly string[], dir: string, name: string): Promise<Ended> {
  // Without following other threads and processes: everything is done by the first one. (The filter that would make it
  // faster, --seccomp-bpf, keeps strace from killing.)
  const args = ["-qq", ...options, process.execPath, PROCESS, dir, name];
  const child = spawn("strace", args, { stdio: ["ignore", "ignore", "pipe"], env: ENV });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, err }));
  });
}
