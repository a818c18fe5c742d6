import { type ChildProcess, spawn } from "node:child_process";
import { programOf, sharedCode } from "./program.ts";

/** What a process said, and its exit code; null when a signal killed it. */
export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface SpawnOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** User and group to run as. */
  readonly uid?: number;
  readonly gid?: number;
  /** Makes the process believe that its stdout is a terminal. */
  readonly terminal?: boolean;
  /**
   * JavaScript that the process runs once, before anything else, when it has said on stderr that a step begins. From
   * outside that comes too late now and then: on a busy machine a process may be done before anybody has heard of it.
   */
  readonly at?: { readonly step: string; readonly act: string };
}

const TERMINAL = "data:text/javascript,process.stdout.isTTY=true";

function preloadFor({ step, act }: NonNullable<SpawnOptions["at"]>): string {
  const script = `import fs from "node:fs";
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const write = process.stderr.write.bind(process.stderr);
let said = "";
process.stderr.write = (text, ...rest) => {
  const wasSaid = said.includes(${JSON.stringify(step)});
  const went = write(text, ...rest);
  said += text;
  if (!wasSaid && said.includes(${JSON.stringify(step)})) {
    ${act}
  }
  return went;
};`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** Starts the program as a process of its own. `onErr` hears what it says on stderr, piece by piece. */
export function spawnMilestone(
  args: readonly string[],
  options: SpawnOptions,
  onErr: (text: string, child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const { env = { PATH: process.env.PATH ?? "" }, terminal, at, ...rest } = options;
  const preload = [...(terminal ? [TERMINAL] : []), ...(at ? [preloadFor(at)] : [])].flatMap((each) => [
    "--import",
    each,
  ]);
  const child = spawn(process.execPath, [...preload, programOf("main"), ...args], {
    ...rest,
    env: { ...sharedCode(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.err += text;
    onErr(text, child);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, ...said }));
  });
}
