import { readFileSync } from "node:fs";
import { isErrno } from "./errors/error.ts";

/** When a process of this host started, as the system says it; undefined when there is none. A pid alone is reused. */
export function startOf(pid: number): string | undefined {
  if (process.platform === "linux") {
    return startOnLinux(pid);
  }
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const result = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** The 22nd field of /proc/<pid>/stat, in clock ticks since boot; the second is in parentheses and may hold blanks. */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch (error) {
    if (isErrno(error, "ENOENT", "ESRCH")) {
      return undefined;
    }
    throw error;
  }
}
