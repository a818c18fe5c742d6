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

/**
 * The 22nd field of /proc/<pid>/stat, in clock ticks since boot, of one that the third does not call a zombie; the second is
 * in parentheses and may hold blanks.
 */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch (error) {
    if (isErrno(error, "ENOENT", "ESRCH")) {
      return undefined;
    }
    throw error;
  }
}
