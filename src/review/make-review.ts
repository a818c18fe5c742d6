import type { Context } from "../context.ts";
import { type Advice, adviseOn } from "../measure/advice.ts";
import type { CountedRecords } from "../measure/count-records.ts";
import { known as knownFact, mapFact, missing } from "../measure/fact.ts";
import type { Facts } from "../measure/facts.ts";
import { gatherFacts } from "../measure/gather.ts";
import { type RecordSize, RecordTally, sizeOf } from "../measure/tally.ts";
import { FingerprintBuilder } from "../record/fingerprint.ts";
import { type MilestoneRecord, nameOf } from "../record/record.ts";
import { type Collected, collect } from "../validate/collect.ts";
import type { Finding, RuleId } from "../validate/finding.ts";
import { broughtIn } from "../validate/since.ts";
import { judge, reportOn } from "../validate/validate.ts";
import type { KnownRecords } from "../validate/view.ts";
import { compareRecords, NO_CHANGES } from "./compare-records.ts";
import type { Change, Review } from "./review.ts";

/** What a store is held against. `before` is undefined where that commit has no such store, `same` where it has the very same. */
export interface Compared {
  readonly since: string;
  readonly before: Context | "same" | undefined;
}

/** Reads every record of a commit once, and of the one before it. `context` is that of the commit. Writes nothing. */
export async function makeReview(
  context: Context,
  { store, commit }: Pick<Review, "store" | "commit">,
  compared: Compared | undefined,
): Promise<Review> {
  const was = compared?.before;
  const known: Known | undefined = typeof was === "object" ? { records: new Map(), sizes: new Map() } : undefined;
  // By the settings of now: what these let pass did not come in.
  const { settings } = context;
  const before = typeof was === "object" ? await look(was, { settings, known }) : was;
  const titles = new Map<string, string | null>();
  const marks = typeof before === "object" ? before.collected.scan.marks : undefined;
  const fingerprint = new FingerprintBuilder();
  const onRecord = (record: MilestoneRecord) => {
    fingerprint.add(record);
    if (
      compared !== undefined &&
      (marks === undefined ? before === undefined : marks.textDigestOf(nameOf(record)) !== record.textDigest)
    ) {
      titles.set(nameOf(record), record.fields.title);
    }
  };
  const now = await look(context, { settings, known }, onRecord);
  const facts = gatherFacts(context, now.counted);
  const adviceBefore =
    typeof was === "object" && typeof before === "object"
      ? adviseOn(factsBefore(was, before, facts), was.settings.settings)
      : undefined;
  return {
    store,
    commit,
    validation: reportOn(context, now.collected, {}),
    advice: adviseOn(facts, settings.settings),
    fingerprint: now.counted.tally.kind === "known" ? fingerprint.finish() : undefined,
    change: compared && describeChange(context, compared.since, before, now, titles, adviceBefore),
  };
}

/** What single records gave, which two looks share: what is the same in both is read, and no more. */
interface Known {
  readonly records: KnownRecords;
  /** By record and text. */
  readonly sizes: Map<string, RecordSize>;
}

/** What one pass over the records gave. */
interface Look {
  readonly collected: Collected;
  readonly counted: Pick<CountedRecords, "backend" | "tally" | "marks">;
}

/**
 * The same moment without the change: who works on the store, and how fast it is, did not come with it. On another
 * backend age and times are other ones.
 */
function factsBefore(was: Context, { counted }: Look, now: Facts): Facts {
  if (counted.backend !== now.backend) {
    return gatherFacts({ ...was, now: () => new Date(now.now) }, counted);
  }
  const { tally } = counted;
  return {
    ...now,
    active: mapFact(tally, ({ active }) => active),
    completed: mapFact(tally, ({ completed }) => completed),
    tasks: mapFact(tally, ({ tasks }) => tasks),
    workflows: mapFact(tally, ({ workflows }) => workflows),
    dependencies: mapFact(tally, ({ dependencies }) => dependencies),
  };
}

/** Findings and counts from one pass over the records. */
async function look(
  context: Context,
  { settings, known }: { readonly settings: Context["settings"]; readonly known: Known | undefined },
  onRecord: (record: MilestoneRecord) => void = () => {},
): Promise<Look> {
  const tally = new RecordTally();
  const see = (record: MilestoneRecord) => {
    tally.add(record, sizeIn(known, record));
    onRecord(record);
  };
  const collected = withDriftAsError(await collect({ ...context, settings }, see, known?.records));
  const { backend, scan } = collected;
  const problem = collected.findings.find(isUnreadable);
  const tallied =
    problem === undefined ? knownFact(tally.get(), "the records") : missing(`${problem.file}: ${problem.message}`);
  return { collected, counted: { backend, marks: scan.marks, tally: tallied } };
}

/**
 * A commit that changes the old copy shares what nobody reads, where everybody who looks at its files takes it for done: the
 * last moment to say so loudly, unless the settings count it as something else.
 */
function withDriftAsError(collected: Collected): Collected {
  const findings = collected.findings.map(
    (each): Finding => (each.rule === "drift" ? { ...each, severity: "error" } : each),
  );
  return { ...collected, findings };
}

/** Beyond it, records are counted again. */
const MOST_SIZES = 20_000;

function sizeIn(known: Known | undefined, record: MilestoneRecord): RecordSize {
  if (known === undefined) {
    return sizeOf(record);
  }
  const key = `${nameOf(record)} ${record.textDigest}`;
  const size = known.sizes.get(key) ?? sizeOf(record);
  if (known.sizes.size < MOST_SIZES) {
    known.sizes.set(key, size);
  }
  return size;
}

const UNREADABLE: ReadonlySet<RuleId> = new Set(["backend-unreadable", "storage-backend", "database-broken"]);

/** A backend that cannot be read never counts as one without records. */
function isUnreadable({ rule, severity }: Finding): boolean {
  return severity === "error" && UNREADABLE.has(rule);
}

function describeChange(
  context: Context,
  since: string,
  before: Look | "same" | undefined,
  now: Look,
  titles: ReadonlyMap<string, string | null>,
  adviceBefore: Advice | undefined,
): Change {
  const { collected } = now;
  if (before === "same") {
    const brought = reportOn(context, { ...collected, findings: [] }, { since });
    return { since, records: NO_CHANGES, brought, mended: [], before: undefined };
  }
  const findings = before === undefined ? collected.findings : broughtIn(collected, before.collected);
  const left = new Set(judge(context, collected.findings).map(({ fingerprint }) => fingerprint));
  const were = before === undefined ? [] : judge(context, before.collected.findings);
  return {
    since,
    records: compareRecords(before?.collected.scan, collected.scan, titles),
    brought: reportOn(context, { ...collected, findings }, { since }),
    mended: were.filter(({ fingerprint }) => !left.has(fingerprint)),
    before: adviceBefore,
  };
}
