import type { ServerCheck } from "../backends/server.ts";
import type { Context } from "../context.ts";
import type { Move } from "../plan/move.ts";
import type { Occupants } from "../plan/occupants.ts";
import type { Prerequisite } from "../plan/plan.ts";
import {
  canBeBackedUp,
  mayWrite,
  noMigration,
  noSession,
  noToolLock,
  serverFits,
  spaceOnDisk,
  targetIsFree,
} from "../plan/prerequisites.ts";

/** What the judgements need beyond the context. */
export interface RestoreFacts {
  readonly move: Move;
  readonly server: readonly ServerCheck[];
  readonly engine: "sqlite" | "postgresql" | undefined;
  readonly occupants: Occupants;
  /** What the payload takes on the disk once more, beside the backup. */
  readonly payloadBytes: number;
  readonly pauseSessions: boolean;
  readonly holdsLock: boolean;
  /** Locks of tools that were not given back for a while. */
  readonly toolLocks: readonly string[];
}

/** Every condition of a restore with its verdict. Broken records in the store are none: a restore may mend them. */
export function checkRestore(context: Context, facts: RestoreFacts): Prerequisite[] {
  const diskNeededBytes = facts.payloadBytes + presentBytes(context) + 1_000_000;
  const diskFreeBytes = context.files.freeBytes(context.layout.dir);
  return [
    ...engineFits(context, facts),
    ...serverFits(facts),
    noSession(context, facts),
    canBeBackedUp(context, facts.move.from),
    targetIsFree(context, facts),
    spaceOnDisk({ diskNeededBytes, diskFreeBytes }),
    mayWrite(context),
    noMigration(context, facts),
    noToolLock(facts),
  ];
}

/** Rows go back to the engine that they came from: what the settings name is what the store reads afterwards. */
function engineFits({ backends }: Context, { engine }: Pick<RestoreFacts, "engine">): Prerequisite[] {
  const inUse = backends.usesServer ? "postgresql" : "sqlite";
  if (engine === undefined) {
    return [];
  }
  const base = { id: "engine", title: "The settings name the engine that the backup is of" };
  return engine === inUse
    ? [{ ...base, verdict: "ok", detail: engine }]
    : [
        {
          ...base,
          verdict: "failed",
          detail: `the backup is of ${engine}, storage.database.type is ${inUse}`,
          fix: `Set storage.database.type to ${engine} (DATABASE_TYPE wins over the file), then run this again.`,
        },
      ];
}

/** The safety backup copies all of this, and a database once more as a dump; a file takes whole blocks. */
export function presentBytes({ files, layout }: Context): number {
  const size = (file: string) => files.stat(file)?.sizeBytes ?? 0;
  const below = (dir: string): number => {
    let bytes = 0;
    for (const { name, kind } of files.listEach(dir) ?? []) {
      const inside = `${dir}/${name}`;
      bytes += kind === "directory" ? below(inside) : size(inside) + 4096;
    }
    return bytes;
  };
  const inFiles = ["active", "completed", "logs"].reduce((sum, folder) => sum + below(layout.at(folder)), 0);
  return inFiles + 2 * size(layout.databaseFile) + 2 * size(layout.indexFile);
}
