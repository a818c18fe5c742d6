import type { Backend, BackendName, Marks } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import { nameOf } from "../record/record.ts";
import { type LastSwitch, readLastSwitch } from "../store/last-switch.ts";

/** What already stands where a move wants to write, compared with what we know of it. */
export type Occupants =
  | { kind: "none" }
  /** As it was at the last switch, or the same as what will be written: it may be moved aside. */
  | { kind: "known"; records: number }
  /** Changed after the switch: moving it aside would hide somebody's work. */
  | { kind: "drifted"; records: readonly string[] }
  /** Nothing says where it came from. */
  | { kind: "unknown"; records: readonly string[] }
  | { kind: "broken"; problems: readonly string[] };

/**
 * What a backend left behind still holds: the database beside files in use, the YAML beside a database in use.
 * `marks` are the records in use. An index is derived and no copy of anything; a database of 0 bytes counts as absent.
 */
export async function findOccupants(context: Context, inUse: BackendName, marks: Marks): Promise<Occupants> {
  const { files, layout, backends } = context;
  if (inUse !== "database") {
    const existing = files.stat(layout.databaseFile);
    if (existing === undefined || (existing.kind === "file" && existing.sizeBytes === 0)) {
      return { kind: "none" };
    }
  }
  const lastSwitch = readLastSwitch(files, layout);
  const known = new Map(
    [...(lastSwitch?.values() ?? []), ...marks.values()].map((each) => [each.textDigest, each.dataDigest]),
  );
  const oldCopy = await backends.openOldCopy(inUse, (textDigest) => known.get(textDigest));
  try {
    return await compareOccupants(oldCopy, lastSwitch, (name) => marks.get(name));
  } finally {
    await oldCopy.close();
  }
}

/**
 * Compares an old copy with its digests at the last switch. `current` finds the records of the backend in use:
 * what is the same there is no drift. Records missing from the old copy are none either: nothing is lost by them.
 */
export async function compareOccupants(
  oldCopy: Backend,
  lastSwitch: LastSwitch | undefined,
  current: (name: string) => RecordDigests | undefined,
): Promise<Occupants> {
  const problems: string[] = [];
  const changed: string[] = [];
  let records = 0;
  for await (const item of oldCopy.scan()) {
    if (item.kind === "finding") {
      if (item.finding.severity === "error") {
        problems.push(`${item.finding.file}: ${item.finding.message}`);
      }
      continue;
    }
    records += 1;
    const name = nameOf(item.record);
    if (!sameRecord(item.record, lastSwitch?.get(name)) && !sameRecord(item.record, current(name))) {
      changed.push(name);
    }
  }
  if (problems.length > 0) {
    return { kind: "broken", problems };
  }
  if (changed.length > 0) {
    return { kind: lastSwitch === undefined ? "unknown" : "drifted", records: changed };
  }
  return records === 0 ? { kind: "none" } : { kind: "known", records };
}

function sameRecord(record: RecordDigests, known: RecordDigests | undefined): boolean {
  return record.dataDigest === known?.dataDigest && record.textDigest === known.textDigest;
}
