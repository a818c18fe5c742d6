import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import type { JournalFacts } from "../migrate/journal.ts";
import { holderOf, serverRunOf } from "../migrate/server-run.ts";
import type { Fingerprint } from "../record/fingerprint.ts";

/** The rows of a backup on their way to a server: into tables aside, proved, published. */
export interface ServerRows {
  stage(): Promise<void>;
  prove(): Promise<Fingerprint>;
  /** Returns the names of tables that somebody wrote to meanwhile. */
  publish(): Promise<string[]>;
}

/** For the restore of a backup that a server's rows are in. */
export function serverRowsOf(context: Context, id: string, facts: JournalFacts): ServerRows {
  const run = serverRunOf(id, facts);
  if (run === undefined || facts.restores === undefined) {
    throw new Error("only a restore brings rows to a server");
  }
  const server = context.backends.server();
  const dir = context.layout.at("backups", facts.restores);
  return {
    stage: () => server.stage(run, dir),
    prove: () => server.proveStaged(run, dir),
    publish: async () => {
      if (facts.fingerprint === undefined) {
        throw new Error("rows are published once they are proved");
      }
      return await server.publishStaged(run, facts.fingerprint);
    },
  };
}

/**
 * Goes on with a restore that was decided on: where its rows are not published yet they are staged and proved once more,
 * since a run that was taken for dead meanwhile has lost its tables. Returns what is to be said of it: what was written to
 * the server since it was cut off, nobody knows.
 */
export async function resumeServerRows(context: Context, id: string, facts: JournalFacts): Promise<string[]> {
  const run = serverRunOf(id, facts);
  if (run === undefined || facts.to !== "database") {
    return [];
  }
  const server = context.backends.server();
  const lease = await server.resume(run, holderOf(context));
  try {
    if (await server.isPublished(run)) {
      return [];
    }
    const rows = serverRowsOf(context, id, facts);
    await rows.stage();
    const { data, text } = await rows.prove();
    if (data !== facts.fingerprint?.data || text !== facts.fingerprint.text) {
      throw new MilestoneError("VERIFY_MISMATCH", "The backup no longer holds what the restore was decided on with.", {
        state: "The tables on the server are as before; files of the store may be as in the backup already.",
        fix: ["milestone validate says which backup is damaged."],
      });
    }
    const left = await rows.publish();
    return left.map(
      (table) => `Somebody may have written to the server meanwhile; what was there is kept as ${table}.`,
    );
  } finally {
    await lease.end();
  }
}
