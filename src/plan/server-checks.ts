import type { ServerCheck } from "../backends/server.ts";
import type { Context } from "../context.ts";
import { holderOf } from "../migrate/server-run.ts";
import type { Move } from "./move.ts";
import { assertPossible } from "./possible.ts";
import { serverFits } from "./prerequisites.ts";

/** What a move needs of the server, where it uses one. Writes nothing. */
export async function checkServerFor(
  context: Context,
  { from, to }: Move,
  { holdsLock }: { holdsLock: boolean },
): Promise<readonly ServerCheck[]> {
  if (!context.backends.usesServer || (from !== "database" && to !== "database")) {
    return [];
  }
  const us = holderOf(context);
  // Without the lock of this folder somebody else may hold it, and the server with it.
  const holder = holdsLock ? us : { ...us, dir: "" };
  const checks = await context.backends.server().check({ writes: to === "database", holder });
  return from === "database" && isUsable(checks) ? [...checks, ...(await tablesOfOthers(context))] : checks;
}

/** Every store may reach any server: with a wrong URL the rows of another one would be taken for its own. */
async function tablesOfOthers({ backends, settings }: Context): Promise<ServerCheck[]> {
  const { storeId } = settings.settings;
  const origin = await backends.server().origin();
  if (storeId === undefined || origin?.kind !== "run" || origin.run.storeId === storeId) {
    return [];
  }
  return [
    {
      id: "server-store",
      title: "The tables on the server are this store's",
      detail: `${origin.run.id} of another store made them`,
      fix: "Set DATABASE_URL and storage.database.schema to those of this store.",
    },
  ];
}

/** True where its tables can be looked at; another run on it is no hindrance to that. */
export function isUsable(checks: readonly ServerCheck[]): boolean {
  return checks.every(({ id, fix }) => id === "server-lock" || id === "server-dependents" || fix === undefined);
}

/** Throws PREREQUISITES where the move reads from a server that does not let us: every right that is missing, before it is missed. */
export async function assertReadable(context: Context, move: Move): Promise<void> {
  if (move.from !== "database") {
    return;
  }
  const checks = await checkServerFor(context, move, { holdsLock: true });
  if (!isUsable(checks)) {
    assertPossible(serverFits({ server: checks.filter(({ id }) => id !== "server-lock") }));
  }
}

/**
 * Throws PREREQUISITES where another run holds the server: before any record is read, so that who comes second is out at
 * once, however large the store is.
 */
export async function assertServerFree(context: Context, move: Move): Promise<void> {
  const checks = await checkServerFor(context, move, { holdsLock: false });
  const held = checks.filter(({ id, fix }) => id === "server-lock" && fix !== undefined);
  if (held.length > 0) {
    assertPossible(serverFits({ server: held }));
  }
}
