import type { Backend, BackendName, Change } from "../../src/backends/backend.ts";
import { Marks } from "../../src/record/marks.ts";
import type { MilestoneRecord } from "../../src/record/record.ts";
import { nameOf } from "../../src/record/record.ts";
import { describeFinding, type Finding } from "../../src/validate/finding.ts";
import type { TestStore } from "./store.ts";

/** What one pass over a backend gave, in its order. */
export interface ScanResult {
  /** `active/a`, or a finding as it is shown. */
  readonly order: string[];
  readonly records: MilestoneRecord[];
  readonly findings: Finding[];
  readonly marks: Marks;
}

/** Reads a backend once from end to end. */
export async function scanAll(backend: Backend): Promise<ScanResult> {
  const result: ScanResult = { order: [], records: [], findings: [], marks: new Marks() };
  for await (const item of backend.scan()) {
    if (item.kind === "finding") {
      result.findings.push(item.finding);
      result.order.push(describeFinding(item.finding));
    } else {
      result.records.push(item.record);
      result.order.push(nameOf(item.record));
      result.marks.set(nameOf(item.record), item.mark);
    }
  }
  return result;
}

/** Opens a store's backend, reads it once, and closes it. */
export async function scanStore(store: TestStore, name: BackendName): Promise<ScanResult> {
  return await withBackend(store, name, scanAll);
}

/** Everything that a scan says, a line each. */
export async function linesOf(store: TestStore, name: BackendName): Promise<string[]> {
  return (await scanStore(store, name)).order;
}

/** Opens a store's backend for one use. */
export async function withBackend<T>(
  store: TestStore,
  name: BackendName,
  use: (backend: Backend) => Promise<T>,
): Promise<T> {
  const backend = await store.context.backends.open(name);
  try {
    return await use(backend);
  } finally {
    await backend.close();
  }
}

/** What changed since the marks were taken: `put active/a`, `gone active/b`, or a finding as it is shown. */
export async function changesOf(backend: Backend, marks: Marks): Promise<string[]> {
  const lines: string[] = [];
  for await (const change of backend.changesSince(marks)) {
    lines.push(describeChange(change));
  }
  return lines;
}

function describeChange(change: Change): string {
  switch (change.kind) {
    case "put":
      return `put ${nameOf(change.record)}`;
    case "gone":
      return `gone ${nameOf(change.key)}`;
    case "finding":
      return describeFinding(change.finding);
  }
}
