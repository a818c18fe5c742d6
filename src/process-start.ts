import { readFileSync } from "node:fs";
import { isErrno } from "./errors/error.ts";

/**
 * When a process of this host started, as the system says it; undefined when there is none. A pid alone is reused. One that
 * has ended and whose parent has not asked how, as in a container whose first process asks nobody, is none any more.
 */
export function startOf(pid: number): string | undefined {
  if (process.platform === "linux") {
    return startOnLinux(pid);
  }
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const result = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const [, state = "Z", start] = /^(\S+)\s+(.*)$/.exec(result.stdout?.trim() ?? "") ?? [];
  return result.status === 0 && !state.startsWith("Z") ? start : undefined;
}

/** A process that is being killed may still be in the middle of a write: with a slow disk, for as long as that takes. */
const LONGEST_END_MS = 10_000;
const LOOK_AGAIN_MS = 2;

/** Waits for the end of a process that is ending, since neither answer would be true of it for long. */
function startOnLinux(pid: number): string | undefined {
  const until = performance.now() + LONGEST_END_MS;
  for (;;) {
    const stat = readStat(pid);
    if (stat === undefined || !stat.isEnding || performance.now() > until) {
      return stat?.start;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
  }
}

const EXITING = 0x4;
const SIGKILL_PENDING = 0x100;

/**
 * From /proc/<pid>/stat, whose second field is in parentheses and may hold blanks: the start in clock ticks since boot, field
 * 22, of a process that field 3 does not call a zombie; whether it is ending, by its flags, field 9, or by a SIGKILL.
 */
function readStat(pid: number): { start: string | undefined; isEnding: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const isEnding = (Number(fields[6]) & EXITING) !== 0 || isKilled(readFileSync(`/proc/${pid}/status`, "utf8"));
    return fields[0] === "Z" || fields[0] === "X" ? undefined : { start: fields[19], isEnding };
  } catch (error) {
    if (isErrno(error, "ENOENT", "ESRCH")) {
      return undefined;
    }
    throw error;
  }
}

/** A thread takes the signal off its own list a moment before it is said to be exiting; that of the process keeps it. */
function isKilled(status: string): boolean {
  const lists = status.matchAll(/^(?:SigPnd|ShdPnd):\s*[0-9a-f]*([0-9a-f]{8})$/gm);
  return [...lists].some(([, low = ""]) => (Number.parseInt(low, 16) & SIGKILL_PENDING) !== 0);
}
