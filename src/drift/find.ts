import type { Backend, BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { compareCodePoints } from "../record/canonical.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import type { Marks } from "../record/marks.ts";
import { isSafeId, keyOf, nameOf, type RecordKey, type RecordState, STATES } from "../record/record.ts";
import { type LastSwitch, readLastSwitch } from "../store/last-switch.ts";
import type { Finding } from "../validate/finding.ts";
import { compareVersions, sameRecord } from "./compare.ts";
import { type DriftedRecord, describeDrifted, type OldCopy } from "./drift.ts";

/** Finds a record of the backend in use by its name. */
export type FindCurrent = (name: string) => RecordDigests | undefined;

/**
 * What the backend left behind holds now: the database beside files in use, the YAML beside a database in use, in the
 * working tree or in the commit that the context reads. `marks` are the records in use. An index is derived and no copy
 * of anything; a database of 0 bytes counts as absent. Writes nothing. Throws SWITCH_INVALID for a damaged
 * `last-switch.tsv`, and BACKEND_UNREADABLE for an old database that cannot be opened.
 */
export async function findDrift(context: Context, inUse: BackendName, marks: Marks): Promise<OldCopy> {
  const { files, layout, backends } = context;
  if (inUse !== "database" && !(await hasOldDatabase(context))) {
    return { kind: "none" };
  }
  const lastSwitch = readLastSwitch(files, layout);
  const oldCopy = await backends.openOldCopy(
    inUse,
    (name, textDigest) =>
      [marks.get(name), lastSwitch?.get(name)].find((known) => known?.textDigest === textDigest)?.dataDigest,
  );
  try {
    return await judgeOldCopy(oldCopy, lastSwitch, (name) => marks.get(name));
  } finally {
    await oldCopy.close();
  }
}

/**
 * Whether there is a database beside files in use. With a server only where a switch says so: a store that was never there
 * must not need one. What a commit holds says nothing of a server.
 */
async function hasOldDatabase({ files, layout, backends, commit }: Context): Promise<boolean> {
  const existing = files.stat(layout.databaseFile);
  const isThere = existing !== undefined && (existing.kind !== "file" || existing.sizeBytes > 0);
  if (!backends.usesServer) {
    return isThere;
  }
  const wasThere = files.stat(layout.lastSwitchFile) !== undefined;
  return wasThere && commit === undefined && (isThere || (await backends.server().origin()) !== undefined);
}

/** Compares an old copy with its digests at the last switch. What the backend in use has just the same is no drift. */
export async function judgeOldCopy(
  oldCopy: Backend,
  lastSwitch: LastSwitch | undefined,
  current: FindCurrent,
): Promise<OldCopy> {
  const broken: Broken = { problems: [], records: new Map(), states: new Set() };
  const scanned = wholeRecords(oldCopy, broken);
  const first = await scanned.next();
  if (first.done && broken.problems.length + broken.records.size === 0) {
    // Pruned, or never there: to remember each record that was there once would take a few hundred bytes for each.
    return { kind: "none" };
  }
  const { drifted, records } = await compareVersions(inKeyOrder(lastSwitch), startingWith(first, scanned));
  if (broken.problems.length > 0) {
    return { kind: "broken", problems: broken.problems };
  }
  const present = records + broken.records.size;
  // A folder or table of which nothing is left was cleaned away, and no decision on every record that was in it.
  const isCleaned = (each: DriftedRecord) => each.change === "deleted" && !broken.states.has(each.base.state);
  const whole = drifted.filter((each) => !broken.records.has(each.id) && !isCleaned(each) && !isAgreed(each, current));
  const unreadable = [...broken.records.values()].map((each) => withBase(each, lastSwitch));
  const open = [...whole, ...unreadable].sort((left, right) => compareCodePoints(left.id, right.id));
  if (open.length === 0) {
    return { kind: "known", records };
  }
  return lastSwitch === undefined
    ? { kind: "unknown", records: open.filter(({ change }) => change !== "deleted").map(describeDrifted) }
    : { kind: "drifted", records: open, present };
}

type UnreadableRecord = DriftedRecord & { readonly change: "unreadable" };

/** What is wrong with an old copy as a whole, and with single records of it, by id. */
interface Broken {
  readonly problems: string[];
  readonly records: Map<string, UnreadableRecord>;
  /** The states of which anything is there. */
  readonly states: Set<RecordState>;
}

/** One record that cannot be read hides no other, and is not taken for deleted. */
function withBase(record: UnreadableRecord, lastSwitch: LastSwitch | undefined): UnreadableRecord {
  const base = STATES.map((state) => lastSwitch?.get(nameOf({ state, id: record.id }))).find((each) => each);
  return base === undefined ? record : { ...record, base };
}

/** True where the backend in use has come to the very same by itself. */
export function isAgreed(record: DriftedRecord, current: FindCurrent): boolean {
  if (record.change === "unreadable") {
    return false;
  }
  return record.change === "deleted"
    ? STATES.every((state) => current(nameOf({ state, id: record.id })) === undefined)
    : sameRecord(record.old, current(nameOf(record.old)));
}

async function* wholeRecords(backend: Backend, { problems, records, states }: Broken): AsyncGenerator<RecordDigests> {
  for await (const item of backend.scan()) {
    if (item.kind === "record") {
      const { state, id, dataDigest, textDigest } = item.record;
      states.add(state);
      yield { state, id, dataDigest, textDigest };
    } else if (item.finding.severity === "error") {
      const { file, line, message } = item.finding;
      const place = recordOf(item.finding);
      if (place === undefined) {
        problems.push(`${file}: ${message}`);
      } else {
        const problem = `${line === undefined ? "" : `line ${line}: `}${message}`;
        states.add(place.state);
        records.set(place.id, { change: "unreadable", id: place.id, place, problem });
      }
    }
  }
}

async function* startingWith<Item>(
  first: IteratorResult<Item, unknown>,
  rest: AsyncIterable<Item>,
): AsyncGenerator<Item> {
  if (first.done !== true) {
    yield first.value;
    yield* rest;
  }
}

/** The one record that a finding is about; undefined where it may be about more than one, or has no name to go by. */
function recordOf({ rule, record, file }: Finding): RecordKey | undefined {
  const name = record ?? /(?:^|\/)((?:active|completed)\/[^/]+)\.yaml$/.exec(file)?.[1];
  const key = name === undefined || rule === "duplicate-id" ? undefined : keyOf(name);
  return key !== undefined && isSafeId(key.id) ? key : undefined;
}

/** We write the file sorted; after a merge by hand it need not be. */
function* inKeyOrder(lastSwitch: LastSwitch | undefined): Generator<RecordDigests> {
  for (const [, record] of lastSwitch?.sorted() ?? []) {
    yield record;
  }
}
