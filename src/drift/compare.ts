import type { RecordDigests } from "../record/fingerprint.ts";
import { compareKeys, nameOf } from "../record/record.ts";
import type { DriftedRecord } from "./drift.ts";

/** What one id was at the switch and is in the old copy now, as far as the two differ. */
interface Versions {
  base?: RecordDigests;
  old?: RecordDigests;
}

/**
 * Compares two lists of records, each in key order, in one pass; what is kept grows only with what differs. Returns
 * every record of `old` that is not as in `base`, in order of its id, and how many there are in all.
 */
export async function compareVersions(
  base: Iterable<RecordDigests>,
  old: AsyncIterable<RecordDigests>,
): Promise<{ drifted: DriftedRecord[]; records: number }> {
  const found = new Map<string, Versions>();
  const note = (id: string, versions: Versions) => found.set(id, { ...found.get(id), ...versions });
  const rest = base[Symbol.iterator]();
  let next = rest.next();
  let records = 0;
  for await (const record of old) {
    records += 1;
    for (; !next.done && compareKeys(next.value, record) < 0; next = rest.next()) {
      note(next.value.id, { base: next.value });
    }
    if (!next.done && compareKeys(next.value, record) === 0) {
      if (!sameRecord(next.value, record)) {
        note(record.id, { base: next.value, old: record });
      }
      next = rest.next();
    } else {
      note(record.id, { old: record });
    }
  }
  for (; !next.done; next = rest.next()) {
    note(next.value.id, { base: next.value });
  }
  const ids = [...found.keys()].sort();
  return { drifted: ids.flatMap((id) => describe(id, found.get(id) ?? {})), records };
}

function describe(id: string, { base, old }: Versions): DriftedRecord[] {
  if (old === undefined) {
    return base === undefined ? [] : [{ change: "deleted", id, base }];
  }
  if (base === undefined) {
    return [{ change: "added", id, old }];
  }
  return [{ change: base.state === old.state ? "changed" : "moved", id, base, old }];
}

/** True for the same bytes that mean the same under the same name. */
export function sameRecord(left: RecordDigests, right: RecordDigests | undefined): boolean {
  return (
    right !== undefined &&
    nameOf(left) === nameOf(right) &&
    left.dataDigest === right.dataDigest &&
    left.textDigest === right.textDigest
  );
}
