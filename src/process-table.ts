import { readFileSync, readlinkSync } from "node:fs";
import os from "node:os";
import { isErrno } from "./errors/error.ts";
import { startOf } from "./process-start.ts";
import type { ProcessTable } from "./store/locks.ts";

/** This process, doing `command`, and the others of this host. */
export function processTable(command: string): ProcessTable {
  return { host: os.hostname(), pid: process.pid, command, space: readSpace(), startOf };
}

/** The number of the namespace that a kernel begins with, on every machine. */
const OF_THE_HOST = "pid:[4026531836]";

/**
 * The namespace of this process's number, where that is not the host's own: a container's, and of which boot, since the numbers
 * of namespaces are given anew. On the host itself undefined: who died with it is known to be dead after a restart.
 */
function readSpace(): string | undefined {
  try {
    const space = readlinkSync("/proc/self/ns/pid");
    return space === OF_THE_HOST
      ? undefined
      : `${space} ${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
  } catch (error) {
    // No Linux, or a system that shows nothing of it: the host's name has to do.
    if (isErrno(error, "ENOENT", "EACCES", "EPERM", "EINVAL")) {
      return undefined;
    }
    throw error;
  }
}
