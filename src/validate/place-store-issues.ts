import type { Backend } from "../backends/backend.ts";
import type { RecordKey } from "../record/record.ts";
import { isMap } from "../record/value.ts";
import { type CheckedRecord, type Home, placeIssues, withoutDisabled } from "./check-record.ts";
import type { Finding } from "./finding.ts";
import { byRecord, pathOf, type StoreIssue } from "./store-facts.ts";

/** Findings of what only the whole store shows; the records that it concerns are read again for their places. */
export async function placeStoreIssues(
  backend: Backend,
  issues: Iterable<StoreIssue>,
  home: (key: RecordKey) => Home,
): Promise<CheckedRecord> {
  const found: Finding[] = [];
  let disabled = 0;
  for (const [key, ofRecord] of byRecord(issues)) {
    const record = await backend.read(key);
    const data = record?.data;
    if (record === undefined || !isMap(data)) {
      continue;
    }
    const raised = ofRecord.map((each) => {
      const { rule, message, severity } = each;
      const issue = { path: pathOf(data, each), message };
      return { rule, issue: severity === undefined ? issue : { ...issue, severity } };
    });
    const placed = placeIssues(record, home(key), raised);
    // What is wrong with the comments themselves was said when the record was judged.
    const { findings } = withoutDisabled(record, home(key), placed);
    const kept = findings.filter(({ rule }) => rule !== "disable-comment");
    disabled += placed.length - kept.length;
    found.push(...kept);
  }
  return { findings: found, disabled };
}
