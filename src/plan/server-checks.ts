import type { ServerCheck } from "../backends/server.ts";
import type { Context } from "../context.ts";
import { holderOf } from "../migrate/server-run.ts";
import type { Move } from "./move.ts";

/** What a move needs of the server, where it uses one. Writes nothing. */
export async function checkServerFor(
  context: Context,
  { from, to }: Move,
  { holdsLock }: { holdsLock: boolean },
): Promise<readonly ServerCheck[]> {
  if (!context.backends.usesServer || (from !== "database" && to !== "database")) {
    return [];
  }
  const { host, pid, start, dir, startOf } = holderOf(context);
  // Without the lock of this folder somebody else may hold it, and the server with it.
  const holder = holdsLock ? { host, pid, start, dir, startOf } : { host, pid, start, dir: "", startOf };
  return await context.backends.server().check({ writes: to === "database", holder });
}
