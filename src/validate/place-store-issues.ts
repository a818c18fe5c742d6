import type { Backend } from "../backends/backend.ts";
import { inBatches } from "../packed/in-batches.ts";
import type { MilestoneRecord, RecordKey } from "../record/record.ts";
import { isMap } from "../record/value.ts";
import { type CheckedRecord, type Home, placeIssues, withoutDisabled } from "./check-record.ts";
import type { Finding } from "./finding.ts";
import { byRecord, pathOf, type StoreIssue } from "./store-facts.ts";

/** Records that are asked for together, and are in memory together. */
const READ_AT_ONCE = 200;

/** Findings of what only the whole store shows; the records that it concerns are read again for their places. */
export async function placeStoreIssues(
  backend: Backend,
  issues: Iterable<StoreIssue>,
  home: (key: RecordKey) => Home,
): Promise<CheckedRecord> {
  const found: Finding[] = [];
  let disabled = 0;
  for (const batch of inBatches(byRecord(issues), READ_AT_ONCE)) {
    const records = await backend.readSome(batch.map(([key]) => key));
    for (const [at, [key, ofRecord]] of batch.entries()) {
      const placed = placeIn(records[at], home(key), ofRecord);
      disabled += placed.disabled;
      for (const finding of placed.findings) {
        found.push(finding);
      }
    }
    await new Promise(setImmediate);
  }
  return { findings: found, disabled };
}

function placeIn(record: MilestoneRecord | undefined, home: Home, issues: readonly StoreIssue[]): CheckedRecord {
  const data = record?.data;
  if (record === undefined || !isMap(data)) {
    return { findings: [], disabled: 0 };
  }
  const raised = issues.map((each) => {
    const { rule, message, severity } = each;
    const issue = { path: pathOf(data, each), message };
    return { rule, issue: severity === undefined ? issue : { ...issue, severity } };
  });
  const placed = placeIssues(record, home, raised);
  // What is wrong with the comments themselves was said when the record was judged.
  const findings = withoutDisabled(record, home, placed).findings.filter(({ rule }) => rule !== "disable-comment");
  return { findings, disabled: placed.length - findings.length };
}
