import type { Context } from "../context.ts";
import { describeDrifted } from "../drift/drift.ts";
import { findDrift } from "../drift/find.ts";
import { MilestoneError } from "../errors/error.ts";
import { readBaseline } from "../validate/baseline.ts";
import { type Collected, changedRecords, collectOf } from "../validate/collect.ts";
import { type Finding, isAtLeast, type Severity } from "../validate/finding.ts";
import type { Known } from "../validate/fingerprint.ts";
import { OF_THE_STORE } from "../validate/since.ts";
import { judge } from "../validate/validate.ts";
import { viewOf } from "../validate/view.ts";

/** What a look at a whole store tells. */
export interface FullLook {
  readonly introduced: readonly Finding[];
  /** How many as bad were there before. */
  readonly older: number;
  /** How many records are active; asked where the push may change the recommendation. */
  readonly active: () => number;
  readonly drifted: readonly string[];
}

export interface FullLookOptions {
  readonly least: Severity;
  /** The store as what the other side has holds it; empty where it has none. Asked only where something is wrong. */
  readonly bases: () => Promise<readonly Context[]>;
  /** True where the push touches what the last switch left behind. */
  readonly asksDrift: boolean;
}

/** Judges all of the store in a commit, and tells what its bases had already. What its baseline accepts does not count. */
export async function lookAtAll(context: Context, { least, bases, asksDrift }: FullLookOptions): Promise<FullLook> {
  const { now, bad } = await findBad(context, least);
  const introduced = bad.length === 0 ? [] : await findIntroduced(bad, now, await bases());
  const drifted = asksDrift ? await tryFindDrift(context, now) : [];
  return { introduced, older: bad.length - introduced.length, active: () => now.records.active, drifted };
}

/** What is wrong with files that the push changes, by themselves: nothing else of the store need be here. */
export async function lookAtChanged(
  context: Context,
  { least, changed }: { readonly least: Severity; readonly changed: Pick<ReadonlyMap<string, unknown>, "keys"> },
): Promise<readonly Finding[]> {
  const { layout } = context;
  const files = new Set([...changed.keys()].map((name) => layout.show(layout.at(...name.split("/")))));
  const { bad } = await findBad(context, least);
  return bad.filter(({ file, rule }) => files.has(file) && !OF_THE_STORE.has(rule));
}

/** What counts of all that is wrong. */
async function findBad(context: Context, least: Severity): Promise<{ now: Collected; bad: Known[] }> {
  const now = await collectOf(viewOf(context), context.settings);
  const accepted = readBaseline(context.files, context.layout).fingerprints;
  const bad = judge(context, now.findings).filter(
    ({ severity, fingerprint }) => isAtLeast(severity, least) && !accepted.has(fingerprint),
  );
  return { now, bad };
}

/** As `validate --since` does: all that is wrong with records that the push changed, and what no base had. */
async function findIntroduced(
  bad: readonly Known[],
  now: Collected,
  bases: readonly Context[],
): Promise<readonly Known[]> {
  const known = new Set<string>();
  let changed: ReadonlySet<string> | undefined;
  for (const base of bases) {
    const before = await collectOf(viewOf(base), base.settings);
    const here = changedRecords(now.scan, before.scan);
    changed = changed === undefined ? here : new Set([...changed].filter((name) => here.has(name)));
    for (const { fingerprint } of judge(base, before.findings)) {
      known.add(fingerprint);
    }
  }
  return bad.filter(
    ({ fingerprint, record, rule }) =>
      !known.has(fingerprint) || (record !== undefined && changed?.has(record) === true && !OF_THE_STORE.has(rule)),
  );
}

async function tryFindDrift(context: Context, { backend, scan }: Collected): Promise<string[]> {
  try {
    const oldCopy = await findDrift(context, backend, scan.marks);
    return oldCopy.kind === "drifted" ? oldCopy.records.map(describeDrifted) : [];
  } catch (error) {
    if (error instanceof MilestoneError && (error.code === "SWITCH_INVALID" || error.code === "BACKEND_UNREADABLE")) {
      // Said as a finding of the store, where it is one.
      return [];
    }
    throw error;
  }
}
