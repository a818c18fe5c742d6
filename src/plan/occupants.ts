import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { describeDrifted, type OldCopy } from "../drift/drift.ts";
import { findDrift } from "../drift/find.ts";
import type { Marks } from "../record/marks.ts";
import { nameOf } from "../record/record.ts";
import { presentSidesOf } from "../store/side-files.ts";

/** What already stands where a move wants to write, compared with what we know of it. */
export type Occupants =
  | { kind: "none" }
  /** As it was at the last switch, or the same as what will be written: it may be moved aside. */
  | {
      kind: "known";
      records: number;
      /** Records that were deleted there after the last switch; left out where none was. */
      deleted?: number;
    }
  /** Changed after the switch: moving it aside would hide somebody's work. Names, and what else is to be said of them. */
  | { kind: "drifted"; records: readonly string[] }
  /** Nothing says where it came from. */
  | { kind: "unknown"; records: readonly string[] }
  | { kind: "broken"; problems: readonly string[] };

export interface OccupantOptions {
  /** Whether deletions in the old copy count: where the deletion itself is to be kept. */
  readonly deletions?: "pass" | "count";
  /** Takes over a server's tables of unknown origin, where they hold nothing but what the store has. */
  readonly adopt?: boolean;
}

/**
 * What a backend left behind still holds. `marks` are the records in use. Of what somebody deleted there, no content is
 * lost by moving; it is counted where the deletion itself is to be kept.
 */
export async function findOccupants(
  context: Context,
  inUse: BackendName,
  marks: Marks,
  { deletions = "pass", adopt = false }: OccupantOptions = {},
): Promise<Occupants> {
  if (context.backends.usesServer && inUse !== "database") {
    const strangers = await findStrangers(context, marks, adopt);
    if (strangers !== "ours" && strangers.kind !== "none") {
      return strangers;
    }
  }
  const strays = inUse === "database" ? [] : straySides(context);
  return strays.length > 0
    ? { kind: "broken", problems: strays.map((name) => `${name}, a side file without its database`) }
    : occupantsOf(await findDrift(context, inUse, marks), deletions);
}

/** Side files of a database that is not there: the next reader would take them for those of the one that the move makes. */
function straySides({ files, layout, backends }: Context): string[] {
  const isThere = (files.stat(layout.databaseFile)?.sizeBytes ?? 0) > 0;
  return isThere || backends.usesServer ? [] : presentSidesOf(files, layout.databaseFile);
}

function occupantsOf(oldCopy: OldCopy, deletions: "pass" | "count"): Occupants {
  if (oldCopy.kind !== "drifted") {
    return oldCopy;
  }
  const counted = oldCopy.records.filter(({ change }) => change !== "deleted" || deletions === "count");
  const records = counted.map(describeDrifted);
  return records.length === 0
    ? { kind: "known", records: oldCopy.present, deleted: oldCopy.records.length }
    : { kind: "drifted", records };
}

/**
 * Tables under the tools' names on a server that no run of this store published: every clone of any store may reach it.
 * With `adopt` they are known where every row means what the store's own record means. So are our own where the digests of
 * the last switch are lost: nothing tells then what was written to them since.
 */
async function findStrangers(context: Context, marks: Marks, adopt: boolean): Promise<Occupants | "ours"> {
  const { backends, settings, files, layout } = context;
  const origin = await backends.server().origin();
  if (origin === undefined) {
    return { kind: "none" };
  }
  const isOurs = origin.kind === "run" && origin.run.storeId === settings.settings.storeId;
  if (isOurs && files.stat(layout.lastSwitchFile) !== undefined) {
    return "ours";
  }
  const problems: string[] = [];
  const others: string[] = [];
  let records = 0;
  const tables = await backends.open("database");
  for await (const item of tables.scan()) {
    if (item.kind === "record") {
      records += 1;
      const name = nameOf(item.record);
      if (!(adopt || isOurs) || marks.get(name)?.dataDigest !== item.record.dataDigest) {
        others.push(name);
      }
    } else if (item.finding.severity === "error") {
      problems.push(`${item.finding.file}: ${item.finding.message}`);
    }
  }
  await tables.close();
  if (problems.length > 0) {
    return { kind: "broken", problems };
  }
  if (others.length > 0) {
    return { kind: "unknown", records: others };
  }
  return records === 0 ? { kind: "none" } : { kind: "known", records };
}
