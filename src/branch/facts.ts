import type { BackendName } from "../backends/backend.ts";
import { type ListedBackup, listBackups } from "../backup/list.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import { readSwitch } from "../store/switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { type OwnCommit, readChain } from "./chain.ts";
import { judgeSize } from "./database-size.ts";
import { openTruth } from "./missing.ts";
import type { BranchPorts } from "./ports.ts";
import type { Task } from "./task.ts";

/** What a branch holds: all of it from its commits, so that every run says the same of the same branch. */
export interface BranchFacts {
  readonly task: Task;
  /** The store's folder in the repository. */
  readonly folder: string;
  /** Name of the base branch. */
  readonly base: string;
  /** The tip. */
  readonly commit: string;
  readonly backend: BackendName;
  /** True where the database is a server. */
  readonly isOnServer: boolean;
  /** Of every record, read from the tip's objects, or from the server. */
  readonly fingerprint: Fingerprint;
  /** Undefined where the database is not in git, or not the truth. */
  readonly databaseBytes: number | undefined;
  /** The backup that the first commit took. */
  readonly backup: (ListedBackup & { kind: "readable" }) | undefined;
  /** The first commit; undefined where the branch is not ours alone. */
  readonly first: OwnCommit | undefined;
  /** What came after it. */
  readonly updates: readonly OwnCommit[];
  readonly warnings: readonly string[];
  readonly startsNoWorkflows: boolean;
}

type Given = Pick<BranchFacts, "task" | "base" | "commit" | "startsNoWorkflows">;

/** Reads the branch's tip, every record of it. */
export async function readFacts(ports: BranchPorts, baseCommit: string, given: Given): Promise<BranchFacts> {
  const context = ports.openCommit(given.commit);
  const { files, layout, backends } = context;
  const backend = readSwitch(files, layout);
  const { fingerprint } = await surveyMarks(context, await openTruth(context, backend, given.commit));
  const chain = readChain(ports.branches, given.commit, baseCommit);
  const [first, ...updates] = chain.kind === "ours" ? chain.commits : [];
  const databaseBytes =
    backend === "database" && !backends.usesServer ? files.stat(layout.databaseFile)?.sizeBytes : undefined;
  const warning = judgeSize(databaseBytes ?? 0);
  const backup = listBackups(context).find(({ id }) => id === first?.backup);
  return {
    ...given,
    folder: ports.folder,
    backend,
    isOnServer: backend === "database" && backends.usesServer,
    fingerprint,
    databaseBytes,
    backup: backup?.kind === "readable" ? backup : undefined,
    first,
    updates,
    warnings: warning === undefined ? [] : [warning],
  };
}
