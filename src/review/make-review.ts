import type { Context } from "../context.ts";
import { type Advice, adviseOn } from "../measure/advice.ts";
import { known, missing } from "../measure/fact.ts";
import { gatherFacts } from "../measure/gather.ts";
import { RecordTally } from "../measure/tally.ts";
import { type Fingerprint, FingerprintBuilder } from "../record/fingerprint.ts";
import type { Marks } from "../record/marks.ts";
import { type MilestoneRecord, nameOf } from "../record/record.ts";
import { type Collected, collect } from "../validate/collect.ts";
import type { Finding, RuleId } from "../validate/finding.ts";
import { broughtIn } from "../validate/since.ts";
import { judge, reportOn } from "../validate/validate.ts";
import { compareRecords } from "./compare-records.ts";
import type { Change, Review } from "./review.ts";

/** Where a store is read at two commits. `before` is undefined where it had none of this store. */
export interface Compared {
  readonly since: string;
  readonly before: Context | undefined;
}

/** Reads every record of a commit once, and of the one before it. `context` is that of the commit. Writes nothing. */
export async function makeReview(
  context: Context,
  { store, commit }: Pick<Review, "store" | "commit">,
  compared: Compared | undefined,
): Promise<Review> {
  const before = compared?.before && (await look(compared.before));
  const titles = new Map<string, string | null>();
  const isKnown = (record: MilestoneRecord) =>
    before?.collected.scan.marks.get(nameOf(record))?.textDigest === record.textDigest;
  const now = await look(context, (record) => {
    if (compared !== undefined && !isKnown(record)) {
      titles.set(nameOf(record), record.fields.title);
    }
  });
  return {
    store,
    commit,
    validation: reportOn(context, now.collected, {}),
    advice: now.advice,
    fingerprint: now.fingerprint,
    change: compared && describeChange(context, compared.since, before, now, titles),
  };
}

interface Look {
  readonly collected: Collected;
  readonly advice: Advice;
  readonly fingerprint: Fingerprint | undefined;
}

/** Findings and scale from one pass over the records. */
async function look(context: Context, onRecord: (record: MilestoneRecord) => void = () => {}): Promise<Look> {
  const tally = new RecordTally();
  const collected = await collect(context, (record) => {
    tally.add(record);
    onRecord(record);
  });
  const { backend, scan } = collected;
  const problem = collected.findings.find(isUnreadable);
  const facts = gatherFacts(context, {
    backend,
    marks: scan.marks,
    tally: problem === undefined ? known(tally.get(), "the records") : missing(`${problem.file}: ${problem.message}`),
  });
  return {
    collected,
    advice: adviseOn(facts, context.settings.settings),
    fingerprint: problem === undefined ? fingerprintOf(scan.marks) : undefined,
  };
}

const UNREADABLE: ReadonlySet<RuleId> = new Set(["backend-unreadable", "storage-backend", "database-broken"]);

/** A backend that cannot be read never counts as one without records. */
function isUnreadable({ rule, severity }: Finding): boolean {
  return severity === "error" && UNREADABLE.has(rule);
}

/** Marks are in key order, as records are read. */
function fingerprintOf(marks: Marks): Fingerprint {
  const builder = new FingerprintBuilder();
  for (const mark of marks.values()) {
    builder.add(mark);
  }
  return builder.finish();
}

function describeChange(
  context: Context,
  since: string,
  before: Look | undefined,
  now: Look,
  titles: ReadonlyMap<string, string | null>,
): Change {
  const { collected } = now;
  const findings = before === undefined ? collected.findings : broughtIn(collected, before.collected);
  const left = new Set(judge(context, collected.findings).map(({ fingerprint }) => fingerprint));
  const were = before === undefined ? [] : judge(context, before.collected.findings);
  return {
    since,
    records: compareRecords(before?.collected.scan, collected.scan, titles),
    brought: reportOn(context, { ...collected, findings }, { since }),
    mended: were.filter(({ fingerprint }) => !left.has(fingerprint)),
    before: before?.advice,
  };
}
