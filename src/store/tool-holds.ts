import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { throwIfStopped } from "../errors/stopped.ts";
import { type LockPorts, toolLocks } from "./locks.ts";

const POLL_MS = 20;

/** A tool that writes one record has given its lock back by then. */
const USUALLY_DONE_MS = 500;

type Ports = Omit<LockPorts, "processes"> & { readonly signal: AbortSignal };

/**
 * Waits until every tool that holds a lock now has given it back; one that takes it again is another matter, or a store
 * that is written all the time would never be free. Returns the locks that were kept for longer than `waitMs`. Throws
 * STOPPED.
 */
export async function waitForHolds(ports: Ports, waitMs = USUALLY_DONE_MS): Promise<string[]> {
  const until = performance.now() + waitMs;
  let kept = holdsOf(ports);
  while (kept.size > 0 && performance.now() < until) {
    throwIfStopped(ports.signal);
    await setTimeout(Math.min(POLL_MS, Math.max(1, until - performance.now())));
    const now = holdsOf(ports);
    kept = new Map([...kept].filter(([name, hold]) => now.get(name) === hold));
  }
  return [...kept.keys()];
}

/** A lock that was given back and taken again is another folder, made at another time. */
function holdsOf(ports: Ports): Map<string, string> {
  const { files, layout } = ports;
  return new Map(
    toolLocks(ports).map((name) => {
      const stat = files.stat(path.join(layout.locksDir, name));
      return [name, `${stat?.inode} ${stat?.modifiedMs}`];
    }),
  );
}
