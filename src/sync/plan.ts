import { hash } from "node:crypto";
import type { Backend, BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { type DriftedRecord, describeDrifted, type OldCopy } from "../drift/drift.ts";
import { findDrift } from "../drift/find.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import type { Prerequisite } from "../plan/plan.ts";
import { canonicalJson } from "../record/canonical.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import type { Marks } from "../record/marks.ts";
import { type MilestoneRecord, nameOf, STATES } from "../record/record.ts";
import { readSwitch } from "../store/switch.ts";
import { waitForHolds } from "../store/tool-holds.ts";
import type { Finding } from "../validate/finding.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { type Choices, choose, type SyncItem } from "./choose.ts";
import { type Decision, decide, type Sides } from "./decide.ts";
import { BaseFinder } from "./find-base.ts";
import { checkSync } from "./prerequisites.ts";
import { TakenNames } from "./taken-names.ts";

export interface SyncOptions {
  readonly choices: Choices;
  readonly pauseSessions: boolean;
  /** True inside the lock, where the plan is made once more. */
  readonly holdsLock: boolean;
}

/** What a sync will do, as a value. */
export interface SyncPlan {
  /** The backend in use, which is changed; the old copy never is. */
  readonly backend: BackendName;
  readonly items: readonly SyncItem[];
  readonly prerequisites: readonly Prerequisite[];
  /** SHA-256 over what will be done to what. */
  readonly digest: string;
}

/** What becomes of one record, with what was compared for it. */
export interface Change {
  readonly id: string;
  /** In the old copy. */
  readonly old: MilestoneRecord | undefined;
  /** In the backend in use, now and afterwards. */
  readonly was: RecordDigests | undefined;
  readonly target: MilestoneRecord | undefined;
}

/** A plan, and the records that carrying it out takes. */
export interface PreparedSync {
  readonly plan: SyncPlan;
  readonly changes: readonly Change[];
}

/** Compares all that drifted in the old copy with the last switch and with the backend in use. Writes nothing. */
export async function prepareSync(context: Context, options: SyncOptions): Promise<PreparedSync> {
  const { files, layout, backends, progress } = context;
  const backend = readSwitch(files, layout);
  progress.step("reading every record");
  const { marks, findings } = await surveyMarks(context, await backends.open(backend));
  progress.step("reading the old copy");
  const oldCopy = await findDrift(context, backend, marks);
  const decided =
    isWhole(findings) && oldCopy.kind === "drifted" ? await decideAll(context, backend, oldCopy, marks, options) : [];
  const prerequisites = checkSync(context, {
    backend,
    oldCopy,
    findings,
    toolLocks: oldCopy.kind === "drifted" ? await waitForHolds(context) : [],
    ...options,
  });
  const items = decided.map(({ item }) => item);
  const changes = decided.flatMap(({ item, change }) => (item.kind === "conflict" ? [] : [change]));
  return { plan: { backend, items, prerequisites, digest: digestOf(backend, items, prerequisites, decided) }, changes };
}

interface Decided {
  readonly item: SyncItem;
  readonly change: Change;
}

function isWhole(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}

async function decideAll(
  context: Context,
  backend: BackendName,
  { records }: OldCopy & { kind: "drifted" },
  marks: Marks,
  { choices }: SyncOptions,
): Promise<Decided[]> {
  const inUse = { backend, onServer: context.backends.usesServer };
  const finder = new BaseFinder(context);
  const taken = new TakenNames(context, backend, marks);
  const ours = await context.backends.open(backend);
  const theirs = await context.backends.openOldCopy(backend, () => undefined);
  try {
    const all: Decided[] = [];
    for (const drifted of records) {
      throwIfStopped(context.signal);
      const sides = await readSides(drifted, { ours, theirs, marks, finder });
      const decided = drifted.change === "unreadable" ? UNREADABLE : await decide(sides, inUse);
      const decision = choose(decided, sides, { choices, taken });
      const item = { id: drifted.id, change: drifted.change, label: describeDrifted(drifted), ...decision.item };
      const change = {
        id: drifted.id,
        old: sides.theirs,
        was: digestsOf(sides.ours),
        target: decision.target,
      };
      all.push({ item, change });
    }
    return all;
  } finally {
    await finder.close();
    await theirs.close();
    await ours.close();
  }
}

/** What is wrong with it, its name says. */
const UNREADABLE: Decision = {
  kind: "conflict",
  conflict: { reason: "unreadable-there", detail: undefined, fields: [] },
};

interface Sources {
  readonly ours: Backend;
  readonly theirs: Backend;
  readonly marks: Marks;
  readonly finder: BaseFinder;
}

async function readSides(drifted: DriftedRecord, { ours, theirs, marks, finder }: Sources): Promise<Sides> {
  const { id } = drifted;
  const base = "base" in drifted ? drifted.base : undefined;
  const old = "old" in drifted ? drifted.old : undefined;
  const key = STATES.map((state) => ({ state, id })).find((each) => marks.get(nameOf(each)) !== undefined);
  return {
    id,
    base,
    ours: key && (await readAgain(ours, key, marks.get(nameOf(key)))),
    theirs: old && (await readAgain(theirs, old, old)),
    findBase: async () => (base === undefined ? undefined : await finder.find(base)),
  };
}

/** Between the comparison and now, somebody may have gone on writing. */
async function readAgain(
  backend: Backend,
  key: RecordDigests | { state: RecordDigests["state"]; id: string },
  seen: RecordDigests | undefined,
): Promise<MilestoneRecord> {
  const record = await backend.read(key);
  if (record === undefined || record.textDigest !== seen?.textDigest || record.dataDigest !== seen.dataDigest) {
    throw new MilestoneError("SOURCE_BUSY", `${nameOf(key)} is being written at this moment.`, {
      state: NOTHING_CHANGED,
      place: { record: nameOf(key) },
      fix: ["Run it again."],
    });
  }
  return record;
}

export function digestsOf(record: MilestoneRecord | undefined): RecordDigests | undefined {
  if (record === undefined) {
    return undefined;
  }
  const { state, id, dataDigest, textDigest } = record;
  return { state, id, dataDigest, textDigest };
}

function digestOf(
  backend: BackendName,
  items: readonly SyncItem[],
  prerequisites: readonly Prerequisite[],
  decided: readonly Decided[],
): string {
  const verdicts = prerequisites.map(({ id, verdict }) => [id, verdict]);
  const versions = decided.map(({ change: { old, was, target } }) =>
    [old, was, target].map((each) => (each === undefined ? null : [nameOf(each), each.dataDigest, each.textDigest])),
  );
  return hash("sha256", canonicalJson([backend, items.map(({ id, kind }) => [id, kind]), verdicts, versions]));
}
