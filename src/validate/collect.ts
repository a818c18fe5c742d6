import type { BackendName, RecordCounts } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { keyOf } from "../record/record.ts";
import { checkBackups } from "./check-backups.ts";
import { checkConfig } from "./check-config.ts";
import { checkDrift } from "./check-drift.ts";
import { describeIndex } from "./check-index.ts";
import { checkTree } from "./check-tree.ts";
import type { Finding } from "./finding.ts";
import { type OnRecord, type ScannedRecords, scanRecords } from "./scan-records.ts";
import { type KnownRecords, type View, viewOf } from "./view.ts";

/** Everything that is wrong with a store, before anybody asked how much it counts. */
export interface Collected {
  readonly backend: BackendName;
  readonly records: RecordCounts;
  readonly findings: readonly Finding[];
  /** Findings that comments in records turned off. */
  readonly disabled: number;
  readonly scan: ScannedRecords;
  /** What the configuration says can be gone by. */
  readonly hasConfig: boolean;
}

/** Looks at what a commit can hold: configuration, records, and every other file. */
export async function collectOf(view: View, settings: Context["settings"], see?: (name: BackendName) => Promise<Seer>) {
  const config = checkConfig(view, settings);
  const seer = await see?.(config.backend);
  const scan = await scanRecords(view, config.backend, seer?.see);
  const broken = new Set(scan.findings.map(({ file }) => file));
  // Beside a database YAML is an old copy, except for what is known to be none.
  const auxiliary = new Set(["dependencies.yaml", ...view.settings.auxiliaryFiles]);
  const isOldCopy = (name: string) => config.backend === "database" && !auxiliary.has(`${keyOf(name).id}.yaml`);
  const isSeen = (name: string) =>
    isOldCopy(name) || scan.marks.has(name) || broken.has(view.layout.show(view.layout.recordFile(keyOf(name))));
  const tree = await checkTree(view, isSeen);
  const findings = [...config.findings, ...scan.findings, ...tree, ...(seer?.finish() ?? [])];
  return {
    backend: config.backend,
    records: scan.counts,
    findings,
    disabled: scan.disabled,
    scan,
    hasConfig: config.isFolder,
  };
}

interface Seer {
  readonly see: Parameters<typeof scanRecords>[2];
  finish(): Finding[];
}

/** Looks at a store with all that belongs to this machine too: index, backups, the copy that the last switch left. */
export async function collect(context: Context, look: OnRecord = () => {}, known?: KnownRecords): Promise<Collected> {
  const { progress } = context;
  progress.step("reading and checking every record");
  let done = 0;
  const see = async (backend: BackendName): Promise<Seer> => {
    const index = backend === "hybrid" && context.commit === undefined ? await context.backends.openIndex() : undefined;
    return {
      see: (record) => {
        done += 1;
        progress.advance(done);
        look(record);
        if (index?.kind === "readable") {
          index.comparison.see(record);
        }
      },
      finish: () => (index === undefined ? [] : describeIndex(context, index)),
    };
  };
  const collected = await collectOf({ ...viewOf(context), known }, context.settings, see);
  const isReadable =
    collected.hasConfig &&
    collected.findings.every(({ rule }) => rule !== "backend-unreadable" && rule !== "storage-backend");
  progress.step("checking backups");
  const findings = [
    ...collected.findings,
    ...(await checkBackups(context)),
    ...(isReadable ? await checkDrift(context, collected.backend, collected.scan.marks) : []),
  ];
  return { ...collected, findings };
}

/** Names of records whose bytes are not what another look found. */
export function changedRecords(now: ScannedRecords, before: ScannedRecords): ReadonlySet<string> {
  return new Set([...now.marks.keys()].filter((name) => !now.marks.hasSameText(name, before.marks)));
}
