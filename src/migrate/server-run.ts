import { randomUUID } from "node:crypto";
import type { BackendName } from "../backends/backend.ts";
import type { ServerHolder, ServerLease, ServerRun } from "../backends/server.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import type { Journal, JournalFacts } from "./journal.ts";

/** This process, as a server knows who holds it. */
export function holderOf({ processes, layout }: Pick<Context, "processes" | "layout">): ServerHolder {
  const { host, pid, space } = processes;
  const startOf = (other: number) => processes.startOf(other);
  return { host, pid, space, start: startOf(pid) ?? "", dir: layout.dir, startOf };
}

/** How the server that a run between these uses knows it; nothing for no server. The store's name is new with the first. */
export function serverFactsFor(
  { backends, settings }: Pick<Context, "backends" | "settings">,
  ...names: readonly BackendName[]
): Pick<JournalFacts, "server" | "serverKey"> {
  return backends.usesServer && names.includes("database")
    ? { server: settings.settings.storeId ?? randomUUID(), serverKey: randomUUID() }
    : {};
}

/** The run on the server; undefined for one that has nothing there. */
export function serverRunOf(id: string, { server, serverKey }: JournalFacts): ServerRun | undefined {
  return server === undefined ? undefined : { storeId: server, id, key: serverKey };
}

/** Takes the server for a run, where it uses one. Throws LOCKED. */
export async function beginOnServer(
  context: Context,
  id: string,
  facts: JournalFacts,
): Promise<ServerLease | undefined> {
  const run = serverRunOf(id, facts);
  const { from = "database", to = "database" } = facts;
  return run && (await context.backends.server().begin(run, { from, to }, holderOf(context)));
}

/** What became of a run on the server, in sentences for people; none where nothing is to be said. */
export async function undoOnServer(
  context: Context,
  id: string,
  journal: Pick<Journal, "reached">,
  facts: JournalFacts,
): Promise<string[]> {
  const run = serverRunOf(id, facts);
  if (run === undefined) {
    return [];
  }
  try {
    const { left } = await context.backends.server().undo(run);
    return left.map((table) => `Somebody else wrote to the new tables meanwhile; that is kept as ${table}.`);
  } catch (error) {
    if (isUnpublished(journal) && error instanceof MilestoneError && error.code === "SERVER_UNREACHABLE") {
      return ["The server cannot be asked now; what the run had made there goes with the next one."];
    }
    throw error;
  }
}

/** True before the step that publishes: until then nobody but us ever reads what is on the server. */
function isUnpublished({ reached }: Pick<Journal, "reached">): boolean {
  return reached === "started" || reached === "backed-up" || reached === "backfilled" || reached === "verified";
}

export async function finishOnServer(context: Context, id: string, facts: JournalFacts): Promise<void> {
  const run = serverRunOf(id, facts);
  if (run !== undefined) {
    await context.backends.server().finish(run);
  }
}
